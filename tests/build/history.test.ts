/** The public history of articles: whole builds on made git histories; each row of the table is one history. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { shareAmong } from '../../src/crew/sharing.js';
import { article as write, assertClean, between, Rig, smallSite, summarize, textOf } from './rig.js';

const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
process.env = { ...clean, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };

const site = `${smallSite}history: true\n`;
const path = 'content/tin/cau-moi.md';
const page = 'tin/cau-moi/index.html';

/** A portal with a history: commits are made at 08:00 of a day of March 2026. */
class Chronicle extends Rig {
  constructor(files: Readonly<Record<string, string>> = {}) {
    super({ 'site.yaml': site, ...files });
    this.git('init', '--quiet', '--initial-branch=main');
  }

  on(day: number, files: Readonly<Record<string, string | null>> = {}, ...command: readonly string[]): this {
    for (const [name, content] of Object.entries(files)) {
      if (content === null) this.remove(name);
      else this.write({ [name]: content });
    }
    if (command.length === 0) this.git('add', '--all');
    const date = `2026-03-${String(day).padStart(2, '0')}T08:00:00+07:00`;
    const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    const identity = ['-c', 'user.name=Ban', '-c', 'user.email=ban@example.test'];
    const order = command.length > 0 ? command : ['commit', '--quiet', '--allow-empty', '--message', 'Cập nhật'];
    execFileSync('git', [...identity, ...order], { cwd: this.root, env, stdio: 'pipe' });
    return this;
  }

  /** The lines of the history that a page shows; none where it has none. */
  lines(file = page): readonly string[] {
    const html = this.read(file);
    if (!html.includes('<details class="history">')) return [];
    const items = between(html, '<details class="history">', '</details>').matchAll(/<li>(.*?)<\/li>/gs);
    return [...items].map(([, item = '']) => textOf(item));
  }
}

const article = (fields: Readonly<Record<string, string>> = {}, body = 'Cầu dài 45 mét.\n'): string =>
  write({ title: 'Khánh thành cầu', timestamp: '2026-03-01', ...fields }, body);
const start = (): Chronicle => new Chronicle().on(1, { [path]: article() });
const edited = article({}, 'Cầu dài 54 mét.\n');
const first = '1.3.2026 - 8:0 Bản đầu tiên được ghi lại';

const cases: readonly (readonly [string, () => Chronicle, readonly string[]])[] = [
  ['never changed', start, []],
  ['an edit', () => start().on(5, { [path]: edited }), ['5.3.2026 - 8:0 Thay đổi: nội dung', first]],
  [
    'every part',
    () =>
      start().on(5, {
        [path]: article(
          {
            title: 'Cầu mới',
            author: 'An',
            timestamp: '2026-03-02',
            summary: 'Mới',
            slug: 'cau-moi',
            corrections: '[{ at: 2026-03-05, note: Sửa số liệu }]',
          },
          'Khác.\n',
        ),
      }),
    ['5.3.2026 - 8:0 Thay đổi: tiêu đề, tóm tắt, nội dung, thời gian đăng, tác giả, thông tin đính chính', first],
  ],
  ['a tag is no part of the record', () => start().on(5, { [path]: article({ tags: '[cầu]' }) }), []],
  [
    'what cannot be read was never published',
    () =>
      start()
        .on(4, { [path]: '---\n' })
        .on(5, { [path]: article() }),
    [],
  ],
  [
    'an edit before the publication',
    () =>
      new Chronicle()
        .on(1, { [path]: article({ timestamp: '2026-03-04' }) })
        .on(2, { [path]: article({ timestamp: '2026-03-04' }, 'Khác.\n') })
        .on(6, { [path]: article({ timestamp: '2026-03-04' }) }),
    ['6.3.2026 - 8:0 Thay đổi: nội dung', '4.3.2026 Bản đầu tiên được ghi lại'],
  ],
  [
    'an embargo that was moved before it ended',
    () =>
      new Chronicle()
        .on(1, { [path]: article({ publishAt: '2026-03-10 - 9:00' }, 'Bí mật.\n') })
        .on(2, { [path]: article({ publishAt: '2026-03-04 - 9:00' }) })
        .on(5, { [path]: article({ publishAt: '2026-03-04 - 9:00', title: 'Cầu' }) }),
    ['5.3.2026 - 8:0 Thay đổi: tiêu đề', '4.3.2026 - 9:0 Bản đầu tiên được ghi lại'],
  ],
  [
    'a draft',
    () =>
      new Chronicle()
        .on(1, { [path]: article({ draft: 'true' }, 'Bí mật.\n') })
        .on(3, { [path]: article() })
        .on(5, { [path]: edited }),
    ['5.3.2026 - 8:0 Thay đổi: nội dung', '3.3.2026 - 8:0 Bản đầu tiên được ghi lại'],
  ],
  [
    'withdrawn, and back',
    () =>
      start()
        .on(3, { [path]: article({ withdrawn: '{ at: 2026-03-03, reason: Đăng nhầm. }' }) })
        .on(5, { [path]: article() }),
    ['5.3.2026 - 8:0 Thay đổi: đăng lại sau thời gian ngừng đăng', first],
  ],
  [
    'a rename',
    () =>
      start()
        .on(4, { [path]: null, 'content/tin/cau.md': article() })
        .on(5, { 'content/tin/cau.md': null, [path]: article() }),
    ['5.3.2026 - 8:0 Thay đổi: địa chỉ trang', '4.3.2026 - 8:0 Thay đổi: địa chỉ trang', first],
  ],
  [
    'deleted and written anew under another name',
    () =>
      new Chronicle()
        .on(1, { 'content/tin/cu.md': article() })
        .on(3, { 'content/tin/cu.md': null })
        .on(5, { [path]: article({ title: 'Khác hẳn', author: 'An', aliases: '[/tin/cu/]' }, 'Viết lại.\n') }),
    ['5.3.2026 - 8:0 Thay đổi: tiêu đề, nội dung, tác giả, địa chỉ trang, đăng lại sau thời gian ngừng đăng', first],
  ],
  [
    'a merge counts when it was made',
    () => {
      const rig = start();
      rig.git('checkout', '--quiet', '-b', 'sua');
      rig.on(2, { [path]: article({}, 'Bản nháp.\n') }).on(3, { [path]: edited });
      rig.git('checkout', '--quiet', 'main');
      return rig.on(6, {}, 'merge', '--quiet', '--no-ff', '--message', 'Gộp', 'sua');
    },
    ['6.3.2026 - 8:0 Thay đổi: nội dung', first],
  ],
  [
    'what is not committed',
    () => {
      const rig = start().on(5, { [path]: edited });
      rig.write({ [path]: article({ title: 'Chưa ghi vào kho' }) });
      return rig;
    },
    ['5.3.2026 - 8:0 Thay đổi: nội dung', first],
  ],
  [
    'a committed embargo that was lifted and not committed',
    () => {
      const rig = start().on(5, { [path]: article({ publishAt: '2099-01-01' }, 'Bí mật.\n') });
      rig.write({ [path]: article() });
      return rig;
    },
    [],
  ],
];

for (const [name, make, expected] of cases) {
  test(name, async () => {
    const rig = make();
    const report = await rig.build();
    assert.deepEqual(summarize(report.diagnostics), []);
    assert.deepEqual(rig.lines(), expected);
    assert.doesNotMatch(rig.read(page), /Bí mật/);
  });
}

test('an article that was withdrawn or has expired shows no history', async () => {
  const gone = { withdrawn: '{ at: 2026-03-05, reason: Đăng nhầm. }' };
  for (const fields of [gone, { expiresAt: '2026-03-06' }]) {
    const rig = start()
      .on(3, { [path]: edited })
      .on(5, { [path]: article(fields) });
    await rig.build();
    assert.deepEqual(rig.lines(), []);
  }
});

test('nothing is shown unless site.yaml asks', async () => {
  const rig = start().on(5, { [path]: edited });
  rig.write({ 'site.yaml': smallSite });
  await rig.build();
  assert.deepEqual(rig.lines(), []);
});

test('no history rather than a wrong one: no repository, a clone that is cut off', async () => {
  const alone = new Rig({ 'site.yaml': site, [path]: article() });
  assert.deepEqual(summarize((await alone.build()).diagnostics), ['site.yaml warning history-no-repository']);
  const origin = start().on(5, { [path]: edited });
  const shallow = Rig.cloneOf(origin, '--depth', '1');
  assert.deepEqual(summarize((await shallow.build()).diagnostics), ['site.yaml warning history-shallow']);
  assert.doesNotMatch(shallow.read(page), /class="history"/);
  shallow.git('fetch', '--quiet', '--unshallow');
  assert.equal(await shallow.changes(), null);
  assert.deepEqual(summarize((await shallow.build()).diagnostics), []);
  assert.match(shallow.read(page), /class="history"/);
});

test('a commit alone is a change, and renders only the articles whose history it changes', async () => {
  const other = 'content/tin/khac.md';
  const rig = start().on(2, { [other]: article({ title: 'Tin khác' }) });
  rig.write({ [path]: edited });
  await rig.build();
  assert.deepEqual(rig.lines(), []);
  assert.deepEqual((await rig.changes())?.files, []);
  rig.on(5);
  assert.equal(await rig.changes(), null);
  const report = await rig.build();
  assert.deepEqual(report.changed, ['https://suoimo.example.gov.vn/tin/cau-moi/']);
  assert.equal(report.pages.rendered, 1);
  await assertClean(rig);
  rig.write({ [path]: article({ title: 'Cầu' }) });
  await rig.build();
  await assertClean(rig, 'an edit');
  rig.on(7);
  await rig.build();
  assert.equal(rig.lines().length, 3);
  await assertClean(rig, 'and its commit');
});

test('other threads show the same', async () => {
  const rig = new Chronicle();
  rig.on(1, files('Một.\n')).on(3, files('Hai.\n'));
  await rig.build({ sharing: shareAmong(2) });
  assert.equal(rig.lines('tin/so-7/index.html').length, 2);
  await assertClean(rig);
});

function files(body: string): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`content/tin/so-${index}.md`, article({}, body)]),
  );
}
