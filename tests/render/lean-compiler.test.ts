/** Templates do without a frame where nobody looks into it, and nobody sees the difference. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LayoutError } from '../../src/render/layout-error.js';
import { Engine } from '../../src/render/engine.js';

const view = {
  items: ['a', 'b', 'c'],
  none: [],
  map: { k: 'v', l: 'w' },
  rows: [{ t: 'x', u: ['1', '2'] }],
  name: '<n>',
};

const macros =
  '{% macro tag(item, mark) %}<{{ item }}{{ mark }}>{% endmacro %}{% macro fill(a, b="d") %}{{ a }}{{ b }}{% endmacro %}' +
  '{% macro wrap(x) %}[{{ x }}{{ caller("i") }}]{% endmacro %}' +
  '{% macro list(items) %}{% for x in items %}{{ loop.index }}{{ x }}{% endfor %}{% endmacro %}';

const files: Readonly<Record<string, string>> = {
  'macros.njk': macros,
  'setting.njk': '{% set mark = "!" %}{% macro shout(x) %}{{ x }}{{ mark }}{% endmacro %}',
  'part.njk': '({{ item }}{{ loop.index }}{{ name }})',
  'parent.njk':
    '{% set x = "p" %}{% for x in items %}{% block inner %}{{ x }}{% endblock %}{% endfor %}{{ x }}{% block end %}e{% endblock %}',
};

/** A template, and what it prints. */
const table: readonly (readonly [template: string, printed: string])[] = [
  ['{% for x in items %}{{ loop.index }}{{ loop.index0 }}{{ loop.length }}{{ x }} {% endfor %}', '103a 213b 323c '],
  [
    '{% for x in items %}{{ loop.revindex }}{{ loop.revindex0 }}{% if loop.first %}<{% endif %}{% if loop.last %}>{% endif %} {% endfor %}',
    '32< 21 10> ',
  ],
  [
    '{% for x in items %}{% if loop.index == 2 %}{{ x }}{% endif %}{% if 3 == loop.index %}{{ x }}{% endif %}{% endfor %}',
    'bc',
  ],
  ['{% for r in rows %}{% for u in r.u %}{{ loop.index }}{{ u }}{% endfor %}{{ loop.length }}{% endfor %}', '11221'],
  ['{% for k, v in map %}{{ loop.index }}{{ k }}{{ v }}{% endfor %}', '1kv2lw'],
  ['{% for x in none %}{{ x }}{% else %}{{ name }}{% endfor %}', '&lt;n&gt;'],
  ['{% for x in items %}{% for y in none %}{% else %}{{ loop.index }}{% endfor %}{% endfor %}', '123'],
  ['{% set n = "o" %}{% for x in items %}{% set n = x %}{% endfor %}{{ n }}', 'c'],
  [
    '{% for x in items %}{% switch x %}{% case "b" %}{% set y = x %}{{ y }}{% default %}-{% endswitch %}{% endfor %}',
    '-b-',
  ],
  ['{% for item in items %}{% include "part.njk" %}{% endfor %}', '(a1&lt;n&gt;)(b2&lt;n&gt;)(c3&lt;n&gt;)'],
  [
    '{% import "macros.njk" as m %}{{ m.tag("a", "!") }}{{ m.tag("a", mark="?") }}{{ m.tag(mark=1, item=2) }}',
    '<a!><a?><21>',
  ],
  ['{% import "macros.njk" as m %}{{ m.fill("a") }}{{ m.fill("a", "b") }}{{ m.fill("a", b="c") }}', 'adabac'],
  [
    '{% import "macros.njk" as m %}{% for x in items %}{% call(y) m.wrap(x) %}{{ x }}{{ y }}{{ loop.index }}{% endcall %}{% endfor %}',
    '[aai1][bbi2][cci3]',
  ],
  ['{% from "macros.njk" import list as l %}{{ l(items) }}{{ l(none) }}{{ l(rows[0].u) }}', '1a2b3c1122'],
  ['{% import "setting.njk" as s %}{{ s.shout(name) }}{{ s.mark }}', '&lt;n&gt;!!'],
  ['{% macro m(x) %}{{ x }}{{ name }}{% endmacro %}{{ m("a") }}{{ m(name) }}', 'a&lt;n&gt;&lt;n&gt;&lt;n&gt;'],
  ['{% macro down(n) %}{{ n }}{% if n %}{{ down(n - 1) }}{% endif %}{% endmacro %}{{ down(3) }}', '3210'],
  ['{% extends "parent.njk" %}', 'abcpe'],
  [
    '{% extends "parent.njk" %}{% block inner %}{{ x }}{{ super() }}{% set x = "s" %}{{ x }}{% endblock %}',
    'aasbbsccspe',
  ],
  ['{% extends "parent.njk" %}{% set name = "own" %}{% block end %}{{ name }}{% endblock %}', 'abcpown'],
  ['{% extends "parent.njk" %}{% block end %}{{ super() }}{{ super() }}{% endblock %}', 'abcpee'],
  ['{% if not name %}{% extends "parent.njk" %}{% endif %}x{% block end %}y{% endblock %}', 'xy'],
  ['{% switch name %}{% case "<n>" %}{% block end %}e{% endblock %}{% endswitch %}', 'e'],
  [
    '{% include "absent.njk" ignore missing %}{% import "setting.njk" as s with context %}{{ s.shout(name) }}',
    '&lt;n&gt;!',
  ],
  [
    '{% asyncEach item in items %}{{ item }}{% include "setting.njk" %}{{ loop.index }}{% endeach %}!{% block end %}' +
      '{% asyncEach x in items %}{{ x }}{% endeach %}?{% endblock %}',
    'a1b2c3!abc?',
  ],
  ['{% asyncAll x in items %}<{{ x }}>{% endall %}{% ifAsync name %}y{% else %}n{% endif %}.', '<a><b><c>y.'],
  ['{{ name }}{% set name = "b" %}{{ name }}{% set c %}{{ name }}!{% endset %}{{ c }}', '&lt;n&gt;bb!'],
];

/** Renders `template` twice, since what is kept from the first time must not change the second. */
function render(template: string): string {
  const engine = new Engine((name) => {
    const text = name === 'page' ? template : files[name];
    return text === undefined ? null : { key: name, text };
  }, {});
  const first = engine.renderTemplate('page', view).text;
  assert.equal(engine.renderTemplate('page', view).text, first, template);
  return first;
}

test('loops, blocks, macros, imports and includes print what they print with a frame', () => {
  for (const [template, printed] of table) assert.equal(render(template), printed, template);
});

test('a macro sees nothing of where it is called, a loop nothing that it has left', () => {
  const cases = [
    '{% macro m() %}{{ x }}{% endmacro %}{% for x in items %}{{ m() }}{% endfor %}',
    '{% macro m() %}{{ loop.index }}{% endmacro %}{% for x in items %}{{ m() }}{% endfor %}',
    '{% for x in items %}{{ x }}{% endfor %}{{ loop.index }}',
    '{% for x in items %}{{ loop.indx }}{% endfor %}',
    '{% for x in items %}{% for y in none %}{% else %}{{ loop.indx }}{% endfor %}{% endfor %}',
  ];
  for (const template of cases) assert.throws(() => render(template), LayoutError, template);
});

/** The column of what is wrong in a template. */
function faultIn(template: string): number | null {
  try {
    render(template);
    return null;
  } catch (error) {
    return error instanceof LayoutError ? error.place.column : null;
  }
}

test('a name that is looked up once in a function is missed at each of its places', () => {
  assert.equal(faultIn('{% if false %}{{ mat }}{% endif %}{{ name }}{{ mat }}'), 48);
  assert.equal(faultIn('{{ map.k }}{{ map.m }}'), 18);
});
