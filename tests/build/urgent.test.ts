/** Urgent notices: on every page until their hour, then gone, and no page is rendered for that. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { framed, patched, portal, rendered, story } from './rebuild-rig.js';
import { assertClean, between, Rig } from './rig.js';

const at = (iso: string): { readonly clock: number } => ({ clock: Date.parse(iso) });
const morning = at('2026-11-23T08:00:00+07:00');
const lastMoment = at('2026-11-23T17:59:59.999+07:00');
const evening = at('2026-11-23T18:00:00+07:00');

/** A storm, with or without a notice until six in the evening. */
function storm(urgent: string | null): string {
  return story('Bão số một', '1.1.2021', urgent === null ? {} : { urgent }, 'Nước lên ở suối.');
}

const notice = '{ until: 23.11.2026 - 18:00, text: Bão vào chiều nay & tối nay }';

/** The banner of a page; null where it has none. */
function bannerOf(rig: Rig, file: string): string | null {
  const html = rig.read(file);
  return html.includes('<section class="urgent"') ? between(html, '<section class="urgent"', '</section>') : null;
}

test('an article that becomes urgent: its page is rendered, the banner comes into all others', async () => {
  const rig = new Rig(portal);
  await rig.build(morning);
  rig.write({ 'content/tin/bao.md': storm(notice) });
  await rig.build(morning);
  assert.deepEqual(rendered(rig), ['tin/bao/index.html']);
  assert.deepEqual(
    patched(rig),
    framed(rig).filter((file) => file !== 'tin/bao/index.html'),
  );
  await assertClean(rig, '', morning);
  for (const file of framed(rig)) {
    const banner = bannerOf(rig, file) ?? assert.fail(file);
    assert.match(banner, /^ aria-label="Thông báo khẩn">/);
    assert.match(banner, /<a class="urgent-title" href="\/tin\/bao\/">Bão vào chiều nay &amp; tối nay<\/a>/);
    assert.match(banner, /<time class="urgent-time" datetime="2021-01-01">1\.1\.2021<\/time>/);
    // Right behind the skip link, before the header.
    assert(rig.read(file).indexOf('class="skip"') < rig.read(file).indexOf('class="urgent"'), file);
    assert(rig.read(file).indexOf('class="urgent"') < rig.read(file).indexOf('<header'), file);
  }
});

test('at its hour it is gone by itself, and not before: nothing is rendered, all is as in a clean build', async () => {
  const rig = new Rig({ ...portal, 'content/tin/bao.md': storm(notice) });
  await rig.build(morning);
  const idle = await rig.build(lastMoment);
  assert.deepEqual([idle.pages.rendered, idle.pages.patched], [0, 0]);
  assert.notEqual(bannerOf(rig, 'index.html'), null);

  await rig.build(evening);
  assert.deepEqual([rendered(rig), patched(rig)], [[], framed(rig)]);
  await assertClean(rig, '', evening);
  for (const file of framed(rig)) assert.equal(bannerOf(rig, file), null, file);

  const later = await rig.build(at('2026-12-01T08:00:00+07:00'));
  assert.deepEqual([later.pages.rendered, later.pages.patched], [0, 0]);
});

test('a scheduled article has no banner before it is public itself', async () => {
  const hidden = story('Lũ về', '23.11.2026 - 12:00', { urgent: '24.11.2026' }, 'Nước lên.');
  const rig = new Rig({ ...portal, 'content/tin/lu.md': hidden });
  await rig.build(morning);
  assert.equal(bannerOf(rig, 'index.html'), null);
  await rig.build(at('2026-11-23T12:00:00+07:00'));
  assert.match(bannerOf(rig, 'index.html') ?? '', />Lũ về</);
  await rig.build(at('2026-11-24T23:59:59+07:00'));
  assert.match(bannerOf(rig, 'index.html') ?? '', />Lũ về</);
  await rig.build(at('2026-11-25T00:00:00+07:00'));
  assert.equal(bannerOf(rig, 'index.html'), null);
  await assertClean(rig, '', at('2026-11-25T00:00:00+07:00'));
});

test('several stand in one banner, newest first; a title that is edited is edited there, too', async () => {
  const fire = story('Cháy chợ', '2.1.2021', { urgent: '24.11.2026' }, 'Khói.');
  const rig = new Rig({ ...portal, 'content/tin/bao.md': storm(notice), 'content/van-hoa/chay.md': fire });
  await rig.build(morning);
  assert.match(bannerOf(rig, 'index.html') ?? '', />Cháy chợ<[^]*>Bão vào/);
  rig.write({ 'content/van-hoa/chay.md': fire.replaceAll('Cháy chợ', 'Cháy rừng') });
  await rig.build(morning);
  assert.match(bannerOf(rig, 'tin/trang/1/index.html') ?? '', />Cháy rừng<[^]*>Bão vào/);
  await assertClean(rig, '', morning);
});
