import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suggest } from '../../src/text/suggest.js';

const fields = ['title', 'author', 'timestamp', 'summary', 'tags', 'source', 'image', 'publishAt', 'related'];

test('words and what was probably meant', () => {
  const table: readonly (readonly [word: string, meant: string | null])[] = [
    ['titel', 'title'], // swapped
    ['tittle', 'title'], // too much
    ['autho', 'author'], // missing
    ['sumnary', 'summary'], // wrong
    ['TITLE', 'title'],
    ['tìtle', 'title'],
    ['tag', 'tags'],
    ['publish_at', 'publishAt'],
    ['time-stampp', 'timestamp'],
    ['titelx', 'title'],
    ['titlexyz', null],
    ['imgae', 'image'],
    ['date', null],
    ['tg', null],
    ['', null],
    ['x'.repeat(100_000), null],
  ];
  for (const [word, meant] of table) assert.equal(suggest(word, fields), meant, word.slice(0, 20));
});

test('the nearest wins; of equals, the first', () => {
  assert.equal(suggest('build', ['built', 'builds', 'build']), 'build');
  assert.equal(suggest('lits', ['list', 'lots']), 'list');
  assert.equal(suggest('lits', ['lots', 'list']), 'lots');
  assert.equal(suggest('word', []), null);
});

test('long paths are found by a slip in their middle', () => {
  const paths = Array.from(
    { length: 2000 },
    (_, index) => `content/hoc-tap-bac/2021/bai-so-${index}-hoi-nghi-tong-ket.md`,
  );
  assert.equal(suggest('content/hoc-tap-bac/2021/bai-so-1234-hoi-nghi-tong-kêt.md', paths), paths[1234]);
  assert.equal(suggest('content/hoc-tap-bac/2021/bai-so-1234-hoi-nhgi-tong-ket.md', paths), paths[1234]);
  assert.equal(suggest('content/nong-thon-moi/bai.md', paths), null);
});
