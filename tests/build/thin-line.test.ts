/** The thinnest line: one article becomes its page, an index page and a related-news page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, Rig, textOf } from './rig.js';

test('one article is published as a page, in an index and with a related-news page', async () => {
  const rig = new Rig({ 'content/tin/ra-quan.md': article() });
  const report = await rig.build();

  assert.deepEqual(report.diagnostics, []);
  assert.equal(report.refusal, null);
  assert.equal(report.articles, 1);
  const page = textOf(rig.read('tin/ra-quan/index.html'));
  assert.match(
    page,
    /Ra quân vệ sinh đường làng Vũ\. \/ 28\.1\.2021 - 16:6 A−.* Nội dung của bài viết\. .*Các tin khác/,
  );
  assert.match(textOf(rig.read('tin/index.html')), /Tin tức .*Ra quân vệ sinh đường làng/);
  assert.match(textOf(rig.read('index.html')), /Ra quân vệ sinh đường làng/);
  assert.match(textOf(rig.read('tin/ra-quan/tin-khac/index.html')), /Các tin khác/);
});
