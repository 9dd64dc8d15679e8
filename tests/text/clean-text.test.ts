import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleanText, quoteClean } from '../../src/text/clean-text.js';

test('a clean text is quoted as JSON quotes it', () => {
  assert.equal(quoteClean('“a”\t\\"b"\\n\r\n'), JSON.stringify('“a”\t\\"b"\\n\r\n'));
  const unit = fc.oneof(
    fc.constantFrom('\\', '"', '\n', '\r', '\t', '$', '\u007f', '\u2028'),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
      const { text } = cleanText(units.join(''));
      assert.equal(quoteClean(text), JSON.stringify(text));
    }),
  );
  for (let code = 0; code < 0x10000; code++) {
    const { text } = cleanText(String.fromCharCode(code));
    assert.equal(quoteClean(text), JSON.stringify(text));
  }
});
