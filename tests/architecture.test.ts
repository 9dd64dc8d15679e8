/** The rules of ARCHITECTURE.md, held against every file of src/. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** From the ground up: a room imports from its own floor's own room and from floors below. */
const floors: readonly (readonly string[])[] = [
  ['model'],
  ['diagnostics'],
  ['text'],
  ['portal', 'content'],
  ['newsroom', 'hosting'],
  ['pages', 'audit'],
  ['cache', 'embargo'],
  ['render', 'search'],
  ['publish'],
  ['build', 'proof'],
  ['dev'],
  ['commands'],
  ['cli'],
];

/** Rooms that are functions of what they are given. */
const pureRooms = new Set(['model', 'diagnostics', 'text', 'content', 'newsroom', 'hosting', 'pages', 'audit']);

interface SourceText {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const sources: readonly SourceText[] = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => {
    const path = `src/${file.replaceAll('\\', '/')}`;
    const text = readFileSync(join(root, path), 'utf8');
    const imports = [
      ...text.matchAll(/(?:^|\n)(?:import|export)\s(?:[^'";]*?\sfrom\s)?'([^']+)'|import\('([^']+)'\)/g),
    ];
    return { path, room: roomOf(path), text, imports: imports.map(([, still, lazy]) => still ?? lazy ?? '') };
  });

function roomOf(path: string): string {
  const [, first = '', second] = path.split('/');
  // The threads of a build do what its stages do, and so does a build that takes up the last one.
  if (second !== undefined) return first === 'crew' || first === 'amend' ? 'build' : first;
  if (path === 'src/model.ts' || path === 'src/cli.ts') return first.replace('.ts', '');
  // The other files that stand straight in src/ belong to the flow in build.ts.
  return 'build';
}

function floorOf(room: string): number {
  return floors.findIndex((rooms) => rooms.includes(room));
}

/** The path of a file that `source` imports; null for packages. */
function resolveImport(source: SourceText, name: string): string | null {
  return name.startsWith('.') ? relative(root, join(root, dirname(source.path), name)).replace(/\.js$/, '.ts') : null;
}

test('every room stands on a floor', () => {
  for (const { room, path } of sources) assert.ok(floorOf(room) >= 0, path);
});

test('a room imports from floors below only, and rooms of one floor do not know each other', () => {
  const wrong = sources.flatMap((source) =>
    source.imports.flatMap((name) => {
      const target = resolveImport(source, name);
      if (target === null) return [];
      const room = roomOf(target);
      return room === source.room || floorOf(room) < floorOf(source.room) ? [] : [`${source.path} imports ${target}`];
    }),
  );
  assert.deepEqual(wrong, []);
});

test('model.ts imports nothing', () => {
  assert.deepEqual(sources.find(({ path }) => path === 'src/model.ts')?.imports, []);
});

test('imports go round in no circle', () => {
  const graph = new Map(
    sources.map((source) => [source.path, source.imports.flatMap((name) => resolveImport(source, name) ?? [])]),
  );
  const finished = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    assert.ok(!trail.includes(path), [...trail, path].join(' → '));
    if (finished.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    finished.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
});

test('each package is imported by one file', () => {
  const importers = new Map<string, Set<string>>();
  for (const { path, imports } of sources) {
    for (const name of imports) {
      if (name.startsWith('.') || name.startsWith('node:')) continue;
      const [scope = '', second = ''] = name.split('/');
      // The engine is one package in two files: its compiler is a class of its own.
      const pack = name.startsWith('nunjucks/') ? name : scope.startsWith('@') ? `${scope}/${second}` : scope;
      importers.set(pack, new Set([...(importers.get(pack) ?? []), path]));
    }
  }
  const shared = [...importers]
    .filter(([, files]) => files.size > 1)
    .map(([pack, files]) => `${pack}: ${[...files].join(', ')}`);
  assert.deepEqual(shared, []);
});

test('built-in modules are imported by their node: names', () => {
  const bare = sources.flatMap(({ path, imports }) =>
    imports.filter((name) => builtinModules.includes(name)).map((name) => `${path}: ${name}`),
  );
  assert.deepEqual(bare, []);
});

test('pure rooms touch no disk, no network and no process', () => {
  // node:buffer reads and writes memory alone. node:module: packages that few articles need are loaded when one does.
  const allowed = new Set(['node:buffer', 'node:crypto', 'node:module']);
  const wrong = sources
    .filter(({ room }) => pureRooms.has(room))
    .flatMap(({ path, imports }) =>
      imports.filter((name) => name.startsWith('node:') && !allowed.has(name)).map((name) => `${path}: ${name}`),
    );
  assert.deepEqual(wrong, []);
});

test('only cli.ts reads the clock, the environment and the locale', () => {
  const forbidden =
    /\bDate\.now\(|new Date\(\)|\bprocess\.(?:env|argv|cwd|hrtime)\b|\bperformance\.now\(|\.toLocale\w+\(\)|resolvedOptions\(\)/;
  // git.ts hands the environment on to git as it is; hand.ts, where another thread begins, takes the time of a
  // profile. Nothing of either reaches a page.
  const exempt = new Set(['src/cli.ts', 'src/portal/git.ts', 'src/crew/hand.ts']);
  const wrong = sources.filter(({ path, text }) => !exempt.has(path) && forbidden.test(text)).map(({ path }) => path);
  assert.deepEqual(wrong, []);
});

test('every file opens by saying its place', () => {
  const silent = sources.filter(({ text }) => !text.startsWith('/**')).map(({ path }) => path);
  assert.deepEqual(silent, []);
});
