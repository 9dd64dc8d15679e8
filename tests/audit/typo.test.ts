/** What is a typo: pairs of sentences with the letters that differ; null for what is more than a typo. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countTypos } from '../../src/audit/typo.js';

const cases: readonly (readonly [string, string, number | null])[] = [
  ['Xã tổ chức hội nghị.', 'Xã tổ chức hội nghị.', 0],
  ['Xã tổ chúc hội nghị.', 'Xã tổ chức hội nghị.', 1],
  ['Xã tổ chc hội ngị.', 'Xã tổ chức hội nghị.', 2],
  ['Xã tổchức hội nghị.', 'Xã tổ chức hội nghị.', 1],
  ['Xã tổ tổ chức hội nghị.', 'Xã tổ chức hội nghị.', 1],
  ['Xã tổ chức hội nghị', 'Xã tổ chức hội nghị.', 1],
  ['Xã tổ chức, hội nghị.', 'Xã tổ chức; hội nghị.', 1],
  ['Nhà văn hoá xã', 'Nhà văn hóa xã', 1],
  ['ủy ban nhân dân', 'Ủy ban nhân dân', 1],
  ['Hom nay trời mưa', 'Hôm nay trời mưa', 1],
  // A word that came or went, or is another one.
  ['Giá nước tăng', 'Giá nước giảm', null],
  ['Xã tổ chức hội nghị.', 'Xã tổ chức hội nghị trực tuyến.', null],
  ['được vay vốn', 'vay vốn', null],
  // Numbers, names and negations.
  ['lúc 8 giờ', 'lúc 9 giờ', null],
  ['ngày 12/3', 'ngày 13/3', null],
  ['hai hộ dân', 'ba hộ dân', null],
  ['ông Nguyễn Văn Hòa', 'ông Nguyễn Văn Hóa', null],
  ['Hồng Sơn mưa lớn', 'Hồng Sen mưa lớn', null],
  ['Nguyễn An nói', 'Nguyên An nói', null],
  ['dân không nộp phí', 'dân nộp phí', null],
  ['dân chưa nộp phí', 'dân chửa nộp phí', null],
  ['giảm 5 %', 'giảm 5 ‰', null],
  ['rét -3 độ', 'rét 3 độ', null],
  ['xem ⟦a.pdf⟧ tệp', 'xem ⟦b.pdf⟧ tệp', null],
];

for (const [before, after, expected] of cases) {
  test(`“${before}” → “${after}”`, () => assert.equal(countTypos(before, after), expected));
}
