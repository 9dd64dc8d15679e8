import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue } from '../../src/diagnostics/catalogue/index.js';
import { diagnose } from '../../src/diagnostics/diagnose.js';
import { word } from '../../src/diagnostics/word.js';

test('a diagnostic is worded in either language, its slots filled', () => {
  const diagnostic = diagnose('site-zone-invalid', null, { read: 'Asia/Hanoi' });
  assert.match(word(diagnostic, 'vi').what, /Asia\/Hanoi/);
  assert.match(word(diagnostic, 'en').what, /Asia\/Hanoi/);
  assert.notEqual(word(diagnostic, 'vi').fix, word(diagnostic, 'en').fix);
});

test('what an argument holds is never taken for a slot', () => {
  const { what } = word(diagnose('site-zone-invalid', null, { read: '{read} $& $1' }), 'en');
  assert.match(what, /\{read\} \$& \$1/);
});

test('an unknown code is a bug', () => {
  const diagnostic = { severity: 'error', code: 'no-such-code', place: null, args: {} } as const;
  assert.throws(() => word(diagnostic, 'vi'), /no-such-code/);
});

test('every code is a name, worded whole in both languages with the same arguments', () => {
  for (const [code, { vi, en }] of Object.entries(catalogue)) {
    assert.match(code, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const text of [vi.what, vi.fix, en.what, en.fix]) assert.match(text, /^\S(.*\S)?$/s, code);
    assert.deepEqual(slotsOf(`${vi.what} ${vi.fix}`), slotsOf(`${en.what} ${en.fix}`), code);
  }
});

/** The slots of a text; `dayVi` and `dayEn` are one argument, worded for each language. */
function slotsOf(text: string): readonly string[] {
  return [...new Set(text.match(/\{\w+\}/g)?.map((slot) => slot.replace(/(?:Vi|En)\}$/, '}')))].sort();
}
