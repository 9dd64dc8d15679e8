/** What `--json` prints: one object, always of the same shape. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, Rig } from '../build/rig.js';
import { reportFields } from './report-fields.js';
import { bantin } from './run-cli.js';

const clock = ['--clock', '2026-11-23T08:00:00+07:00'];

interface Printed {
  readonly ok: boolean;
  readonly clock: string;
  readonly durationMs: number;
  readonly articles: number;
  readonly pages: Readonly<Record<string, number>>;
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly skipped: readonly string[];
  readonly diagnostics: readonly Readonly<Record<string, unknown>>[];
}

const pageFields = ['total', 'rendered', 'patched', 'reused', 'written', 'removed'];
const diagnosticFields = ['severity', 'code', 'message', 'file', 'line', 'column'];

/** Runs the command and reads the one object that it prints, with exactly the fields of the contract. */
async function print(rig: Rig, args: readonly string[], code: number): Promise<Printed> {
  const run = await bantin([...args, '--json'], rig.root);
  assert.equal(run.code, code, run.out + run.error);
  assert.match(run.out, /^\{.*\}\n$/);
  const printed: Printed = JSON.parse(run.out);
  assert.deepEqual(Object.keys(printed), reportFields);
  assert.deepEqual(Object.keys(printed.pages), pageFields);
  for (const diagnostic of printed.diagnostics) assert.deepEqual(Object.keys(diagnostic), diagnosticFields);
  assert.equal(printed.ok, code === 0);
  return printed;
}

test('of a build that went well', async () => {
  const rig = new Rig({ 'content/tin/bai.md': article({ titel: 'x' }) });
  const first = await print(rig, ['build', ...clock], 0);

  assert.equal(first.clock, '2026-11-23T01:00:00.000Z');
  assert.equal(first.articles, 1);
  assert.equal(first.pages['rendered'], first.pages['total']);
  assert.equal(first.changed.length, first.pages['written']);
  assert(first.changed.includes('https://suoimo.example.gov.vn/tin/bai/'));
  assert(first.changed.every((url) => URL.canParse(url)));
  const [{ message, ...diagnostic } = {}] = first.diagnostics;
  assert.deepEqual(diagnostic, {
    severity: 'warning',
    code: 'field-misspelt',
    file: 'content/tin/bai.md',
    line: 5,
    column: 1,
  });
  assert.match(String(message), /“title”/);

  rig.remove('content/tin/bai.md');
  rig.write({ 'redirects.csv': 'from,to,status\n/tin/bai/,,410\n' });
  const second = await print(rig, ['build', ...clock], 0);
  assert(second.changed.includes('https://suoimo.example.gov.vn/tin/bai/'), 'a notice in the place of the article');
  assert(second.removed.some((url) => url.startsWith('https://suoimo.example.gov.vn/tac-gia/')));
  assert.equal(second.removed.length, second.pages['removed']);
});

test('of one that failed for its content', async () => {
  const rig = new Rig({ 'content/tin/bai.md': article({}, 'Một dòng.\n\nĐây là [x](mat.md)\n') });
  const printed = await print(rig, ['build', '--lang', 'en', ...clock], 1);
  assert.deepEqual([printed.pages['written'], printed.changed], [0, []]);
  const [{ message, ...diagnostic } = {}] = printed.diagnostics;
  assert.deepEqual(diagnostic, {
    severity: 'error',
    code: 'missing-article',
    file: 'content/tin/bai.md',
    line: 9,
    column: 8,
  });
  assert.match(String(message), /article/i);
});

test('an error that concerns two files stands at each of them', async () => {
  const rig = new Rig({ 'content/tin/x/bai.md': article(), 'content/tin/y/bai.md': article() });
  const { diagnostics } = await print(rig, ['check', ...clock], 1);
  assert.deepEqual(
    diagnostics.map(({ code, file, line }) => [code, file, line]),
    [
      ['url-claimed-twice', 'content/tin/x/bai.md', 2],
      ['url-claimed-twice', 'content/tin/y/bai.md', 2],
    ],
  );
});

test('of articles that were set aside', async () => {
  const rig = new Rig({ 'content/tin/a.md': article(), 'content/tin/b.md': article({ timestamp: 'mai' }) });
  assert.deepEqual((await print(rig, ['build', '--keep-going', ...clock], 0)).skipped, ['content/tin/b.md']);
});

test('where site.yaml is wrong, from wherever it is called', async () => {
  const rig = new Rig({ 'site.yaml': 'name: Cổng\nbaseUrl: suoimo\nperPages: 3\n' });
  for (const args of [['build'], ['check', '--root', '.']]) {
    const { diagnostics } = await print(rig, args, 2);
    assert.deepEqual(
      diagnostics.map(({ code, file, line, column }) => [code, file, line, column]),
      [
        ['site-base-url-invalid', 'site.yaml', 2, 10],
        ['site-field-misspelt', 'site.yaml', 3, 1],
      ],
    );
  }
});

test('where theme, config or an option are wrong', async () => {
  const site = 'name: Cổng\nbaseUrl: https://a.example.gov.vn/\n';
  assert.equal(
    (await print(new Rig({ 'site.yaml': `${site}theme: mat\n` }), ['build'], 2)).diagnostics[0]?.['line'],
    3,
  );
  assert.equal(
    (await print(new Rig({ 'bantin.config.js': 'export default 1;\n' }), ['build'], 2)).diagnostics[0]?.['code'],
    'config-error',
  );
  assert.equal(
    (await print(new Rig(), ['build', '--clock', 'mai'], 2)).diagnostics[0]?.['code'],
    'option-clock-invalid',
  );
});

test('where a foreign file is in the way', async () => {
  const rig = new Rig({ 'content/tin/bai.md': article(), 'dist/index.html': 'x' });
  const { diagnostics } = await print(rig, ['build', ...clock], 3);
  assert.deepEqual(
    diagnostics.map(({ code, file }) => [code, file]),
    [['foreign-file-unclaimed', null]],
  );
});
