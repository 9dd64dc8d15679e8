/** Whatever stands in redirects.csv: no server's configuration gets more than the words of its maps from it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { printCaddyMoves } from '../../src/hosting/print-caddy-moves.js';
import { printNginxMoves } from '../../src/hosting/print-nginx-moves.js';
import { printRedirects } from '../../src/hosting/print-redirects.js';
import type { Move } from '../../src/model.js';
import { encodeSigns } from '../../src/pages/moves.js';
import { readRedirects } from '../../src/portal/read-redirects.js';

/** Addresses with all that means something to a server, a map or a table. */
const sign = fc.constantFrom(
  'a',
  'Đ',
  '/',
  '-',
  '.',
  ' ',
  '"',
  "'",
  '\\',
  ';',
  '{',
  '}',
  '$',
  '~',
  '*',
  '#',
  '?',
  '&',
  '=',
  '%',
  '%20',
  '%0A',
  '%22',
  '%24',
  '\t',
  '`',
  '|',
  '^',
  '<',
  '(',
);
const tail = fc.string({ unit: sign, maxLength: 20 });
const row = fc.tuple(
  tail,
  fc.oneof(
    tail.map((text) => `/${text}`),
    tail.map((text) => `https://a.vn/${text}`),
  ),
  fc.constantFrom('301', '302', '308'),
);

function cell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The rules that such a table comes to; targets as `pages/moves.ts` hands them on, percent-encoded. */
function movesOf(rows: readonly (readonly [string, string, string])[]): readonly Move[] {
  const lines = rows.map(([from, to, status]) => [`/${from}`, to, status].map(cell).join(','));
  return readRedirects(['from,to,status', ...lines].join('\n')).rows.flatMap(({ from, query, to, status }) =>
    status === 410 ? [] : [{ from, query, to: encodeSigns(new URL(to, 'https://b.vn/').href), status }],
  );
}

test('nginx: each line of a map is a key and a value in quotes that nothing ends before its end', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
      const { maps } = printNginxMoves({ moves: movesOf(rows), gone: [] }, '', '$cong');
      for (const line of maps.split('\n').filter((text) => text !== ''))
        assert.match(
          line,
          /^(?:map "?[$\w?=&]+"? \$cong_m\d+ \{|\}| {4}default (?:""|\$cong_m\d+);| {4}"[^"$;{}\\]*" "30[128] [^"$;{}\\]*";)$/,
          JSON.stringify(rows),
        );
    }),
    { numRuns: 500 },
  );
});

test('Caddy: each line of a map is words in quotes that nothing ends before their end', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
      const { lines } = printCaddyMoves({ moves: movesOf(rows), gone: [] }, '', '/404.html');
      for (const line of lines.split('\n').filter((text) => text.startsWith('\t\t\t') && !text.includes('default')))
        assert.match(line, /^\t\t\t"[^"{}`\\]*" "[^"{}`\\]*" "m30[128]"$/, JSON.stringify(rows));
    }),
    { numRuns: 500 },
  );
});

test('_redirects: each rule is an address, what is asked of the query, a target and a code', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
      const portal = { host: 'netlify', baseUrl: 'https://b.vn/' } as const;
      const text = printRedirects({ moves: movesOf(rows), gone: [] }, portal);
      for (const line of text.split('\n').filter((one) => one !== '' && !one.startsWith('#')))
        assert.match(line, /^\/[^\s*:]*(?: [^\s=/:]+=[^\s:]*)* https:\/\/\S+ 30[128]!$/, JSON.stringify(rows));
    }),
    { numRuns: 500 },
  );
});
