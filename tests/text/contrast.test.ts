import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrastOf, moveApart } from '../../src/text/contrast.js';

test('the contrast of two colours is what WCAG’s formula says, in whatever order they come', () => {
  const cases = [
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
    ['#ff0000', '#ffffff', 4],
    ['#0000ff', '#ffffff', 8.59],
  ] as const;
  for (const [one, other, ratio] of cases) {
    assert.equal(Math.round(contrastOf(one, other) * 100) / 100, ratio, one);
    assert.equal(contrastOf(other, one), contrastOf(one, other));
  }
});

test('a colour moves no further than it must: darker on light ground, lighter on dark ground', () => {
  assert.equal(moveApart('#0b4f8a', ['#ffffff'], 4.5), '#0b4f8a');
  const darker = moveApart('#e05050', ['#ffffff', '#f8f5f0'], 4.5);
  assert(contrastOf(darker, '#f8f5f0') >= 4.5 && contrastOf(darker, '#f8f5f0') < 4.8, darker);
  const lighter = moveApart('#0b4f8a', ['#161413'], 4.5);
  assert(contrastOf(lighter, '#161413') >= 4.5 && contrastOf(lighter, '#161413') < 4.8, lighter);
});
