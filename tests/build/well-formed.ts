/** Whether a text is well-formed XML, as strictly as feeds need it. */
import assert from 'node:assert/strict';

/** XML 1.0 without a DTD, as far as feeds use it: one root, tags that nest, attributes once and quoted, no stray signs. */
export function assertWellFormed(xml: string, file: string): void {
  const open: string[] = [];
  let roots = 0;
  assert.match(xml, /^<\?xml version="1\.0" encoding="utf-8"\?>\n/, file);
  assert.doesNotMatch(xml, /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/, file);
  const rest = xml
    .slice(xml.indexOf('?>') + 2)
    .replace(
      /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
      (_tag, slash, name: string, attributes: string, empty) => {
        const names = [...attributes.matchAll(/([\w:-]+)="/g)].map(([, attribute]) => attribute);
        assert.equal(new Set(names).size, names.length, `${file}: an attribute twice in ${name}`);
        assertReferences(attributes, file);
        if (slash === '/') assert.equal(open.pop(), name, `${file}: </${name}>`);
        else {
          if (open.length === 0) roots += 1;
          if (empty !== '/') open.push(name);
        }
        return open.length === 0 ? '' : ' ';
      },
    );
  assert.deepEqual([roots, open], [1, []], file);
  assert.doesNotMatch(rest, /[<]/, `${file}: a stray <`);
  assertReferences(rest, file);
}

function assertReferences(text: string, file: string): void {
  assert.doesNotMatch(text, /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i, `${file}: a stray &`);
}
