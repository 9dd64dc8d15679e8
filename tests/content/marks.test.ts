import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { markOf, resolveMarks, type ResolvedLink } from '../../src/content/marks.js';
import { HEAD, readSound } from './reading.js';

/** Resolves the links of a body, in their order. */
const resolve = (body: string, ...answers: readonly ResolvedLink[]): string =>
  resolveMarks(readSound(HEAD + body).html, (index) => answers[index] ?? { kind: 'text' });

const url = (path: string, note: string | null = null): ResolvedLink => ({ kind: 'url', url: path, note });
const text: ResolvedLink = { kind: 'text' };

describe('resolveMarks', () => {
  it('puts the URL in, and query and fragment behind it', () => {
    assert.equal(resolve('[a](b.md?x=1#y "t")', url('/tin/b/')), '<p><a href="/tin/b/?x=1#y" title="t">a</a></p>\n');
    assert.equal(resolve('[a](b.md)', url('/a"b&c')), '<p><a href="/a&quot;b&amp;c">a</a></p>\n');
  });

  it('turns a link that is not public into its text, and leaves the others', () => {
    assert.equal(
      resolve('[*a* b](b.md) [c](https://x.vn) [d](d.md)', text, url('/d/')),
      '<p><em>a</em> b <a href="https://x.vn">c</a> <a href="/d/">d</a></p>\n',
    );
  });

  it('shows the note of an attachment', () => {
    assert.equal(
      resolve('[Kế hoạch](k.pdf)', url('/k.pdf', 'PDF, 1,2 MB')),
      '<p><a href="/k.pdf" class="attachment">Kế hoạch <span class="note">(PDF, 1,2 MB)</span></a></p>\n',
    );
  });

  it('opens pictures, or leaves their description', () => {
    const picture = 'x ![Bản "đồ"](a.png)';
    assert.equal(
      resolve(picture, url('/a.png', 'PNG')),
      '<p>x <img src="/a.png" alt="Bản &quot;đồ&quot;" loading="lazy" decoding="async"></p>\n',
    );
    assert.equal(resolve(picture, text), '<p>x Bản &quot;đồ&quot;</p>\n');
    assert.equal(resolve('[![x](a.png)](b.md)', text, url('/a.png')).includes('<a'), false);
  });

  it('works the same in a body with raw HTML', () => {
    assert.equal(
      resolve(
        '<div>\n\n[a](b.md) <a title="t" href="c.pdf#p">c</a> ![x](a.png)\n\n</div>',
        text,
        url('/a.png'),
        url('/c.pdf', 'PDF'),
      ),
      '<div>\n<p>a <a href="/c.pdf#p" title="t" class="attachment">c <span class="note">(PDF)</span></a>' +
        ' <img src="/a.png" alt="x" loading="lazy" decoding="async"></p>\n</div>',
    );
  });

  it('finds no mark that an author wrote', () => {
    const forged = [markOf(0), markOf(1), '&#0;0&#0;', '&#x0;0&#0;', '%000%00', '\uFFFD0\uFFFD'];
    for (const mark of forged) {
      for (const body of [`<a href="${mark}">x</a>`, `[x](<${mark}>)`, `<b>${mark}</b>`, mark, `<p title="${mark}">`]) {
        const { html, body: held } = readSound(HEAD + body);
        const { links } = held;
        const marks = [...html.matchAll(/\0(\d*)\0/g)].map(([, index]) => Number(index));
        assert.deepEqual(
          marks,
          links.map((_, index) => index),
          JSON.stringify(body),
        );
        assert.equal(html.replace(/\0\d+\0/g, '').includes('\0'), false);
      }
    }
  });
});
