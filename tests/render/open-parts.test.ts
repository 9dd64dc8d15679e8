/** Shared parts stay open where a layout prints them as they are, and the page that comes of it is the same either way. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assemble, encode } from '../../src/render/encode.js';
import { cutAtMarks } from '../../src/render/marks.js';
import { Engine, type Filter } from '../../src/render/engine.js';

const parts: Readonly<Record<string, string>> = { header: '', side: '<b>Bên</b>', footer: 'a & b' };
const other = { side: '<i>khác</i>' };
const seal = '7';

const files: Readonly<Record<string, string>> = {
  'part.njk': '[{{ shared.side | safe }}]',
  'macros.njk':
    '{% macro own(s) %}{{ s.side | safe }}{% endmacro %}{% macro around() %}<{{ caller() }}>{% endmacro %}' +
    '{% macro given(text) %}{{ text | safe }}{% endmacro %}',
  'frame.njk':
    '<{% block a %}{{ shared.side | safe }}{% endblock %}>' +
    '{% filter upper %}{% block b %}b{% endblock %}{% endfilter %}',
};

/** A template, and the parts that stay open in its page, in their order there. */
const table: readonly (readonly [template: string, open: string])[] = [
  // Printed as it is.
  ['<{{ shared.side | safe }}>', 'side'],
  ['<{{ shared["side"] | safe }}>{{ shared.header | safe }}{{ shared.footer | safe }}', 'side header footer'],
  ['{{ shared.header | safe }}', 'header'],
  ['{% set s = shared %}{{ s.side | safe }}', 'side'],
  ['{% for x in [1, 2] %}{{ shared.side | safe }}{{ x }}{% endfor %}', 'side side'],
  ['{% if true %}{{ shared.side | safe }}{% else %}{{ shared.footer | safe }}{% endif %}', 'side'],
  ['{% include "part.njk" %}{% include "part.njk" %}', 'side side'],
  ['{% extends "frame.njk" %}', 'side'],
  ['{% extends "frame.njk" %}{% block a %}({{ super() }}){% endblock %}', 'side'],
  ['{% extends "frame.njk" %}{% block a %}{{ super() | safe }}{% endblock %}', 'side'],
  ['{% extends "frame.njk" %}{% block a %}{{ shared.footer | safe }}{{ super() }}{% endblock %}', 'footer side'],
  // Printed otherwise.
  ['{{ shared.side }}', ''],
  ['{{ shared.side | upper | safe }}', ''],
  ['{{ shared.side | safe | upper }}', ''],
  ['{{ shared.side | replace("b", "i") | safe }}', ''],
  ['{{ (shared.side ~ "!") | safe }}', ''],
  ['{{ (shared.side if true else "") | safe }}', ''],
  ['{% set s = shared.side %}{{ s | safe }}', ''],
  ['{% set shared = other %}{{ shared.side | safe }}', ''],
  ['{{ other.side | safe }}', ''],
  ['{% for key, part in shared %}{{ key }}{{ part | safe }}{% endfor %}', ''],
  ['{{ shared | dump | safe }}', ''],
  ['{% import "macros.njk" as m %}{{ m.given(shared.side) }}', ''],
  // Printed as it is, and read as a text beside it.
  ['{% if shared.side %}<{{ shared.side | safe }}>{% endif %}', ''],
  ['{% if shared.header %}<{{ shared.header | safe }}>{% endif %}', ''],
  ['{{ shared.side | safe }}{{ shared.footer | safe }}{{ shared.side.length }}', 'footer'],
  ['{{ shared.side | safe }}{{ shared.footer | safe if shared.side == shared.header }}', ''],
  // Gathered before it is printed, so that it might be measured or rewritten.
  ['{% set s %}{{ shared.side | safe }}{% endset %}{{ s | safe }}{{ s.length }}', ''],
  ['{% filter upper %}{{ shared.side | safe }}{% endfilter %}{{ shared.footer | safe }}', 'footer'],
  ['{% set s %}{% include "part.njk" %}{% endset %}{{ s | length }}{{ shared.footer | safe }}', 'footer'],
  ['{% import "macros.njk" as m %}{{ m.own(shared) | upper }}', ''],
  ['{% import "macros.njk" as m %}{% call m.around() %}{{ shared.side | safe }}{% endcall %}', ''],
  ['{% macro m() %}{% include "part.njk" %}{% endmacro %}{{ m() | length }}{{ shared.footer | safe }}', 'footer'],
  ['{% extends "frame.njk" %}{% block b %}{{ shared.footer | safe }}{% endblock %}', 'side'],
  ['{% extends "frame.njk" %}{% block b %}{% include "part.njk" %}{{ super() }}{% endblock %}', ''],
  ['{% extends "frame.njk" %}{% block a %}{{ super() | upper }}{% endblock %}', ''],
  ['{% extends "frame.njk" %}{% block a %}{{ super() | length }}{{ super() }}{% endblock %}', ''],
  ['{% extends "frame.njk" %}{% block a %}{% if super() %}{{ super() }}{% endif %}{% endblock %}', ''],
  ['{% extends "frame.njk" %}{% block a %}{% filter upper %}{{ super() }}{% endfilter %}{% endblock %}', ''],
  // Marks that get lost or come twice: the page is rendered without any.
  ['{% extends "frame.njk" %}{% block a %}{{ super() }}{{ super() }}{% endblock %}', ''],
  ['{% extends "frame.njk" %}{% block a %}{% if false %}{{ super() }}{% endif %}{% endblock %}', ''],
  ['{% extends "frame.njk" %}{{ shared.footer | safe }}', ''],
  // What looks like a mark.
  ['\0x.0\0{{ shared.side | safe }}\0', 'side'],
  ['{{ forge() }}{{ shared.side | safe }}', 'side'],
  [`\0${seal}.0\0{{ shared.side | safe }}`, ''],
  [`\0${seal}.1\0{{ shared.side | safe }}`, ''],
  // Two halves of one character, with nothing but an empty part between them.
  ['\uD83D{{ shared.header | safe }}\uDE00', ''],
  ['\uD83D\uDE00{{ shared.header | safe }}\uD83D\uDE00', 'header'],
];

/** A page, and the parts that stay open in it. */
interface Printed {
  readonly bytes: Buffer;
  readonly open: string;
}

/** Renders as pages are rendered: once more without open parts where marks have gone astray. */
function print(template: string, leavesOpen: boolean, filters: Readonly<Record<string, Filter>> = {}): Printed {
  const opened: string[] = [];
  const closed = new Set<string>();
  const close = (key: string): string => {
    closed.add(key);
    return parts[key] ?? '';
  };
  const shared = {
    get header() {
      return close('header');
    },
    get side() {
      return close('side');
    },
    get footer() {
      return close('footer');
    },
  };
  const open = (object: object, key: string): boolean => leavesOpen && object === shared && opened.push(key) > 0;
  const find = (name: string): { readonly key: string; readonly text: string } | null => {
    const text = name === 'page' ? template : files[name];
    return text === undefined ? null : { key: name, text };
  };
  const engine = new Engine(find, filters, { seal, open, place: () => false });
  const marked = engine.renderTemplate('page', { shared, other, forge: () => '\0\0' });
  const cut = cutAtMarks(encode(marked.text), marked);
  if (cut === null) return print(template, false, filters);
  const keys = cut.order.map((number) => opened[number] ?? assert.fail('a mark of nothing'));
  const { bytes } = assemble(
    cut,
    keys.map((key) => ({ bytes: Buffer.from(parts[key] ?? '') })),
  );
  return { bytes: Buffer.from(bytes), open: keys.filter((key) => !closed.has(key)).join(' ') };
}

test('parts stay open where they are printed as they are, and nowhere else', () => {
  for (const [template, open] of table) assert.equal(print(template, true).open, open, template);
});

test('the page is the same, byte for byte, whether parts stay open or not', () => {
  for (const [template] of table) {
    const [page, plain] = [print(template, true), print(template, false)];
    assert.equal(plain.open, '');
    assert.equal(page.bytes.toString(), plain.bytes.toString(), template);
    assert(page.bytes.equals(plain.bytes), template);
  }
});

test('where a portal has a filter of its own by the name of `safe`, no part stays open', () => {
  const filters = { safe: (value: unknown) => `${String(value).length}` };
  assert.deepEqual(print('{{ shared.side | safe }}', true, filters), { bytes: Buffer.from('10'), open: '' });
});
