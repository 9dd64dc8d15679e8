import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sanitizeFragment } from '../../src/content/sanitize.js';
import { findings, HEAD, htmlOf, read, readSound, showMarks } from './reading.js';

describe('raw HTML in an article', () => {
  it('stays, where it is allowed', () => {
    const table: readonly (readonly [string, string])[] = [
      ['H<sub>2</sub>O <kbd>x</kbd><br>\ny', '<p>H<sub>2</sub>O <kbd>x</kbd><br>\ny</p>\n'],
      ['<abbr title="Ủy ban">UB</abbr> x', '<p><abbr title="Ủy ban">UB</abbr> x</p>\n'],
      [
        '<details open><summary>Thêm</summary>\n\n**a**\n\n</details>',
        '<details open><summary>Thêm</summary>\n<p><strong>a</strong></p>\n</details>',
      ],
      [
        '<table><tr><th scope="col" colspan="2">A</th></tr></table>',
        '<table><tr><th scope="col" colspan="2">A</th></tr></table>',
      ],
      ['<p lang="en" id="a1">x</p>', '<p lang="en" id="a1">x</p>'],
      ['a <!-- chú thích --> b', '<p>a  b</p>\n'],
      ['<!--\nẩn\n-->\n\nb', '\n<p>b</p>\n'],
      ['<img src="a b.png" alt="x" width="3">', '<img src="{0}" alt="x" width="3" loading="lazy" decoding="async">'],
      ['<a href="https://x.vn">x</a>', '<p><a href="https://x.vn">x</a></p>\n'],
      ['a &lt;b&gt; &amp; <b>"c"</b>', '<p>a &lt;b&gt; &amp; <b>"c"</b></p>\n'],
    ];
    for (const [body, html] of table) {
      assert.equal(htmlOf(body), html, body);
      assert.deepEqual(findings(HEAD + body), [], body);
    }
  });

  it('is balanced, so that it cannot break the page', () => {
    assert.equal(htmlOf('<div><b>a\n\nb'), '<div><b>a\n<p>b</p>\n</b></div>');
    assert.equal(htmlOf('</div></article>a</section>\n\nb <i>c\n\nd'), 'a\n<p>b <i>c</i></p>\n<p>d</p>\n');
    assert.equal(htmlOf('<a href="x.md">a [b](c.md) d</a> e'), '<p><a href="{1}">a <span>b</span> d</a> e</p>\n');
  });

  it('is taken out where it is not allowed, and the editor is told where', () => {
    const table: readonly (readonly [string, string, readonly string[]])[] = [
      ['a <script>alert(1)</script> b', '<p>a  b</p>\n', ['<script> 6:3']],
      ['<script>\n\nalert(1)\n</script>\n\nb', '\n<p>b</p>\n', ['<script> 6:1']],
      ['<style>p { color: red }</style>\nb', '\n<p>b</p>\n', ['<style> 6:1']],
      ['x <b onclick="a()" style="color:red">y</b>', '<p>x <b>y</b></p>\n', ['onclick 6:3', 'style 6:3']],
      ['<p class="x">y</p>', '<p>y</p>', ['class 6:1']],
      ['> <iframe src="//x.vn"></iframe>', '<blockquote>\n</blockquote>\n', ['<iframe> 6:3']],
      ['<form><input name=x>a</form>', 'a', ['<form> 6:1', '<input> 6:7']],
      ['<h1>a</h1>', 'a', ['<h1> 6:1']],
      ['x <constructor a="b">y</constructor>', '<p>x y</p>\n', ['<constructor> 6:3']],
      ['<svg><a xlink:href="javascript:x">y</a></svg>', '<p><a>y</a></p>\n', ['<svg> 6:1', 'xlink:href 6:6']],
      ['<a href="javascript:x">y</a>', '<p><a>y</a></p>\n', ['href 6:1']],
      ['<a href="&#106;ava&Tab;script:x">y</a>', '<p><a>y</a></p>\n', ['href 6:1']],
      ['x <img src="data:image/png,x" alt="y"> z', '<p>x  z</p>\n', ['src 6:3']],
      ['<p id="a b">x</p><p id="_a">y</p>', '<p>x</p><p>y</p>', ['id 6:1', 'id 6:18']],
      ['<?php x ?>\n\n<!DOCTYPE html>', '\n', ['<?…> 6:1', '<!…> 8:1']],
      ['<b data-bantin-at="99" title="t">x</b>', '<p><b title="t">x</b></p>\n', []],
    ];
    for (const [body, html, removed] of table) {
      const article = readSound(HEAD + body);
      assert.equal(showMarks(article.html), html, body);
      const names = article.diagnostics.map(({ code, args }) => (code === 'html-removed' ? args['name'] : code));
      const places = findings(HEAD + body).map((finding) => finding.split(' ')[1]);
      assert.deepEqual(
        names.map((name, index) => `${name} ${places[index]}`),
        removed,
        body,
      );
    }
  });

  it('that is never closed is an error, since it would swallow what follows', () => {
    for (const [body, place] of [
      ['<!-- x\n\nb', '6:1'],
      ['<div title="x\n\nb', '6:1'],
      ['<p>a</p>\n<script>\n\nb', '7:1'],
      ['a <script> b', '6:3'],
      ['</div\n\nb', '6:1'],
    ] as const) {
      assert.deepEqual(findings(HEAD + body), [`html-unclosed ${place}`], body);
      assert.equal(read(HEAD + body).kind, 'broken');
    }
  });

  it('has its pictures and ids treated like Markdown’s', () => {
    assert.deepEqual(findings(`${HEAD}x <img src="a.png">`), ['picture-without-alt 6:3']);
    const { anchors } = readSound(`${HEAD}<p id="x">a</p>\n\n## B\n\n<p id="b">c</p><p id="x">d</p>`).body;
    assert.deepEqual(anchors, ['x', 'b']);
    assert.deepEqual(findings(`${HEAD}x <a href="../../../a.md">y</a>`), ['link-outside 6:3', 'html-removed 6:3']);
  });
});

describe('sanitizeFragment', () => {
  it('cleans the HTML of a side block', () => {
    const { html, removed } = sanitizeFragment(
      '<p onclick="x">a <a href="/lien-he/?a=b">b</a> <a href="c.md">c</a></p><script>x</script><b>',
      '/xa',
    );
    assert.equal(html, '<p>a <a href="/xa/lien-he/?a=b">b</a> <a>c</a></p><b></b>');
    assert.deepEqual(removed, [
      { name: 'onclick', offset: 0 },
      { name: 'href', offset: 47 },
      { name: '<script>', offset: 71 },
    ]);
  });

  it('keeps what follows an unclosed tag', () => {
    const { html, removed } = sanitizeFragment('a <b title="x');
    assert.equal(html, 'a &lt;b title="x');
    assert.deepEqual(removed, [{ name: '<b>', offset: 2 }]);
  });
});
