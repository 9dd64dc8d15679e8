import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findActiveSvg } from '../../src/portal/find-active-svg.js';

/** The inside of an SVG file, and what is found in it. */
const table: readonly (readonly [inside: string, found: string | null])[] = [
  ['<title>Hồ nước</title><path d="M0 0h9"/>', null],
  ['<text>Xem data và javascript nhé</text>', null],
  ['<image href="data:image/png;base64,iVBORw0K"/>', null],
  ['<script>alert(1)</script>', '<script'],
  ['<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>', '<svg:script'],
  ['<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>', '<foreignObject'],
  ['<path onclick="alert(1)"/>', 'onclick='],
  ['<a href="javascript:alert(1)"/>', 'javascript:'],
  ['<a href="&#106;avascript&#x3a;alert(1)"/>', 'javascript:'],
  ['<a href="data:text/html,x"/>', 'data:text'],
  ['<image href="data:image/svg+xml,x"/>', 'data:image/svg'],
];

test('what could run code in an SVG is found', () => {
  for (const [inside, found] of table) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
    assert.equal(findActiveSvg(Buffer.from(svg)), found, inside);
  }
});

test('an SVG in UTF-16, in which nothing could be found, is not let through', () => {
  assert.equal(findActiveSvg(Buffer.from('\uFEFF<svg><script/></svg>', 'utf16le')), 'UTF-16');
});
