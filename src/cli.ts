/** The command line: arguments in, one command run, exit code out. The only file that reads clock and environment. */
import { availableParallelism } from 'node:os';
import { Argument, Command, CommanderError, Option } from 'commander';
import type { Language } from './model.js';
import type { AuditOptions } from './commands/audit-command.js';
import type { DevOptions } from './commands/dev-command.js';
import { hostingKinds, type HostingKind } from './commands/hosting-kinds.js';
import { listKinds, type ListKind } from './commands/list-kinds.js';
import type { Phrases } from './commands/phrases.js';
import { phrasesIn } from './commands/phrases-in.js';
import type { Options } from './commands/options.js';
import type { ProofOptions } from './commands/print-proof.js';
import { exitCodes, type Terminal } from './commands/terminal.js';
import type { PreviewOptions } from './commands/preview-command.js';
import { wordUsage } from './commands/word-usage.js';
import { readVersion } from './portal/package-version.js';

/** Runs the command that `args` name; returns its exit code. `terminal` is for tests. */
export async function main(args: readonly string[], terminal: Terminal = openTerminal()): Promise<number> {
  const language: Language = args.some(
    (arg, index) => arg === '--lang=en' || (arg === 'en' && args[index - 1] === '--lang'),
  )
    ? 'en'
    : 'vi';
  let exitCode: number = exitCodes.done;
  const program = describeCommands(phrasesIn(language), terminal, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.done;
    const { reportFault, reportUsage } = await import('./commands/report-fault.js');
    if (error instanceof CommanderError)
      return reportUsage(wordUsage(error.message, phrasesIn(language)), args.includes('--json'), language, terminal);
    return reportFault(error, args.includes('--json'), language, terminal);
  }
}

/** More threads gain little and each takes its memory; who wants them says `--jobs`. */
const mostThreads = 8;

function openTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', bearGoneReader);
  const allowColor = process.env['NO_COLOR'] === undefined || process.env['NO_COLOR'] === '';
  return {
    workingDirectory: process.cwd(),
    now: () => Date.now(),
    stopwatch: () => performance.timeOrigin + performance.now(),
    color: { out: allowColor && process.stdout.isTTY, error: allowColor && process.stderr.isTTY },
    interactive: process.stderr.isTTY,
    processors: Math.min(mostThreads, availableParallelism()),
    write: (text) => process.stdout.write(text),
    writeError: (text) => process.stderr.write(text),
  };
}

/** Whoever reads may go before all is said, as `head` does: the command goes on, and its exit code says how it ended. */
function bearGoneReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/** Each command loads its own code when it runs, so that `--version` answers at once. */
function describeCommands(phrases: Phrases, terminal: Terminal, done: (code: number) => void): Command {
  const program = new Command('bantin')
    .description(phrases.about)
    .version(readVersion(), '-V, --version', phrases.commands.version)
    .helpOption('-h, --help', phrases.commands.help)
    .helpCommand(false)
    .exitOverride()
    .configureHelp({ styleTitle: (title) => phrases.titles.get(title) ?? title })
    .configureOutput({
      writeOut: terminal.write,
      writeErr: terminal.writeError,
      outputError: (message, write) => {
        const { what, fix } = wordUsage(message, phrases);
        write(`${what} ${fix}\n`);
      },
    })
    .showSuggestionAfterError(true);
  const add = (name: string, text: string): Command =>
    addCommonOptions(program.command(name).description(text), phrases);
  addBuildOptions(addEditionOptions(add('build', phrases.commands.build), phrases), phrases)
    .option('--changed-urls <file>', phrases.options.changedUrls)
    .action(async (options: Options) => {
      const { runBuild } = await import('./commands/build-command.js');
      done(await runBuild(options, true, terminal));
    });
  addBuildOptions(addEditionOptions(add('check', phrases.commands.check), phrases), phrases)
    .option('--fix', phrases.options.fix)
    .action(async (options: Options) => {
      const { runBuild } = await import('./commands/build-command.js');
      done(await runBuild(options, false, terminal));
    });
  addEditionOptions(add('list', phrases.commands.list), phrases)
    .addArgument(new Argument('[kind]').choices(listKinds).default('all'))
    .action(async (kind: ListKind, options: Options) => {
      const { runList } = await import('./commands/list-command.js');
      done(await runList(kind, options, terminal));
    });
  addEditionOptions(add('explain', phrases.commands.explain), phrases)
    .argument('<article>')
    .option('--why', phrases.options.why)
    .action(async (article: string, options: Options) => {
      const { runExplain } = await import('./commands/explain-command.js');
      done(await runExplain(article, options, terminal));
    });
  addEditionOptions(add('next-change', phrases.commands.nextChange), phrases).action(async (options: Options) => {
    const { runNextChange } = await import('./commands/next-change-command.js');
    done(await runNextChange(options, terminal));
  });
  addEditionOptions(add('preview', phrases.commands.preview), phrases)
    .argument('<article>')
    .option('--out <file>', phrases.options.previewFile)
    .action(async (article: string, options: PreviewOptions) => {
      const { runPreview } = await import('./commands/preview-command.js');
      done(await runPreview(article, options, terminal));
    });
  add('clean', phrases.commands.clean).action(async (options: Options) => {
    const { runClean } = await import('./commands/clean-command.js');
    done(await runClean(options, terminal));
  });
  add('hosting', phrases.commands.hosting)
    .addArgument(new Argument('<kind>').choices(hostingKinds))
    .action(async (kind: HostingKind, options: Options) => {
      const { runHosting } = await import('./commands/hosting-command.js');
      done(await runHosting(kind, options, terminal));
    });
  addProofCommands(add, phrases, terminal, done);
  add('audit', phrases.commands.audit)
    .option('--since <ref|date>', phrases.options.since)
    .option('--base <ref>', phrases.options.base)
    .option('--strict', phrases.options.strict)
    .action(async (options: AuditOptions) => {
      const { runAudit } = await import('./commands/audit-command.js');
      done(await runAudit(options, terminal));
    });
  addDevOptions(program.command('dev').description(phrases.commands.dev), phrases).action(
    async (options: DevOptions) => {
      const { runDev } = await import('./commands/dev-command.js');
      done(await runDev(options, terminal));
    },
  );
  return program;
}

/** What is published is signed, and looked through by others. */
function addProofCommands(
  add: (name: string, text: string) => Command,
  { commands, options: texts }: Phrases,
  terminal: Terminal,
  done: (code: number) => void,
): void {
  add('keygen', commands.keygen)
    .option('--out <file>', texts.out)
    .action(async (options: ProofOptions) => {
      const { runKeygen } = await import('./commands/keygen-command.js');
      done(await runKeygen(options, terminal));
    });
  add('sign', commands.sign)
    .option('--key <file>', texts.key)
    .option('--number <n>', texts.number)
    .action(async (options: ProofOptions) => {
      const { keyVariable, runSign } = await import('./commands/sign-command.js');
      done(await runSign(options, process.env[keyVariable] ?? null, terminal));
    });
  add('verify', commands.verify)
    .argument('[target]')
    .option('--public-key <file>', texts.publicKey)
    .option('--manifest <file>', texts.manifest)
    .option('--remember <file>', texts.remember)
    .option('--at-least <n>', texts.atLeast)
    .option('--base-url <url>', texts.statedBaseUrl)
    .option('--ignore <pattern>', texts.ignore, (pattern: string, before: readonly string[] | undefined) => [
      ...(before ?? []),
      pattern,
    ])
    .action(async (target: string | undefined, options: ProofOptions) => {
      const { runVerify } = await import('./commands/verify-command.js');
      done(await runVerify(target, options, terminal));
    });
}

function addCommonOptions(command: Command, { options }: Phrases): Command {
  return command
    .option('--root <dir>', options.root)
    .option('--output <dir>', options.output)
    .option('--json', options.json)
    .option('--quiet', options.quiet)
    .addOption(new Option('--lang <vi|en>', options.lang));
}

function addEditionOptions(command: Command, { options }: Phrases): Command {
  return command
    .option('--base-url <url>', options.baseUrl)
    .option('--drafts', options.drafts)
    .option('--clock <iso>', options.clock);
}

function addBuildOptions(command: Command, { options }: Phrases): Command {
  return command
    .option('--strict', options.strict)
    .option('--keep-going', options.keepGoing)
    .option('--adopt', options.adopt)
    .option('--force', options.force)
    .option('--jobs <n>', options.jobs)
    .option('--base <ref>', options.urlBase)
    .option('--profile', options.profile)
    .option('--verify', options.verify);
}

function addDevOptions(command: Command, { options }: Phrases): Command {
  return command
    .option('--root <dir>', options.root)
    .option('--port <n>', options.port)
    .option('--host <address>', options.host)
    .option('--drafts', options.drafts)
    .addOption(new Option('--lang <vi|en>', options.lang));
}
