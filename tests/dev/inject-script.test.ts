/** Where the preview's script comes to stand in a page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { injectScript } from '../../src/dev/inject-script.js';

const script = '<script src="/__bantin/reload.js" data-version="a-1"></script>';

test('the script comes last in the body, or last of all', () => {
  const cases: readonly (readonly [html: string, expected: string])[] = [
    ['<body>Tin</body></html>', `<body>Tin${script}</body></html>`],
    ['<BODY>Tin</BODY >', `<BODY>Tin${script}</BODY >`],
    ['<pre>&lt;/body></pre><!-- </body> --></body>', `<pre>&lt;/body></pre><!-- </body> -->${script}</body>`],
    ['<p>Tin', `<p>Tin${script}`],
    ['', script],
  ];
  for (const [html, expected] of cases) {
    assert.equal(injectScript(Buffer.from(html), 'a-1').toString('utf8'), expected);
  }
});

test('all other bytes stay, in any encoding', () => {
  const bytes = Buffer.from([...Buffer.from('<body>'), 0xff, 0xfe, 0x80, 0xdd, 0xc4, 0x90, ...Buffer.from('</body>')]);
  const injected = injectScript(bytes, 'a-1');
  assert.deepEqual(Buffer.from(injected.toString('latin1').replace(script, ''), 'latin1'), bytes);
});
