/** What happens in a preview → what the terminal and the open pages say of it. */
import { printDiagnostics } from '../diagnostics/print.js';
import type { ErrorNotice } from '../dev/reload.js';
import type { Diagnostic, Report } from '../model.js';
import type { DevPlace } from './dev-builder.js';
import type { Phrases } from './phrases.js';
import { phrasesIn } from './phrases-in.js';
import { readPictured } from './read-pictured.js';
import type { Terminal } from './terminal.js';

/** Prints for one preview; it remembers what it has said. */
export class DevPrinter {
  readonly #place: () => DevPlace;
  readonly #terminal: Terminal;
  #first = true;
  /** What the last build had to say, so that a warning is not repeated with every save. */
  #said = '';

  constructor(place: () => DevPlace, terminal: Terminal) {
    this.#place = place;
    this.#terminal = terminal;
  }

  printAddress(url: string): void {
    this.#terminal.write(`${this.#phrases.dev.serving(url)}\n`);
  }

  printEnd(): void {
    this.#terminal.write(`${this.#phrases.dev.ended}\n`);
  }

  printTrouble(diagnostic: Diagnostic): void {
    this.#terminal.writeError(this.#draw([diagnostic], this.#terminal.color.error));
  }

  /** One line a build; before it what is wrong, as `check` prints it, where that is not what was said last time. */
  printBuild(report: Report, hint: readonly string[] | null, duration: number): void {
    if (report.dropped !== null) this.#terminal.writeError(`${this.#phrases.dropped[report.dropped]}\n`);
    const pictures = this.#draw(report.diagnostics, this.#terminal.color.error);
    if (pictures !== this.#said && pictures !== '') this.#terminal.writeError(`${pictures}\n`);
    this.#said = pictures;
    const line = this.#wordBuild(report, hint, duration);
    if (report.refusal !== null) this.#terminal.writeError(`${line}\n`);
    else if (line !== null) this.#terminal.write(`${line}\n`);
    this.#first = false;
  }

  wordNotice(report: Report): ErrorNotice {
    return { title: this.#wordFailure(report), text: this.#draw(errorsAmong(report.diagnostics), false) };
  }

  get #phrases(): Phrases {
    return phrasesIn(this.#place().language);
  }

  /** Null for a build that was made to be on the safe side, and found nothing. */
  #wordBuild(report: Report, hint: readonly string[] | null, duration: number): string | null {
    const { built, dev } = this.#phrases;
    if (report.refusal !== null) return `${this.#wordFailure(report)} ${dev.kept}`;
    const { total, rendered, written, removed } = report.pages;
    const digits = this.#first ? 1 : 2;
    const form = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    const seconds = new Intl.NumberFormat(this.#place().language, form).format(duration / 1000);
    if (this.#first) return built(report.articles, total, seconds);
    const [file = null, ...others] = hint ?? [];
    if (written + removed > 0) {
      return dev.rebuilt(dev.changed(file, others.length), rendered, written + removed, seconds);
    }
    return file === null ? null : dev.same(dev.changed(file, others.length), seconds);
  }

  #wordFailure({ diagnostics }: Report): string {
    return this.#phrases.dev.failed(errorsAmong(diagnostics).length);
  }

  #draw(diagnostics: readonly Diagnostic[], color: boolean): string {
    const { portal, language } = this.#place();
    return printDiagnostics(diagnostics, { language, readFile: readPictured(portal.root), color, limitPerCode: 20 });
  }
}

function errorsAmong(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}
