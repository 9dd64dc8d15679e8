import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTemplate } from '../../scripts/docs/read-template.js';

test('the outline of a template', () => {
  const template = [
    '{#',
    '  A page of',
    '  something. Blocks: those of base.njk, and main.',
    '-#}',
    '{% extends "base.njk" %}',
    '{% block main %}{%- block inner -%}x{% endblock %}{# {% block not_this %} #}{% endblock %}',
    '{% block last %}{% endblock last %}',
    '{% macro titles(items, level) %}{% endmacro %}',
  ].join('\n');
  assert.deepEqual(readTemplate(template), {
    about: 'A page of something.',
    parent: 'base.njk',
    blocks: [
      { name: 'main', depth: 0 },
      { name: 'inner', depth: 1 },
      { name: 'last', depth: 0 },
    ],
    macros: ['titles(items, level)'],
  });
});

test('a block that does not close is noticed', () => {
  assert.throws(() => readTemplate('{% block main %}'), /not closed/);
});
