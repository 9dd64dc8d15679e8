/** The audit on made histories: real repositories whose commits have fixed dates; each row of the table is one history. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { auditPortal, type Audit } from '../../src/audit-portal.js';
import { runAudit } from '../../src/commands/audit-command.js';
import { word } from '../../src/diagnostics/word.js';
import type { Range } from '../../src/portal/timeline.js';
import { Rig, now, smallSite } from '../build/rig.js';

/** From a day of the made history on. */
function since(day: number): Range {
  return { kind: 'since', instant: Date.parse(dateOf(day)) };
}

const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
process.env = { ...clean, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };

/** A portal with a history; days are those of March 2026, each commit is made at 08:00 in Việt Nam. */
class Chronicle extends Rig {
  constructor(files: Readonly<Record<string, string>> = {}) {
    super(files);
    this.git('init', '--quiet', '--initial-branch=main');
  }

  override git(...args: readonly string[]): void {
    this.gitAt('2026-03-01T08:00:00+07:00', ...args);
  }

  gitAt(date: string, ...args: readonly string[]): void {
    const identity = ['-c', 'user.name=Ban', '-c', 'user.email=ban@example.test', '-c', 'commit.gpgSign=false'];
    const env = { ...process.env, GIT_AUTHOR_DATE: '2026-01-01T00:00:00+07:00', GIT_COMMITTER_DATE: date };
    execFileSync('git', [...identity, ...args], { cwd: this.root, env, stdio: 'pipe' });
  }

  /** Commits what stands there on a day of March; 2.5 is the 2nd at 20:00. */
  on(day: number, files: Readonly<Record<string, string | null>> = {}): this {
    for (const [path, content] of Object.entries(files)) {
      if (content === null) this.remove(path);
      else this.write({ [path]: content });
    }
    this.git('add', '--all');
    this.gitAt(dateOf(day), 'commit', '--quiet', '--allow-empty', '--message', 'Cập nhật');
    return this;
  }

  async audit(range: Range = { kind: 'all' }, clock = now): Promise<Audit> {
    return auditPortal(await this.portal(), range, clock);
  }
}

function dateOf(day: number): string {
  return new Date(Date.parse('2026-03-01T08:00:00+07:00') + (day - 1) * 86_400_000).toISOString();
}

const path = 'content/tin/cau-moi.md';
const long =
  'Nhân dân trong xã vui mừng vì từ nay học sinh đến trường không phải lội suối trong mùa mưa lũ hằng năm. '.repeat(6);

/** An article; `head` replaces or adds lines of its front matter. */
function article(
  head: Readonly<Record<string, string>> = {},
  body = 'Cầu dài 45 mét được khánh thành sáng nay.',
): string {
  const fields = { title: 'Khánh thành cầu mới', timestamp: '2026-03-01 07:00', author: 'Lê Thị Hoa', ...head };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n\n${long}\n`;
}

const entry = (day: number, note = 'Cầu dài 54 mét'): string =>
  `\n  - at: 2026-03-${String(day).padStart(2, '0')}\n    note: ${note}`;
const wrong = 'Cầu dài 54 mét được khánh thành sáng nay.';
const start = (): Chronicle => new Chronicle().on(1, { [path]: article() });
const moved = 'content/tin/cau-ban.md';
const alias = '[/tin/cau-moi/]';

const cases: readonly (readonly [string, () => Chronicle, readonly string[]])[] = [
  ['nothing changed', () => start().on(9), []],
  ['an edit within the grace', () => start().on(1.9, { [path]: article({}, wrong) }), []],
  ['an edit after the grace', () => start().on(2.1, { [path]: article({}, wrong) }), ['audit-body-changed']],
  [
    'every part',
    () =>
      start().on(5, {
        [path]: article({ title: 'Tin khác', author: 'An', timestamp: '2026-02-02', summary: 'Mới' }, wrong),
      }),
    [
      'audit-author-changed',
      'audit-body-changed',
      'audit-lead-changed',
      'audit-timestamp-changed',
      'audit-title-changed',
    ],
  ],
  ['the same instant in other words', () => start().on(5, { [path]: article({ timestamp: '1.3.2026 - 7:00' }) }), []],
  ['a typo', () => start().on(5, { [path]: article({}, 'Cầu dài 45 mét được khánh thanh sáng nay.') }), ['audit-typo']],
  ['a tag is no part of the record', () => start().on(5, { [path]: article({ tags: '[cầu]' }) }), []],
  ['with its correction', () => start().on(5, { [path]: article({ corrections: entry(5) }, wrong) }), []],
  [
    'a correction that comes later',
    () =>
      start()
        .on(5, { [path]: article({}, wrong) })
        .on(8, { [path]: article({ corrections: entry(8) }, wrong) }),
    [],
  ],
  [
    'a correction written a week before it was merged',
    () => start().on(15, { [path]: article({ corrections: entry(8) }, wrong) }),
    [],
  ],
  [
    'a correction dated long before',
    () => start().on(25, { [path]: article({ corrections: entry(8) }, wrong) }),
    ['audit-body-changed', 'audit-correction-early'],
  ],
  [
    'an older correction covers no later change',
    () =>
      start()
        .on(5, { [path]: article({ corrections: entry(5) }) })
        .on(6, { [path]: article({ corrections: entry(5) }, wrong) }),
    ['audit-body-changed'],
  ],
  [
    'an earlier change only is corrected',
    () =>
      start()
        .on(5, { [path]: article({}, wrong) })
        .on(20, { [path]: article({ title: 'Tin khác', corrections: entry(6) }, wrong) }),
    ['audit-correction-early', 'audit-title-changed'],
  ],
  [
    'a removed correction',
    () =>
      start()
        .on(5, { [path]: article({ corrections: entry(5) }, wrong) })
        .on(9, { [path]: article({}, wrong) }),
    ['audit-correction-removed'],
  ],
  [
    'a correction in other words',
    () =>
      start()
        .on(5, { [path]: article({ corrections: entry(5) }, wrong) })
        .on(9, { [path]: article({ corrections: entry(5, 'Sửa') }, wrong) }),
    ['audit-correction-removed'],
  ],
  [
    'a correction put right the same day',
    () =>
      start()
        .on(5, { [path]: article({ corrections: entry(5) }, wrong) })
        .on(5.5, { [path]: article({ corrections: entry(5, 'Sửa') }, wrong) }),
    [],
  ],
  [
    'there and back, soon',
    () =>
      start()
        .on(5, { [path]: article({}, wrong) })
        .on(5.5, { [path]: article() }),
    [],
  ],
  [
    'there and back, late',
    () =>
      start()
        .on(5, { [path]: article({}, wrong) })
        .on(9, { [path]: article() }),
    ['audit-reverted'],
  ],
  [
    'a draft',
    () =>
      new Chronicle()
        .on(1, { [path]: article({ draft: 'true' }) })
        .on(5, { [path]: article({ draft: 'true' }, wrong) }),
    [],
  ],
  [
    'a draft that was published later has its grace then',
    () =>
      new Chronicle()
        .on(1, { [path]: article({ draft: 'true' }) })
        .on(5, { [path]: article() })
        .on(5.5, { [path]: article({}, wrong) }),
    [],
  ],
  [
    'before its hour',
    () =>
      new Chronicle()
        .on(1, { [path]: article({ publishAt: '2026-03-09 07:00' }) })
        .on(5, { [path]: article({ publishAt: '2026-03-09 07:00' }, wrong) }),
    [],
  ],
  [
    'after its hour',
    () =>
      new Chronicle()
        .on(1, { [path]: article({ publishAt: '2026-03-09 07:00' }) })
        .on(15, { [path]: article({ publishAt: '2026-03-09 07:00' }, wrong) }),
    ['audit-body-changed'],
  ],
  [
    'withdrawn is free to change',
    () => start().on(5, { [path]: article({ withdrawn: '\n  at: 2026-03-05\n  reason: Sai' }, wrong) }),
    [],
  ],
  [
    'withdrawn, and back in silence',
    () =>
      start()
        .on(5, { [path]: article({ withdrawn: '\n  at: 2026-03-05\n  reason: Sai' }) })
        .on(9, { [path]: article() }),
    ['audit-withdrawal-removed'],
  ],
  ['hidden as a draft', () => start().on(5, { [path]: article({ draft: 'true' }) }), ['audit-unpublished']],
  ['deleted', () => start().on(5, { [path]: null }), ['audit-deleted']],
  [
    'deleted, and a redirect answers',
    () => start().on(5, { [path]: null, 'redirects.csv': 'from,to\n/tin/cau-moi,/tin/\n' }),
    [],
  ],
  [
    'a deleted notice',
    () =>
      start()
        .on(5, { [path]: article({ withdrawn: '\n  at: 2026-03-05\n  reason: Sai' }) })
        .on(9, { [path]: null }),
    ['audit-notice-deleted'],
  ],
  [
    'deleted and back',
    () =>
      start()
        .on(5, { [path]: null })
        .on(9, { [path]: article() }),
    [],
  ],
  [
    'a draft that was deleted',
    () => new Chronicle().on(1, { [path]: article({ draft: 'true' }) }).on(5, { [path]: null }),
    [],
  ],
  ['renamed without an alias', () => start().on(5, { [path]: null, [moved]: article() }), ['audit-moved']],
  ['renamed with one', () => start().on(5, { [path]: null, [moved]: article({ aliases: alias }) }), []],
  [
    'renamed and edited',
    () => start().on(5, { [path]: null, [moved]: article({ aliases: alias }, wrong) }),
    ['audit-body-changed'],
  ],
  [
    'renamed and all new, known by its alias',
    () =>
      start().on(5, {
        [path]: null,
        [moved]: article({ title: 'Tin khác', aliases: alias }, wrong).replace(long, 'Hết.'),
      }),
    ['audit-body-changed', 'audit-title-changed'],
  ],
  ['renamed at the same address', () => start().on(5, { [path]: null, [moved]: article({ slug: 'cau-moi' }) }), []],
  [
    'a broken version between',
    () =>
      start()
        .on(5, { [path]: '---\ntitle: [\n' })
        .on(9, { [path]: article() }),
    [],
  ],
  ['a broken newest version', () => start().on(5, { [path]: '---\ntitle: [\n' }), ['audit-unreadable']],
  [
    'a name with tones, in NFD',
    () =>
      new Chronicle()
        .on(1, { ['content/tin/cầu "mới".md'.normalize('NFD')]: article({ slug: 'cau' }) })
        .on(5, { ['content/tin/cầu "mới".md'.normalize('NFD')]: article({ slug: 'cau' }, wrong) }),
    ['audit-body-changed'],
  ],
  [
    'a static page',
    () =>
      new Chronicle()
        .on(1, { 'content/_pages/gioi-thieu.md': '---\ntitle: Giới thiệu\n---\nA' })
        .on(5, { 'content/_pages/gioi-thieu.md': '---\ntitle: Giới thiệu\n---\nB' }),
    [],
  ],
  [
    'not committed yet',
    () => {
      const made = start();
      made.write({ [path]: article({}, wrong) });
      return made;
    },
    ['audit-body-changed'],
  ],
  [
    'moved, not committed yet',
    () => {
      const made = start();
      made.remove(path);
      made.write({ [moved]: article() });
      return made;
    },
    ['audit-moved'],
  ],
];

for (const [name, make, expected] of cases) {
  test(name, async () => {
    const { refusal, diagnostics } = await make().audit();
    assert.equal(refusal, null);
    assert.deepEqual(diagnostics.map(({ code }) => code).sort(), expected);
  });
}

/** A branch that edits on the first day, within the grace, but reaches the main branch on the 20th. */
function merged(...strategy: readonly string[]): Chronicle {
  const made = start();
  made.git('checkout', '--quiet', '-b', 'sua');
  made.on(1.5, { [path]: article({}, wrong) });
  made.git('checkout', '--quiet', 'main');
  made.on(10, { 'content/tin/khac.md': article({ title: 'Tin khác' }) });
  if (strategy[0] === 'rebase') {
    made.git('checkout', '--quiet', 'sua');
    made.gitAt(dateOf(20), 'rebase', '--quiet', 'main');
    made.git('checkout', '--quiet', 'main');
    made.git('merge', '--quiet', '--ff-only', 'sua');
  } else made.gitAt(dateOf(20), ...strategy, 'sua');
  if (strategy.includes('--squash')) made.on(20);
  return made;
}

for (const strategy of [['merge', '--no-ff', '--no-edit'], ['merge', '--squash'], ['rebase'], ['cherry-pick']]) {
  test(`what a long-lived branch brings counts from the day on which it comes: ${strategy.join(' ')}`, async () => {
    const { diagnostics } = await merged(...strategy).audit();
    assert.deepEqual(
      diagnostics.map(({ code, args }) => [code, String(args['when']).split(' ')[0]]),
      [['audit-body-changed', '20.3.2026']],
    );
  });
}

test('against a base only what the branch brings is judged, as if it were merged now', async () => {
  const made = start().on(5, { [path]: article({ title: 'Đổi trên nhánh chính' }) });
  made.git('checkout', '--quiet', '-b', 'sua');
  made.on(6, { 'content/tin/khac.md': article({ title: 'Tin khác' }) });
  assert.deepEqual((await made.audit({ kind: 'base', ref: 'main', instant: now })).diagnostics, []);
  made.on(7, { [path]: article({ title: 'Đổi trên nhánh chính' }, wrong) });
  const { diagnostics } = await made.audit({ kind: 'base', ref: 'main', instant: now });
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ['audit-body-changed'],
  );
});

test('since a date or a commit, what was before is taken as it was', async () => {
  const made = start()
    .on(5, { [path]: article({ title: 'Tin khác' }) })
    .on(15, { [path]: article({ title: 'Tin khác' }, wrong) });
  const codes = async (range: Range): Promise<readonly string[]> =>
    (await made.audit(range)).diagnostics.map(({ code }) => code);
  assert.deepEqual(await codes(since(10)), ['audit-body-changed']);
  assert.deepEqual(await codes(since(16)), []);
  assert.deepEqual(await codes({ kind: 'after', ref: 'HEAD~1' }), ['audit-body-changed']);
  assert.equal((await made.audit({ kind: 'after', ref: 'khong-co' })).refusal?.code, 'audit-ref-unknown');
});

test('a shallow clone is refused, but for a range that lies inside', async () => {
  const made = start()
    .on(5)
    .on(15, { [path]: article({}, wrong) });
  const clone = Rig.cloneOf(made, '--depth=2');
  const portal = await clone.portal();
  assert.equal((await auditPortal(portal, { kind: 'all' }, now)).refusal?.code, 'audit-shallow');
  const inside = await auditPortal(portal, { kind: 'since', instant: Date.parse(dateOf(10)) }, now);
  assert.deepEqual([inside.refusal, inside.diagnostics.map(({ code }) => code)], [null, ['audit-body-changed']]);
});

test('without a repository it is refused; grace and typo are the office’s', async () => {
  assert.equal(
    (await auditPortal(await new Rig({ [path]: article() }).portal(), { kind: 'all' }, now)).refusal?.code,
    'audit-no-repository',
  );
  const patient = new Chronicle({ 'site.yaml': `${smallSite}audit: { grace: 30d, typo: 0 }\n` });
  patient.on(1, { [path]: article() }).on(20, { [path]: article({}, wrong) });
  assert.deepEqual((await patient.audit()).diagnostics, []);
});

test('a portal may lie in a folder of its repository', async () => {
  const made = new Chronicle();
  made.write({ 'cong/site.yaml': smallSite });
  made.on(1, { [`cong/${path}`]: article() }).on(5, { [`cong/${path}`]: article({}, wrong) });
  const inner = { ...(await made.portal()), root: join(made.root, 'cong') };
  assert.deepEqual(
    (await auditPortal(inner, { kind: 'all' }, now)).diagnostics.map(({ code }) => code),
    ['audit-body-changed'],
  );
});

test('the command says what was and what is, where, and ends with 1', async () => {
  const made = start().on(5, { [path]: article({ title: 'Khánh thành cầu treo' }) });
  const said: string[] = [];
  const code = await runAudit(
    {},
    {
      workingDirectory: made.root,
      now: () => now,
      stopwatch: () => 0,
      color: { out: false, error: false },
      interactive: false,
      processors: 1,
      write: (text) => said.push(text),
      writeError: (text) => said.push(text),
    },
  );
  assert.equal(code, 1);
  assert.match(
    said.join(''),
    /^content\/tin\/cau-moi\.md:2:1: lỗi audit-title-changed\n.*ngày 5\.3\.2026 \([0-9a-f]{7}\).*\n.*“Khánh thành cầu mới”\n.*“Khánh thành cầu treo”/,
  );
  assert.match(said.join(''), /1 lỗi, 0 cảnh báo/);
  assert.ok(readFileSync(join(made.root, path), 'utf8').includes('treo'));
});

test('no name of a person who commits is in any finding', async () => {
  const { diagnostics } = await start()
    .on(5, { [path]: article({}, wrong) })
    .audit();
  for (const diagnostic of diagnostics)
    assert.doesNotMatch(JSON.stringify(word(diagnostic, 'vi')), /Ban\b|example\.test/);
});
