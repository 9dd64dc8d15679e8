/** What macros print of lasting views is kept: the page is the same as if each were printed anew, and as if none were open. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeLasting } from '../../src/pages/lasting.js';
import { assemble, encode } from '../../src/render/encode.js';
import { Engine, type Filter } from '../../src/render/engine.js';
import { cutAtMarks } from '../../src/render/marks.js';

const files: Readonly<Record<string, string>> = {
  'm.njk':
    '{% macro item(one, level) %}<h{{ level }}>{{ one.title | count }}</h{{ level }}>{% endmacro %}' +
    '{% macro items(all) %}{% for one in all %}{{ item(one, 3) }}{% endfor %}{% endmacro %}' +
    '{% macro with(one, other) %}{{ one.title | count }}{{ other.title }}{% endmacro %}',
  // No library, as it prints what is not an argument.
  'n.njk': '{% set sign = "!" %}{% macro item(one) %}{{ one.title | count }}{{ sign }}{% endmacro %}',
};

/** A template, how many titles are printed for it in two pages, and how many pieces stay open in the second one. */
const table: readonly (readonly [template: string, printed: number, open: number])[] = [
  ['{% import "m.njk" as m %}[{{ m.item(a, 2) }}]{{ m.item(b, 2) }}{{ m.item(a, 2) }}', 2, 3],
  ['{% from "m.njk" import item %}{{ item(a, 2) }}', 1, 1],
  // Other arguments, other passages; given by name they are sorted out anew each time.
  ['{% import "m.njk" as m %}{{ m.item(a, 2) }}{{ m.item(a, 3) }}', 2, 2],
  ['{% import "m.njk" as m %}{{ m.item(a, level=2) }}', 2, 0],
  // Printed by another macro: kept, but part of a text.
  ['{% import "m.njk" as m %}{{ m.items([a, b]) }}', 2, 0],
  // What hangs on more than one lasting view is not kept.
  ['{% import "m.njk" as m %}{{ m.with(a, b) }}', 2, 0],
  ['{% import "m.njk" as m %}{{ m.item(passing, 2) }}', 2, 0],
  ['{% import "n.njk" as n %}{{ n.item(a) }}', 2, 0],
  ['{% import "m.njk" as m with context %}{{ m.item(a, 2) }}', 2, 0],
  ['{% macro item(one) %}{{ one.title | count }}{{ sign }}{% endmacro %}{{ item(a) }}', 2, 0],
  // Kept, and no piece of the page.
  ['{% import "m.njk" as m %}{{ m.item(a, 2) | upper }}', 1, 0],
  ['{% import "m.njk" as m %}{% set s = m.item(a, 2) %}{{ s }}{{ s.length }}', 1, 0],
  ['{% import "m.njk" as m %}{% filter upper %}{{ m.item(a, 2) }}{% endfilter %}', 1, 0],
  ['{% import "m.njk" as m %}{% if m.item(a, 2) %}{{ m.item(a, 2) if true }}{% endif %}', 1, 0],
  // Half of a character: its other half might stand beside it.
  ['{% import "m.njk" as m %}{{ m.item(half, 2) }}', 1, 0],
];

/** Prints pages, each with `view`; pieces may stay open in all or in none. */
function openPrinter(
  leavesOpen: boolean,
  filters: Readonly<Record<string, Filter>>,
): (template: string, view: object) => { readonly bytes: Buffer; readonly open: number } {
  const pieces: { readonly bytes: Uint8Array }[] = [];
  let page = '';
  const engine = new Engine(
    (name) => (name === 'page' ? { key: page, text: page } : { key: name, text: files[name] ?? '' }),
    filters,
    {
      seal: '7',
      open: () => false,
      place: (bytes) => leavesOpen && pieces.push({ bytes }) > 0,
    },
  );
  return (template, view) => {
    page = template;
    pieces.length = 0;
    const marked = engine.renderTemplate('page', view);
    const cut = cutAtMarks(encode(marked.text), marked) ?? assert.fail('marks have gone astray');
    return { bytes: Buffer.from(assemble(cut, pieces).bytes), open: pieces.length };
  };
}

test('what a macro of a library prints of a lasting view is printed once', () => {
  for (const [template, expected, open] of table) {
    let printed = 0;
    const count: Filter = (value) => {
      printed += 1;
      return value;
    };
    const views = { passing: { title: 'qua' }, sign: '?' };
    const lasting = {
      a: makeLasting({ title: 'Á & b' }),
      b: makeLasting({ title: 'B' }),
      half: makeLasting({ title: '\uD83D' }),
    };
    const print = openPrinter(true, { count });
    const first = print(template, { ...views, ...lasting });
    const second = print(template, { ...views, ...lasting });
    assert.equal(printed, expected, template);
    assert.equal(second.open, open, template);
    const plain = openPrinter(false, { count })(template, {
      ...views,
      ...Object.fromEntries(Object.entries(lasting).map(([name, { title }]) => [name, { title }])),
    });
    assert.deepEqual([first.bytes, second.bytes], [plain.bytes, plain.bytes], template);
  }
});

test('a layout sees nothing of what is kept with a view', () => {
  const { bytes } = openPrinter(true, {})(
    '{% import "m.njk" as m %}{% for key, value in a %}{{ key }}={{ value }};{% endfor %}{{ a | dump | safe }}',
    { a: makeLasting({ title: 'A' }) },
  );
  assert.equal(bytes.toString(), 'title=A;{"title":"A"}');
});
