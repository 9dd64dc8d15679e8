import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDocumentParser } from '../../src/content/parse-document.js';
import type { MarkdownPlugin } from '../../src/content/markdown.js';
import { openZone } from '../../src/text/zone.js';
import { findings, HEAD, htmlOf, readSound, showMarks, termFields } from './reading.js';

const shout: MarkdownPlugin = (md) => {
  md.renderer.rules['text'] = (tokens, index) => (tokens[index]?.content ?? '').toUpperCase();
};
const extractTerms = () => ({ ids: new Uint32Array(), counts: new Uint8Array() });

describe('Markdown', () => {
  it('becomes HTML', () => {
    const table: readonly (readonly [string, string])[] = [
      ['*a* **b** ~~c~~ `d`', '<p><em>a</em> <strong>b</strong> <s>c</s> <code>d</code></p>\n'],
      ['"Quotes" -- and (c) stay... as typed', '<p>&quot;Quotes&quot; -- and (c) stay... as typed</p>\n'],
      ['https://xa.vn stays text', '<p>https://xa.vn stays text</p>\n'],
      ['<https://xa.vn/ă>', '<p><a href="https://xa.vn/%C4%83">https://xa.vn/ă</a></p>\n'],
      ['a\\\nb', '<p>a<br>\nb</p>\n'],
      ['```html\n<b>\n```', '<pre><code class="language-html">&lt;b&gt;\n</code></pre>\n'],
      ['![Bản đồ](a.png)', '<figure><img src="{0}" alt="Bản đồ" loading="lazy" decoding="async"></figure>\n'],
      [
        '![Bản *đồ*](a.png "Ảnh: <xã>")',
        '<figure><img src="{0}" alt="Bản đồ" loading="lazy" decoding="async">\n' +
          '<figcaption>Ảnh: &lt;xã&gt;</figcaption></figure>\n',
      ],
      [
        '[![x](a.png "Ảnh")](b.md)',
        '<figure><a href="{0}"><img src="{1}" alt="x" loading="lazy" decoding="async"></a>\n' +
          '<figcaption>Ảnh</figcaption></figure>\n',
      ],
      ['a ![x](a.png "t")', '<p>a <img src="{0}" alt="x" title="t" loading="lazy" decoding="async"></p>\n'],
      ['- ![x](a.png)', '<ul>\n<li><img src="{0}" alt="x" loading="lazy" decoding="async"></li>\n</ul>\n'],
      ['[tệp](a.pdf)', '<p><a href="{0}" class="attachment">tệp</a></p>\n'],
      ['[a](b.md?x=1#phần-2 "t")', '<p><a href="{0}?x=1#ph%E1%BA%A7n-2" title="t">a</a></p>\n'],
      ['[a](mailto:xa@x.vn) [b](tel:0252)', '<p><a href="mailto:xa@x.vn">a</a> <a href="tel:0252">b</a></p>\n'],
      ['[a][r]\n\n[r]: b.md', '<p><a href="{0}">a</a></p>\n'],
    ];
    for (const [markdown, html] of table) assert.equal(htmlOf(markdown), html, markdown);
  });

  it('aligns the cells of tables by class, in a box that can scroll', () => {
    const html = htmlOf('| A | B |\n|:-:|--:|\n| 1 | 2 |');
    assert.match(html, /^<div class="table-scroll" tabindex="0">\n<table>[^]*<\/table>\n<\/div>\n$/);
    assert.match(html, /<th class="align-center">A<\/th>\n<th class="align-right">B<\/th>/);
    assert.doesNotMatch(html, /style/);
  });

  it('gives headings ids by which they can be linked to', () => {
    const { html, body } = readSound(`${HEAD}## Kết quả\n\n### Kết *quả*\n\n## 会议\n\n##\n\n[a](#ket-qua-2)`);
    const { anchors } = body;
    const [first, second, third] = anchors;
    assert.deepEqual([first, second], ['ket-qua', 'ket-qua-2']);
    assert.match(String(third), /^[a-z0-9-]+$/);
    assert.equal(anchors.length, 3);
    assert.ok(html.startsWith('<h2 id="ket-qua">Kết quả</h2>\n<h3 id="ket-qua-2">Kết <em>quả</em></h3>\n'));
    assert.ok(html.endsWith('<h2></h2>\n<p><a href="#ket-qua-2">a</a></p>\n'));
  });

  it('lowers all headings of a body that uses the title’s own level', () => {
    const body = '# Một\n\n## Hai\n\nBa\n===\n\n###### Sáu';
    assert.deepEqual(htmlOf(body).match(/<h\d/g), ['<h2', '<h3', '<h2', '<h6']);
    assert.deepEqual(findings(HEAD + body), ['heading-too-high 6:1']);
  });

  it('shows footnotes at the end, in the portal’s language', () => {
    const { html, body } = readSound(`${HEAD}Một[^a] hai[^a]\n\n[^a]: Nguồn: [x](x.md)`);
    const { anchors } = body;
    assert.equal(
      showMarks(html),
      '<p>Một<sup class="footnote-ref"><a href="#fn_1" id="fnref_1" aria-label="Chú thích 1">[1]</a></sup>' +
        ' hai<sup class="footnote-ref"><a href="#fn_1" id="fnref_1_2" aria-label="Chú thích 1">[1]</a></sup></p>\n' +
        '<section class="footnotes" aria-label="Chú thích">\n<ol>\n<li id="fn_1"><p>Nguồn: <a href="{0}">x</a>' +
        ' <a href="#fnref_1" class="footnote-back" aria-label="Quay lại chỗ đang đọc">↩\uFE0E</a>' +
        ' <a href="#fnref_1_2" class="footnote-back" aria-label="Quay lại chỗ đang đọc">↩\uFE0E</a></p>\n' +
        '</li>\n</ol>\n</section>\n',
    );
    assert.deepEqual(anchors, ['fnref_1', 'fnref_1_2', 'fn_1']);
  });

  it('keeps apart footnotes that are written inside one another', () => {
    const html = htmlOf('Một[^1] hai[^2]\n\n[^1]: > A\n    > [^2]: B');
    const items = [...html.matchAll(/<li id="fn_\d">([^]*?)<\/li>/g)];
    const notes = items.map(([, note = '']) => note.replace(/ <a.*?<\/a>/, ''));
    assert.deepEqual(notes, ['<blockquote>\n<p>A</p>\n</blockquote>\n', '<p>B</p>\n']);
  });

  it('tells its first paragraph and its words', () => {
    const body =
      '## Mục\n\n> Trích\n\n![Ảnh](a.png)\n\nĐoạn **một**[^1] [a](b.md)\ntiếp\n\n' +
      '- Hai\n\n| A |\n|---|\n| `b` |\n\n[^1]: Chú';
    assert.equal(readSound(HEAD + body).body.firstParagraph, 'Đoạn một a tiếp');
    assert.equal(termFields[0]?.body, 'Mục\nTrích\nẢnh\nĐoạn một a tiếp\nHai\nA\nb\nChú');
    assert.equal(readSound(`${HEAD}<p>A &amp; <b>B</b></p>`).body.firstParagraph, 'A & B');
    assert.equal(readSound(`${HEAD}- a`).body.firstParagraph, '');
  });

  it('reports what would be lost or misread', () => {
    const deep = Array.from({ length: 60 }, (_, level) => `${'  '.repeat(level)}- x`).join('\n');
    const table: readonly (readonly [string, readonly string[]])[] = [
      ['', ['body-empty 6:1']],
      ['a[^1] b[^2]\n\n[^1]: x\n[^3]: y', ['footnote-missing 6:8', 'footnote-unused 9:1']],
      ['a ![](a.png)', ['picture-without-alt 6:3']],
      [deep, ['nesting-too-deep 55:99']],
      ['>'.repeat(120) + ' a', ['nesting-too-deep 6:1']],
    ];
    for (const [body, expected] of table) assert.deepEqual(findings(HEAD + body), expected, body);
  });

  it('can be extended by plugins', () => {
    const zone = openZone('UTC');
    assert.ok(zone);
    const parse = createDocumentParser({ zone, language: 'en', plugins: [shout], extractTerms });
    const article = parse({ path: 'content/a/b.md', digest: '', bytes: Buffer.from(`${HEAD}abc`) });
    assert.equal(article.kind === 'manuscript' && article.html, '<p>ABC</p>\n');
  });
});
