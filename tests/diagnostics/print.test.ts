import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagnose } from '../../src/diagnostics/diagnose.js';
import { printDiagnostics, type PrintOptions } from '../../src/diagnostics/print.js';
import type { Place } from '../../src/model.js';

const files: Readonly<Record<string, string>> = {
  'site.yaml': 'name: Cổng thông tin điện tử xã Hàm Đức\ntimeZone: Asia/Hanoi\n',
  'content/tin/bai.md': `---\ntitle: Lễ ra quân\n\ttags: an ninh\n---\n\n${'Sáng nay, '.repeat(20)}[số liệu](a.pdf).\n`,
};

const plain: PrintOptions = {
  language: 'vi',
  readFile: (path) => files[path] ?? null,
  color: false,
  limitPerCode: 20,
};

function placeOf(file: string, part: string): Place {
  return { file, offset: (files[file] ?? '').indexOf(part), length: part.length };
}

function placeIn(offset: number, length: number): Place {
  return { file: 'content/tin/bai.md', offset, length };
}

const zone = diagnose('site-zone-invalid', placeOf('site.yaml', 'Asia/Hanoi'), { read: 'Asia/Hanoi' });
const tab = diagnose('yaml-tab', placeOf('content/tin/bai.md', '\t'));
const encoding = diagnose('invalid-utf8', placeOf('content/tin/bai.md', 'a.pdf'));
const nowhere = diagnose('invalid-utf8', null);

test('a page of diagnostics in Vietnamese', () => {
  assert.equal(
    printDiagnostics([nowhere, zone, encoding, tab], plain),
    `content/tin/bai.md:3:1: lỗi yaml-tab
  Dòng này thụt lề bằng phím Tab; YAML không cho phép.
    3 |     tags: an ninh
      | ^^^^
  → Hãy thay bằng dấu cách.

content/tin/bai.md:6:211: lỗi invalid-utf8
  Tệp này không phải là văn bản UTF-8.
    6 | … Sáng nay, Sáng nay, Sáng nay, Sáng nay, Sáng nay, [số liệu](a.pdf).
      |                                                               ^^^^^
  → Hãy mở tệp bằng trình soạn thảo và lưu lại với bảng mã UTF-8.

site.yaml:2:11: lỗi site-zone-invalid
  Không có múi giờ “Asia/Hanoi”.
    2 | timeZone: Asia/Hanoi
      |           ^^^^^^^^^^
  → Hãy ghi tên trong cơ sở dữ liệu IANA, ví dụ Asia/Ho_Chi_Minh.

lỗi invalid-utf8
  Tệp này không phải là văn bản UTF-8.
  → Hãy mở tệp bằng trình soạn thảo và lưu lại với bảng mã UTF-8.
`,
  );
});

test('and in English', () => {
  assert.equal(
    printDiagnostics([zone], { ...plain, language: 'en' }),
    `site.yaml:2:11: error site-zone-invalid
  There is no time zone “Asia/Hanoi”.
    2 | timeZone: Asia/Hanoi
      |           ^^^^^^^^^^
  → Write a name of the IANA database, such as Asia/Ho_Chi_Minh.
`,
  );
});

test('nothing to say is nothing', () => {
  assert.equal(printDiagnostics([], plain), '');
});

test('of a code with too many diagnostics, one line tells how many, and where the first one is', () => {
  const many = Array.from({ length: 21 }, (_, index) => diagnose('invalid-utf8', placeIn(21 - index, 0)));
  const printed = printDiagnostics([...many, nowhere, zone], plain);
  assert.match(printed, /^site\.yaml:2:11: /);
  const first = 'content/tin/bai.md:1:2: Tệp này không phải là văn bản UTF-8.';
  assert.ok(printed.endsWith(`\n\nlỗi invalid-utf8: 22 lần (--json liệt kê đủ); lần đầu: ${first}\n`));
  assert.equal(printDiagnostics(many.slice(1), plain).match(/lỗi invalid-utf8$/gm)?.length, 20);
});

test('a file that cannot be read is named without a line', () => {
  const printed = printDiagnostics(
    [diagnose('invalid-utf8', { file: 'content/anh.png', offset: 0, length: 0 })],
    plain,
  );
  assert.match(printed, /^content\/anh\.png: lỗi invalid-utf8\n {2}Tệp/);
});

test('a span of several lines is marked to the end of its first one; an empty line has no picture', () => {
  const several = diagnose('yaml-tab', placeIn(4, 30));
  assert.match(printDiagnostics([several], plain), /\n {4}2 \| title: Lễ ra quân\n {6}\| \^{17}\n/);
  const empty = (files['content/tin/bai.md'] ?? '').indexOf('\n\n') + 1;
  assert.doesNotMatch(printDiagnostics([diagnose('yaml-tab', placeIn(empty, 0))], plain), /\|/);
});

test('colours are ANSI, and nothing out of a file reaches the terminal as a command', () => {
  const place = { file: 'a\u001b[31m.md', offset: 2, length: 4 };
  const evil = diagnose('site-zone-invalid', place, { read: '\u001b]0;x\u0007\n' });
  const options = { ...plain, readFile: (): string => 'a \u001b[2J b' };
  const printed = printDiagnostics([evil], options);
  assert.doesNotMatch(printed.replaceAll('\n', ''), /\p{Cc}/u);
  const colored = printDiagnostics([evil], { ...options, color: true });
  const heading = '\u001b[1ma<U+001B>[31m.md:1:3:\u001b[0m \u001b[1;31mlỗi\u001b[0m site-zone-invalid\n';
  assert.equal(colored.slice(0, heading.length), heading);
  const sequences = ['[1m', '[0m', '[1;31m', '[2m', '[36m'].map((sequence) => `\u001b${sequence}`);
  assert.equal(
    sequences.reduce((text, sequence) => text.replaceAll(sequence, ''), colored),
    printed,
  );
});
