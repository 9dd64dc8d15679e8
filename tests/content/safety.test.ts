import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createBodyParser } from '../../src/content/parse-body.js';
import { sanitizeFragment } from '../../src/content/sanitize.js';
import type { Place } from '../../src/model.js';
import { cleanText } from '../../src/text/clean-text.js';
import { findings, HEAD, read, readSound } from './reading.js';

const parseBody = createBodyParser('vi', []);
const locate = (offset: number, length: number): Place => ({ file: 'content/tin/bai.md', offset, length });

const VOID = new Set(['br', 'col', 'hr', 'img', 'wbr']);
const ELEMENTS = new Set(
  (
    'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure ' +
    'h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup ' +
    'table tbody td tfoot th thead time tr u ul var wbr'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  (
    'abbr alt aria-label class colspan datetime decoding dir headers height href id lang loading open reversed ' +
    'rowspan scope span src start title value width'
  ).split(' '),
);
const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)>/y;
const URL_VALUE = /^(?:\0\d+\0(?:\?[^#]*)?(?:#.*)?|#.*|https?:\/\/.+|mailto:.+|tel:.+)$/s;

/** Holds every sign of `html` against the narrow grammar of what may come out. */
function assertSafe(html: string): void {
  const open: string[] = [];
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    TAG.lastIndex = at;
    const [, closing, name = '', attributes = ''] = TAG.exec(html) ?? [];
    assert.ok(ELEMENTS.has(name), `${html.slice(at, at + 40)} in ${html}`);
    if (closing === '/') assert.equal(open.pop(), name, html);
    else if (!VOID.has(name)) open.push(name);
    for (const [, attribute = '', value] of attributes.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)) {
      assert.ok(ATTRIBUTES.has(attribute), `${attribute} in ${html}`);
      if (attribute === 'href' || attribute === 'src') assert.match(String(value), URL_VALUE, html);
    }
  }
  assert.deepEqual(open, [], html);
  assert.doesNotMatch(html.replace(/\0\d+\0/g, ''), /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFFFE\uFFFF]/, html);
}

/** Words out of which nasty texts are made. */
const words = (text: string): readonly string[] => text.split(' ');
const piece = fc.oneof(
  fc.constantFrom(...words('< > </ <!-- --> <! <? ]]> <![CDATA[ " \' = / & ; &lt; &#0; &#1; &#60; &#xD800;')),
  fc.constantFrom(...words('<script> </script> <style> </style> <title> </title> <textarea>')),
  fc.constantFrom(...words('<iframe> <svg> <math> <o:p>')),
  fc.constantFrom(...words('<b> </b> <p> </p> <div </div> <a <img </a> <table> <td> <details> <summary> <h2> </gone>')),
  fc.constantFrom(...words('href="javascript:x" src=\'x\' onclick=x style="x" title="<b>" id=a')),
  fc.constantFrom(...words('href=x.md data-bantin-at="1"')),
  fc.constantFrom(...words('[ ]( ) ![ [^1] ` ~~ ** * _ | |-| javascript: x.md #a //x \\')),
  fc.constantFrom(...words('a ắ \0 \u0001 \uD800 😀 \u2028 \r')),
  fc.constantFrom('\n', '\n\n', ' ', '  ', '\t', '- ', '1. ', '> ', '# ', '---', '```\n', '[^1]: ', '<a ', '<img '),
  fc.string({ maxLength: 3 }),
);
const nasty = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));

describe('whatever an author writes', () => {
  it('as a body never throws, and what comes out is safe, balanced HTML', () => {
    fc.assert(
      fc.property(nasty, (written) => {
        const { text } = cleanText(written);
        // The HTML of a body with errors is never published; it is safe all the same.
        assertSafe(parseBody({ path: 'content/tin/bai.md', text, locate }).html);
      }),
      { numRuns: 4000 },
    );
  });

  it('as HTML of a side block comes out safe, with nothing left to take out', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const { html } = sanitizeFragment(text);
        assertSafe(html.replace(/href="\/(?![/\\])/g, 'href="#').replace(/src="\/(?![/\\])/g, 'src="#'));
        assert.deepEqual(sanitizeFragment(html).removed, [], html);
      }),
      { numRuns: 2000 },
    );
  });

  it('as a whole file never throws', () => {
    const start = fc.constantFrom('title: ', 'author: ', 'timestamp: ', 'image: ', 'related: ', '---', '  ');
    const line = fc.tuple(start, nasty);
    const file = fc.array(line, { maxLength: 6 }).map((lines) => lines.map((parts) => parts.join('')).join('\n'));
    const fenced = file.map((text) => `---\n${text}\n---\nx`);
    fc.assert(
      fc.property(fc.oneof(file, fenced), (text) => void read(text)),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => void read(bytes)),
      { numRuns: 500 },
    );
  });
});

/** 100,000 characters of `text`. */
const fill = (text: string): string => text.repeat(Math.floor(100_000 / text.length));

describe('a hostile file of 100 KB', () => {
  const bodies: Readonly<Record<string, string>> = {
    brackets: fill('['),
    'nested links': fill('[').slice(0, 20_000) + '](x)'.repeat(20_000),
    'nested pictures': '![a'.repeat(14_000) + '](x)'.repeat(14_000),
    stars: fill('*a '),
    emphasis: fill('*a_'),
    quotes: fill('>'),
    'nested quotes': fill(`${'>'.repeat(50)}a\n`),
    lists: fill('- '),
    backticks: fill('`'),
    ampersands: fill('&'),
    'lost footnotes': fill('[^a] '),
    'footnotes that hold footnotes': fill('[^a]: '),
    'inline footnotes': fill('^['),
    links: fill('[a](b.md) '),
    'links on lines': fill('[a](b.md)\n'),
    'a table row of links': `${fill('|[a](b)')}\n${'|-'.repeat(14_285)}\n`,
    'open tags': fill('<a "'),
    'open attributes': fill('<a b="'),
    'block of open tags': `<div>\n${fill('<a b="')}`,
    comments: fill('<!--'),
    instructions: fill('<?'),
    scripts: fill('<script>'),
    'block of scripts': `<div>\n${fill('<script></script>')}`,
    'nested elements': fill('<b>'),
    'nested elements in a block': `<div>\n${fill('<b>')}`,
    'forbidden tags': fill('<o:p>'),
    'closed forbidden tags': fill('<font>a</font>'),
    'tags on lines of a block': `<div>\n${fill('<font>\n')}`,
    headings: fill('# a\n'),
    'wrong fragments': fill('[a](#b) '),
  };

  for (const [name, body] of Object.entries(bodies)) {
    it(`does not hold up the build: ${name}`, { timeout: 10_000 }, () => void read(HEAD + body));
  }

  it('does not hold it up by its front matter either', { timeout: 10_000 }, () => {
    const heads = [...words('[ {a: ? &a ! *a " :'), '- ', '# ', '\n', ' ', '\t', 'a: b\n', 'title: x\n', "title: '"];
    for (const head of heads) {
      read(`---\ntitle: ${fill(head)}\n---\nx`);
      read(`---\n${fill(head)}\n---\nx`);
    }
  });

  it('is read as ever, if it is only long', () => {
    assert.deepEqual(findings(HEAD + fill('Một đoạn văn. ')), []);
    assert.equal(readSound(HEAD + fill('Đoạn.\n\n')).body.firstParagraph, 'Đoạn.');
  });
});
