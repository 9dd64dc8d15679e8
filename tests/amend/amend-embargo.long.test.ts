/** What is not public comes to light by no amendment: words of hidden articles that dist/ bears already, or is to bear. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bao, portal, site, story } from '../build/rebuild-rig.js';
import { Rig } from '../build/rig.js';
import { amendAfter, sharings, write } from './rig.js';

/** The whole line has seen the title. */
async function assertRefused(rig: Rig): Promise<void> {
  const { refusal, diagnostics } = await rig.build();
  assert.deepEqual([refusal, diagnostics.map(({ code }) => code)], ['content', ['leak-title']]);
}

describe('what is not public comes to light by no amendment', () => {
  const title = 'Danh sách hộ được hỗ trợ sửa nhà';
  const path = 'content/van-hoa/hen.md';
  // But for its title the one that the portal has.
  const hidden = story(title, '1.1.2027', { author: 'Lê An' }, 'Chưa tới.');
  test('an article that is hidden takes a title that dist/ shows already', async () => {
    const files = { 'site.yaml': `${site}copyright: ${title}\n` };
    for (const order of Object.values(sharings)) {
      const { rig, report } = await amendAfter(write(path, hidden), { files, order });
      assert.equal(report, null);
      await assertRefused(rig);
    }
  });

  test('a public article bears such a title no longer, which another page shows', async () => {
    const files = {
      [path]: hidden,
      'layouts/home.njk': `{% extends "bantin/home.njk" %}{% block main %}${title}{% endblock %}`,
      'content/tin/bao.md': `${bao}\n${title}.\n`,
    };
    const { rig, report } = await amendAfter(write('content/tin/bao.md', bao), { files });
    assert.equal(report, null);
    await assertRefused(rig);
  });

  test('a public article has the same title for a while', async () => {
    for (const { sharing } of Object.values(sharings)) {
      const layout = '{% extends "bantin/article.njk" %}';
      const rig = new Rig({ ...portal, [path]: hidden, 'layouts/article.njk': layout });
      await rig.build({ sharing });
      rig.write({
        'content/tin/bao.md': bao.replace('Bão số một', title),
        'layouts/article.njk': `${layout}{% block lead %}{% if page.title == "Mùa lúa" %}${title}{% endif %}{% endblock %}`,
      });
      assert.equal((await rig.build({ sharing })).refusal, null);
      assert.match(rig.text('tin/lua/index.html'), new RegExp(title));
      rig.write({ 'content/tin/bao.md': bao });
      await assertRefused(rig);
    }
  });
});
