/** Links of authors' texts: what they become, and what is said where they lead nowhere. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, between, Rig, smallSite, summarize } from './rig.js';

/** A portal with one article `bai.md` that says `body`, and others beside it. */
function withBody(body: string, others: Readonly<Record<string, string | Uint8Array>> = {}): Rig {
  return new Rig({ 'content/tin/bai.md': article({ title: 'Bài' }, `${body}\n`), ...others });
}

function prose(rig: Rig): string {
  return between(rig.read('tin/bai/index.html'), '<div class="prose">', '</div>').trim();
}

const other = { 'content/tin/khac.md': article({ title: 'Khác' }, '## Kết quả chính\n\nNội dung.\n') };

test('a link to the file of an article becomes its URL', async () => {
  const cases = [
    ['[x](khac.md)', '/tin/khac/'],
    ['[x](./khac.md)', '/tin/khac/'],
    ['[x](../tin/khac.md)', '/tin/khac/'],
    ['[x](khac.md#ket-qua-chinh)', '/tin/khac/#ket-qua-chinh'],
    ['[x](khac.md?in=1#ket-qua-chinh)', '/tin/khac/?in=1#ket-qua-chinh'],
    ['[x](/tin/khac/)', '/tin/khac/'],
    ['[x](/tin/khac/#ket-qua-chinh)', '/tin/khac/#ket-qua-chinh'],
    ['<p><a href="khac.md">x</a></p>', '/tin/khac/'],
    ['[x]: khac.md\n\n[x]', '/tin/khac/'],
  ] as const;
  for (const [body, url] of cases) {
    const rig = withBody(body, other);
    const report = await rig.build();
    assert.deepEqual(summarize(report.diagnostics), [], body);
    assert.equal(prose(rig), `<p><a href="${url}">x</a></p>`, body);
  }
});

test('a link that leads nowhere is an error at its own place', async () => {
  const cases = [
    ['Đọc [bài](mat.md).', '7:5 missing-article'],
    ['Đọc [bài](khax.md).', '7:5 misspelt-article'],
    ['Một dòng.\n\nĐọc thêm ở [bài](khac.md#mat) nhé.', '9:12 missing-target-anchor'],
    ['[x](mat.pdf)', '7:1 missing-file'],
    ['Xem ![ảnh](anh.png)', '7:5 missing-file'],
    ['[x](/khong/co/)', '7:1 missing-page'],
    ['[x](/tin/khac)', '7:1 misspelt-page'],
    ['[x](/tin/khac/#mat)', '7:1 missing-target-anchor'],
    ['- một\n- hai [x](mat.md)', '8:7 missing-article'],
    ['> trích [x](mat.md)', '7:9 missing-article'],
    ['| a | b |\n|---|---|\n| 1 | [x](mat.md) |', '9:7 missing-article'],
  ] as const;
  for (const [body, where] of cases) {
    const rig = withBody(body, other);
    const report = await rig.build();
    assert.equal(report.refusal, 'content', body);
    assert.deepEqual(rig.places(report), [`content/tin/bai.md:${where}`], body);
  }
});

test('lines and columns are those of the file, whatever its line ends and its normal form', async () => {
  const text = article({}, 'Được sửa lại [x](mat.md)\n');
  const column = 'Được sửa lại '.normalize('NFD').length + 1;
  const rig = new Rig({ 'content/tin/bai.md': `\uFEFF${text.normalize('NFD').replaceAll('\n', '\r\n')}` });
  const report = await rig.build();

  assert.deepEqual(rig.places(report), [`content/tin/bai.md:7:${column} missing-article`]);
});

test('all problems of all files are told in one run', async () => {
  const rig = new Rig({
    'content/tin/a.md': article({}, '[x](mat.md) [y](mat.pdf)\n'),
    'content/tin/b.md': article({ timestamp: '31.2.2021', titel: 'x' }),
    'content/c.md': article(),
  });
  const report = await rig.build();

  assert.deepEqual(
    [...summarize(report.diagnostics)].sort(),
    [
      'content/c.md error article-without-section',
      'content/tin/a.md error missing-article',
      'content/tin/a.md error missing-file',
      'content/tin/b.md error timestamp-day',
      'content/tin/b.md warning field-misspelt',
    ].sort(),
  );
});

test('a link to an article that is not public yet becomes plain text, with a warning', async () => {
  const hidden = {
    'content/tin/nhap.md': article({ title: 'Nháp', draft: 'true', aliases: '/cu/' }, '## Mục\n'),
    'content/tin/hen.md': article({ title: 'Hẹn giờ', timestamp: '1.1.2027' }),
  };
  for (const body of [
    'Xem [bài này](nhap.md) nhé',
    'Xem [bài này](hen.md) nhé',
    'Xem [bài này](nhap.md#muc) nhé',
    'Xem [bài này](/tin/nhap/) nhé',
    'Xem [bài này](/cu/) nhé',
  ]) {
    const rig = withBody(body, hidden);
    const report = await rig.build();
    assert.deepEqual(rig.places(report), ['content/tin/bai.md:7:5 link-to-hidden'], body);
    assert.equal(report.diagnostics[0]?.severity, 'warning');
    assert.equal(prose(rig), '<p>Xem bài này nhé</p>', body);
  }
});

test('a dead link in an article that is not public yet stops the build today, not in the night when it goes out', async () => {
  const rig = new Rig({ 'content/tin/hen.md': article({ timestamp: '1.1.2027' }, '[x](mat.md)\n') });
  assert.deepEqual(summarize((await rig.build()).diagnostics), ['content/tin/hen.md error missing-article']);
});

test('pictures and attachments beside an article are published with it, attachments with type and size', async () => {
  const rig = withBody('[Số liệu](<so-lieu/Báo cáo.PDF>)\n\n![Bản đồ](ban-do.svg)', {
    'content/tin/so-lieu/Báo cáo.PDF': new Uint8Array(1_234_567),
    'content/tin/ban-do.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
  const report = await rig.build();

  assert.deepEqual(summarize(report.diagnostics), []);
  assert.match(rig.text('tin/bai/index.html'), /Số liệu \(PDF, 1,2 MB\)/);
  assert.match(prose(rig), /<img src="\/tin\/ban-do\.svg" alt="Bản đồ"/);
  assert(rig.files().includes('tin/so-lieu/bao-cao.pdf'));
  assert(rig.files().includes('tin/ban-do.svg'));
});

test('files of an article that is not public are not published', async () => {
  const rig = new Rig({
    'content/tin/nhap.md': article({ draft: 'true' }, '[Tệp](mat.pdf)\n'),
    'content/tin/mat.pdf': '%PDF',
  });
  const report = await rig.build();

  assert.deepEqual(summarize(report.diagnostics), []);
  assert(!rig.files().some((file) => file.endsWith('.pdf')));
});

test('a file that no article shows is named in a warning and not published', async () => {
  const rig = withBody('Không có ảnh.', { 'content/tin/quen.png': 'x' });
  const report = await rig.build();

  assert.deepEqual(summarize(report.diagnostics), ['content/tin/quen.png warning unused-file']);
  assert(!rig.files().includes('tin/quen.png'));
});

test('two attachments whose published names fall together are an error at both', async () => {
  const rig = withBody('[a](bao-cao.pdf) [b](<Báo cáo.pdf>)', {
    'content/tin/bao-cao.pdf': '1',
    'content/tin/Báo cáo.pdf': '2',
  });
  const report = await rig.build();

  assert.deepEqual([...summarize(report.diagnostics)].sort(), [
    'content/tin/Báo cáo.pdf error page-clash',
    'content/tin/bao-cao.pdf error page-clash',
  ]);
});

test('addresses in site.yaml are checked like those of articles', async () => {
  const blocks = [
    'blocks:',
    '  - { kind: banners, title: Quảng cáo, items: [{ image: /banners/a.svg, alt: Mẫu, href: /khong/co/ }] }',
    '  - { kind: links, title: Liên kết, items: [{ title: Tin, href: /tin/ }, { title: Ngoài, href: https://example.org/ }] }',
    '',
  ].join('\n');
  const rig = new Rig({ 'site.yaml': `${smallSite}${blocks}`, 'content/tin/bai.md': article() });
  const report = await rig.build();

  assert.deepEqual(rig.places(report), ['site.yaml:7:57 missing-page', 'site.yaml:7:89 missing-page']);
});

test('a file name of static/ may hold signs that mean something in URLs', async () => {
  const rig = withBody('[x](/tai-lieu/100%25%20ha.txt) [y](/tai-lieu/a%23b%3Fc.txt)', {
    'static/tai-lieu/100% ha.txt': '1',
    'static/tai-lieu/a#b?c.txt': '2',
  });
  const report = await rig.build();

  assert.deepEqual(summarize(report.diagnostics), []);
  assert.match(prose(rig), /href="\/tai-lieu\/100%25%20ha\.txt"/);
  assert.match(prose(rig), /href="\/tai-lieu\/a%23b%3Fc\.txt"/);
  assert(report.changed.includes('https://suoimo.example.gov.vn/tai-lieu/a%23b%3Fc.txt'));
});
