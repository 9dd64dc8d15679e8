import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isSlug, slugify, stableSlug } from '../../src/text/slug.js';

/** Texts of any UTF-16 units, halves of surrogate pairs among them. */
const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

test('texts and their slugs', () => {
  const table: readonly (readonly [text: string, slug: string])[] = [
    ['Hàm Thuận Bắc: Tổ chức Hội nghị', 'ham-thuan-bac-to-chuc-hoi-nghi'],
    ['Hàm Thuận Bắc'.normalize('NFD'), 'ham-thuan-bac'],
    ['An ninh & Quốc phòng', 'an-ninh-quoc-phong'],
    ['  Đường ĐT.714 (giai đoạn 2) ', 'duong-dt-714-giai-doan-2'],
    ['Nhà ở 30 m² – giá ½', 'nha-o-30-m2-gia-1-2'],
    ['đã-là-slug', 'da-la-slug'],
    ['ＡＢＣ', 'abc'],
    ['新闻', ''],
    ['🎉 …', ''],
    ['', ''],
  ];
  for (const [text, slug] of table) assert.equal(slugify(text), slug, text);
});

test('a slug is made of letters and digits with single hyphens between, whatever the text', () => {
  fc.assert(
    fc.property(anyUnits, (text) => {
      const slug = slugify(text);
      assert.match(slug, /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      assert.equal(slugify(slug), slug);
      assert.ok(isSlug(stableSlug(text)));
    }),
  );
});

test('a text without a Latin letter gets an id that depends on the seed alone', () => {
  assert.match(stableSlug('新闻'), /^tin-[0-9a-f]{8}$/);
  assert.equal(stableSlug('新闻'), stableSlug('新闻', '新闻'));
  assert.notEqual(stableSlug('新闻'), stableSlug('旧闻'));
  assert.notEqual(stableSlug('新闻', 'a/新闻.md'), stableSlug('新闻', 'b/新闻.md'));
  assert.equal(stableSlug('Новости Й'), stableSlug('НОВОСТИ Й'.normalize('NFD')));
  assert.equal(stableSlug('Tin mới', 'x'), 'tin-moi');
});

test('a long text is cut at a hyphen and marked, so that long texts with one beginning stay apart', () => {
  const long = 'phong trào toàn dân bảo vệ an ninh tổ quốc '.repeat(5);
  const slug = stableSlug(`${long} a`);
  assert.ok(slug.length <= 120 && slug.length > 100, slug);
  assert.match(slug, /^(?:phong-trao-toan-dan-bao-ve-an-ninh-to-quoc-)+(?:[a-z]+-)*[0-9a-f]{8}$/);
  assert.notEqual(slug, stableSlug(`${long} b`));
  assert.equal(slug, stableSlug(`${long.toUpperCase()} A`.normalize('NFD')));
  assert.equal(stableSlug('a'.repeat(120)), 'a'.repeat(120));
  assert.match(stableSlug('a'.repeat(121)), /^a{111}-[0-9a-f]{8}$/);
});

test('what an author may write as a slug', () => {
  for (const slug of ['tin-moi', '2021', 'a', 'a--b', '-a']) assert.equal(isSlug(slug), true, slug);
  for (const text of ['', '-', 'Tin', 'tin mới', 'tin/moi', 'tin_moi', 'tin.moi', 'tin-moi\n', 'đ']) {
    assert.equal(isSlug(text), false, text);
  }
});
