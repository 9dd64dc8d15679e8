import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tabulate } from '../../scripts/docs/describe-views.js';
import { readTypes } from '../../scripts/docs/read-types.js';

const text = `
import type { Language } from './elsewhere.js';

/** A place on
 *  the map. */
export interface PlaceView {
  readonly name: string;
}

/** A map. */
export interface MapView extends PlaceView {
  /** Every | place. */
  readonly places: readonly PlaceView[];
  readonly north: PlaceView | null;
  /** How it is drawn. */
  readonly style: { readonly dark: boolean };
  readonly pins: readonly { readonly kind: 'red' | 'blue'; readonly at: number }[];
  readonly language: Language;
}
`;

test('types are read with their comments on one line', () => {
  const types = readTypes('map.ts', text);
  assert.deepEqual([...types.keys()], ['PlaceView', 'MapView']);
  assert.equal(types.get('PlaceView')?.comment, 'A place on the map.');
  assert.deepEqual(types.get('MapView')?.parents, ['PlaceView']);
});

test('a table names every member as a layout writes it', () => {
  const types = readTypes('map.ts', text);
  const map = types.get('MapView');
  assert.ok(map);
  assert.deepEqual(tabulate(map, { types, others: new Map([['Language', 'a language']]) }).slice(2), [
    '| `places` | list of [place](#place) | Every \\| place. |',
    '| `north` | [place](#place) or null |  |',
    '| `style.dark` | true or false | How it is drawn. |',
    '| `pins` | list |  |',
    "| `pins[].kind` | `'red'` or `'blue'` |  |",
    '| `pins[].at` | number |  |',
    '| `language` | a language |  |',
  ]);
});

test('what is no plain type cannot be documented, and says so', () => {
  assert.throws(() => readTypes('map.ts', 'export interface A { run(): void }'), /no plain member: run\(\): void/);
  assert.throws(() => readTypes('map.ts', 'export interface A {'), /map\.ts/);
});
