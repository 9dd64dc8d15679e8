/** Pages and their lines. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOfFile, parsePage, printPage } from '../../src/cache/freshness.js';
import { composeAlone } from '../../src/compose.js';
import { shareAmong } from '../../src/crew/sharing.js';
import { portal, site } from '../build/rebuild-rig.js';
import { amendOrder, Rig } from '../build/rig.js';

test('a page is read back out of its line, whatever its kind, unless it is made of a file', async () => {
  const rig = new Rig({
    ...portal,
    'site.yaml': `${site.replace('search: false\n', '')}colors: { brand: '#14532d' }\nhost: netlify\n`,
    'static/_headers': '/rieng/*\n  X-A: b\n',
  });
  const order = { ...amendOrder, keepGoing: false, drafts: false, memory: 'none' as const, sharing: shareAmong(1) };
  const { composed } = await composeAlone(await rig.portal(), order);
  const pages = composed?.drawn.pages ?? [];
  for (const page of pages) assert.deepEqual(parsePage(page.file, printPage(page)), isOfFile(page) ? null : page);
  const ofFiles = new Set(pages.filter(isOfFile).map(({ subject }) => subject.kind));
  assert.deepEqual([...ofFiles].toSorted(), ['copy', 'stylesheet']);
});
