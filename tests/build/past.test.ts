/** Earlier versions out of git, on their way into an edition. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { newTextId, TextStore } from '../../src/cache/texts.js';
import { createDocumentParser } from '../../src/content/parse-document.js';
import { openPast } from '../../src/past.js';
import { statFile } from '../../src/portal/file-stat.js';
import { extractTerms } from '../../src/text/terms.js';
import { openZone } from '../../src/text/zone.js';
import { article, makeFolder, Rig } from './rig.js';

test('the text of an earlier version can be read by other threads at once', async () => {
  const rig = new Rig({ 'content/tin/a.md': article({}, 'Bản cũ.\n') });
  rig.commit();
  rig.write({ 'content/tin/a.md': article({ timestamp: '31.2.2021' }) });
  const path = 'content/tin/a.md';
  const diskPath = join(rig.root, path);
  const zone = openZone('Asia/Ho_Chi_Minh') ?? assert.fail();
  const parse = createDocumentParser({ zone, language: 'vi', extractTerms, plugins: [] });
  const folder = { folder: makeFolder(), id: newTextId(), generation: 1, lengths: [] };
  const [texts, ofAnotherThread] = [new TextStore(folder, 0), new TextStore(folder, 1)];
  const stat = statFile(diskPath) ?? assert.fail();
  const { versions } = await openPast(rig.root, [{ path, diskPath, stat }], parse, texts);
  const { value } = await versions(path).next();
  assert(value !== undefined);
  assert.equal(ofAnotherThread.html(value.text), '<p>Bản cũ.</p>\n');
  texts.close();
  ofAnotherThread.close();
});
