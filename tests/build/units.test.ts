/** Units: an article bears its unit; of one that is no more it says so, and leads to what took its place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadPortal } from '../../src/portal/load-portal.js';
import { article, articles, assertClean, Rig, smallSite } from './rig.js';

const at = (iso: string): { readonly clock: number } => ({ clock: Date.parse(iso) });
const units = `units:
  - { slug: huyen-da-trang, name: Huyện Đá Trắng, until: 1.7.2025, successors: [xa-suoi-mo, xa-hoa-tan] }
  - { slug: xa-suoi-mo, name: Xã Suối Mơ, from: 1.7.2025 }
  - { slug: xa-hoa-tan, name: Xã Hòa Tân, from: 1.7.2025, until: 1.1.2027, successors: [xa-suoi-mo] }
  - { slug: xa-cu, name: Xã Cũ, until: 1.1.2020 }
`;
const files = {
  'site.yaml': smallSite + units,
  'content/tin/huyen.md': article({ title: 'Tin huyện', timestamp: '1.6.2025', unit: 'huyen-da-trang' }),
  'content/tin/xa.md': article({ title: 'Tin xã', timestamp: '2.7.2025', unit: 'xa-suoi-mo' }),
  'content/tin/cu.md': article({ title: 'Tin cũ', timestamp: '1.6.2019', unit: 'xa-cu' }),
  'content/tin/khac.md': article({ title: 'Tin khác', timestamp: '1.6.2019' }),
};

/** What an article says of its unit; null where it says nothing. */
function noteOf(rig: Rig, name: string): string | null {
  const [, note = null] = /<p class="unit-note">(.*?)<\/p>/.exec(rig.read(`tin/${name}/index.html`)) ?? [];
  return note?.replace(/<[^>]*>/g, '') ?? null;
}

test('an article says whose it is, and what has become of that unit', async () => {
  const rig = new Rig(files);
  const report = await rig.build(at('2026-11-23T08:00:00+07:00'));
  assert.deepEqual(report.diagnostics, []);
  assert.deepEqual(
    ['huyen', 'xa', 'cu', 'khac'].map((name) => noteOf(rig, name)),
    [
      'Tin của Huyện Đá Trắng (trước 1.7.2025), nay là Xã Suối Mơ, Xã Hòa Tân',
      'Tin của Xã Suối Mơ',
      'Tin của Xã Cũ (trước 1.1.2020)',
      null,
    ],
  );
  assert.match(rig.read('tin/huyen/index.html'), /<a href="\/don-vi\/xa-suoi-mo\/">Xã Suối Mơ<\/a>/);
});

test('each unit has a list, and all of them a page', async () => {
  const rig = new Rig({ ...files, ...articles(30) });
  await rig.build();
  assert.match(rig.text('don-vi/huyen-da-trang/index.html'), /Đơn vị Huyện Đá Trắng Tin của .* Tin huyện/);
  assert.match(rig.text('don-vi/xa-hoa-tan/index.html'), /Chưa có/);
  assert.match(rig.text('don-vi/index.html'), /Huyện Đá Trắng 1 .*Xã Suối Mơ 1 .*Xã Hòa Tân 0 .*Xã Cũ 1 /);
  assert.match(rig.read('so-do-trang/index.html'), /href="\/don-vi\/"/);
});

test('on the day on which a unit ends its articles change by themselves', async () => {
  const rig = new Rig(files);
  await rig.build(at('2025-06-30T23:59:59+07:00'));
  assert.equal(noteOf(rig, 'huyen'), 'Tin của Huyện Đá Trắng');
  await rig.build(at('2025-07-01T00:00:00+07:00'));
  assert.equal(noteOf(rig, 'huyen'), 'Tin của Huyện Đá Trắng (trước 1.7.2025), nay là Xã Suối Mơ, Xã Hòa Tân');
  await assertClean(rig, '', at('2025-07-01T00:00:00+07:00'));
  await rig.build(at('2027-01-01T00:00:00+07:00'));
  assert.equal(noteOf(rig, 'huyen'), 'Tin của Huyện Đá Trắng (trước 1.7.2025), nay là Xã Suối Mơ');
  await assertClean(rig, '', at('2027-01-01T00:00:00+07:00'));
});

test('a portal without units has no page of them', async () => {
  const rig = new Rig({ 'content/tin/a.md': article() });
  await rig.build();
  assert.deepEqual(
    rig.files().filter((file) => file.startsWith('don-vi')),
    [],
  );
});

test('mistakes are told at their place', async () => {
  const table: readonly (readonly [string, string, readonly string[]])[] = [
    [units, 'xa-suoi-m', ['content/tin/a.md unit-unknown']],
    [units, 'huyen-da-trang', ['content/tin/a.md unit-not-then']],
    [units, 'xa-suoi-mo', []],
    ['units:\n  - { slug: a, name: A, until: 1.1.2025, successors: [b] }\n', 'a', ['site.yaml site-unit-unknown']],
    ['units:\n  - { slug: a, name: A }\n  - { slug: a, name: B }\n', 'a', ['site.yaml site-unit-twice']],
    ['units:\n  - { slug: a, name: A, from: 1.1.2025, until: 1.1.2024 }\n', 'a', ['site.yaml site-unit-dates']],
    ['units:\n  - { slug: a, name: A, until: 1.1.2025, successors: [a] }\n', 'a', ['site.yaml site-unit-loop']],
    [
      'units:\n  - { slug: a, name: A, successors: [b] }\n  - { slug: b, name: B }\n',
      'a',
      ['site.yaml site-unit-no-end'],
    ],
    ['units:\n  - { slug: a, name: A, until: mai }\n', 'a', ['site.yaml site-date-invalid']],
  ];
  for (const [site, unit, expected] of table) {
    const rig = new Rig({
      'site.yaml': smallSite + site,
      'content/tin/a.md': article({ timestamp: '2.7.2026', unit }),
    });
    const { portal, diagnostics } = await loadPortal(rig.root, null);
    const found = portal === null ? diagnostics : (await rig.build()).diagnostics;
    assert.deepEqual(
      found.map(({ code, place }) => `${place?.file ?? ''} ${code}`),
      expected,
      site + unit,
    );
  }
});
