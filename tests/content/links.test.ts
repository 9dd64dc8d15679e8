import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDestination } from '../../src/content/destination.js';
import { findings, findingsIn, HEAD, read, readSound } from './reading.js';

const FROM = 'content/tin/2021/bai.md';

describe('readDestination', () => {
  it('tells where an address leads', () => {
    const table: readonly (readonly [string, string])[] = [
      ['khac.md', 'article content/tin/2021/khac.md'],
      ['./../khac.MD#a%20b', 'article content/tin/khac.MD #a b'],
      ['../../x/b%C3%A1o.md?a=b#c', 'article content/x/báo.md #c ?a=b#c'],
      ['anh/ba\u0309n.png', 'file content/tin/2021/anh/bản.png'],
      ['100%.pdf', 'file content/tin/2021/100%.pdf'],
      ['..\\a.pdf', 'file content/tin/a.pdf'],
      ['/lien-he/', 'page /lien-he/'],
      ['/a/../b/./c?x y#z', 'page /b/c #z ?x%20y#z'],
      ['#ket-qua', 'fragment ket-qua'],
      ['#', 'fragment '],
      ['https://x.vn/a', 'elsewhere https://x.vn/a'],
      ['HTTP://x.vn', 'elsewhere HTTP://x.vn'],
      ['mailto:a@x.vn', 'elsewhere mailto:a@x.vn'],
      ['tel:+84252', 'elsewhere tel:+84252'],
      ['', 'refused empty'],
      [' \t', 'refused empty'],
      ['?a=b', 'refused empty'],
      ['../../../a.md', 'refused outside'],
      ['/../a', 'refused outside'],
      ['%2e%2e/%2e%2e/%2e%2e/a', 'refused outside'],
      ...[
        'javascript:alert(1)',
        'JaVaScRiPt:alert(1)',
        ' javascript:x',
        'java\tscript:x',
        'java\nscript:x',
        '\u0001javascript:x',
        'data:text/html,x',
        'data:image/png;base64,x',
        'vbscript:x',
        'blob:x',
        'intent:x',
        'ms-word:x',
        'file:///etc/passwd',
        'http:x',
        'https:///x',
        'C:\\a.pdf',
        '//x.vn/a',
        '/\\x.vn/a',
        '\\\\x.vn\\a',
        '/\t/x.vn',
      ].map((url): readonly [string, string] => [url, 'refused scheme']),
    ];
    for (const [href, expected] of table) {
      const destination = readDestination(href, FROM);
      const told =
        destination.kind === 'elsewhere'
          ? destination.url
          : destination.kind === 'fragment'
            ? destination.fragment
            : destination.kind === 'refused'
              ? destination.reason
              : [
                  destination.target,
                  ...(destination.fragment === null ? [] : [`#${destination.fragment}`]),
                  ...(destination.suffix.startsWith('?') ? [destination.suffix] : []),
                ].join(' ');
      assert.equal(`${destination.kind} ${told}`, expected, href);
    }
  });
});

/** The places of all links of a body, `line:column text`. */
const placesIn = (body: string, end = '\n'): string[] => {
  const source = (HEAD + body).replaceAll('\n', end);
  const {
    body: { links },
  } = readSound(source);
  return links.map(({ place }) => {
    const [found = ''] = findingsIn(source, [{ severity: 'warning', code: '', place, args: {} }]);
    return `${found.trim()} ${source.slice(place.offset, place.offset + place.length)}`;
  });
};

describe('a link', () => {
  it('has the exact place where it is written', () => {
    const table: readonly (readonly [string, readonly string[]])[] = [
      ['Xem [bài](a.md).', ['6:5 [bài]']],
      ['Một\nhai [a](a.md)\n  ba [b](b.md) *[c](c.md)*', ['7:5 [a]', '8:6 [b]', '8:17 [c]']],
      ['## [a](a.md) ##', ['6:4 [a]']],
      ['[a](a.md)\n===', ['6:1 [a]']],
      ['> - x\n>   [a](a.md)\n> tiếp [b](b.md)', ['7:5 [a]', '8:8 [b]']],
      ['1. x\n\n   y [a](a.md)', ['8:6 [a]']],
      ['-\t[a](a.md)', ['6:3 [a]']],
      ['[*a* [b]](a.md) ![c](c.png)', ['6:1 [*a* [b]]', '6:17 ![c]']],
      ['[![x](x.png)](a.md)', ['6:1 [![x](x.png)]', '6:2 ![x]']],
      ['x [a\nb](a.md)', ['6:3 [a']],
      ['x [r] [y][r]\n\n[r]: a.md', ['6:3 [r]', '6:7 [y]']],
      ['| A | [h](h.md) |\n|---|---|\n| x | [a](a.md) y [b](b.md) |', ['6:7 [h]', '8:7 [a]', '8:19 [b]']],
      ['A | B\n---|---\n[a](a.md) | x \\| [b](b.md)', ['8:1 [a]', '8:18 [b]']],
      ['> - | A | B |\n>   |---|---|\n>   | | [b](b.md) |', ['8:9 [b]']],
      ['x[^1]\n\n[^1]: y [a](a.md)\n    [b](b.md)', ['8:9 [a]', '9:5 [b]']],
      ['x <a href="a.md">y</a>\n<a href="b.md">z</a>', ['6:3 <a', '7:1 <a']],
      ['<table>\n<tr><td><a href="a.md">x</a></td></tr>\n</table>', ['7:9 <a']],
    ];
    for (const [body, expected] of table) {
      assert.deepEqual(placesIn(body), expected, body);
      assert.deepEqual(placesIn(body, '\r\n'), expected, `${body} with CR LF`);
    }
  });

  it('within the article must lead to one of its anchors', () => {
    assert.deepEqual(findings(`${HEAD}[a](#x) [b](#ket-qua) [c](#) [d](#top)\n\n## Kết quả`), ['missing-anchor 6:1']);
    assert.deepEqual(findings(`${HEAD}[a](#Kết-quả)\n\n## Kết quả`), ['missing-anchor-similar 6:1']);
    assert.deepEqual(findings(`${HEAD}[a](#phu-luc)\n\n<p id="phu-luc">x</p>`), []);
  });

  it('that is not allowed is an error at its place, and no link', () => {
    const table: readonly (readonly [string, string])[] = [
      ['x [a](javascript:alert(1))', 'link-scheme 6:3'],
      ['x [a](java&Tab;script:alert(1))', 'link-scheme 6:3'],
      ['x [a](&#106;avascript:alert(1))', 'link-scheme 6:3'],
      ['x ![a](data:image/png;base64,AA)', 'link-scheme 6:3'],
      ['x ![a](mailto:a@x.vn)', 'link-scheme 6:3'],
      ['x <foo:bar>', 'link-scheme 6:3'],
      ['x [a](//x.vn)', 'link-scheme 6:3'],
      ['x [a]()', 'link-empty 6:3'],
      ['x [a](../../../a.md)', 'link-outside 6:3'],
      ['x [a][r]\n\n[r]: javascript:x', 'link-scheme 6:3'],
    ];
    for (const [body, expected] of table) {
      assert.deepEqual(findings(HEAD + body), [expected], body);
      assert.equal(read(HEAD + body).kind, 'broken');
    }
  });
});
