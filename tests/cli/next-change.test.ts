/** `bantin next-change`, and what a build says that comes too late for it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, Rig } from '../build/rig.js';
import { bantin } from './run-cli.js';

const files = {
  'content/tin/dang.md': article({ title: 'Đã đăng', timestamp: '1.11.2026 - 8:00', expiresAt: '30.11.2026' }),
  'content/tin/hen.md': article({ title: 'Hẹn giờ', timestamp: '24.11.2026', publishAt: '24.11.2026 - 14:00' }),
  'content/tin/cung-luc.md': article({ title: 'Cùng lúc', timestamp: '24.11.2026 - 14:00' }),
  'content/tin/nhap.md': article({ title: 'Nháp', timestamp: '24.11.2026 - 9:00', draft: 'true' }),
};

const at = (clock: string): readonly string[] => ['--clock', clock];

test('next-change prints the instant with its offset first, and all that happens then', async () => {
  const rig = new Rig(files);
  const run = await bantin(['next-change', ...at('2026-11-24T08:00:00+07:00')], rig.root);
  assert.deepEqual(run, {
    code: 0,
    out: '2026-11-24T14:00:00+07:00  được đăng  content/tin/cung-luc.md  Cùng lúc\n2026-11-24T14:00:00+07:00  được đăng  content/tin/hen.md  Hẹn giờ\n',
    error: '',
  });
  const json = await bantin(['next-change', '--json', ...at('2026-11-29T08:00:00+07:00')], rig.root);
  assert.deepEqual(JSON.parse(json.out), {
    next: '2026-12-01T00:00:00+07:00',
    changes: [{ path: 'content/tin/dang.md', title: 'Đã đăng', change: 'expired' }],
  });
});

test('next-change counts from the very instant on, and tells of drafts only with --drafts', async () => {
  const rig = new Rig(files);
  const next = async (clock: string, ...more: readonly string[]): Promise<string> =>
    (await bantin(['next-change', ...at(clock), ...more], rig.root)).out.slice(0, 25);
  assert.equal(await next('2026-11-24T13:59:59.999+07:00'), '2026-11-24T14:00:00+07:00');
  assert.equal(await next('2026-11-24T14:00:00+07:00'), '2026-11-26T00:00:00+07:00');
  assert.equal(await next('2026-11-24T08:00:00+07:00', '--drafts'), '2026-11-24T09:00:00+07:00');
});

test('where nothing is scheduled, standard output is empty', async () => {
  const rig = new Rig({ 'content/tin/dang.md': article({ timestamp: '1.1.2020' }) });
  const run = await bantin(['next-change', '--lang', 'en', ...at('2026-11-24T08:00:00+07:00')], rig.root);
  assert.deepEqual(run, { code: 0, out: '', error: 'Nothing is scheduled.\n' });
  const json = await bantin(['next-change', '--json', ...at('2026-11-24T08:00:00+07:00')], rig.root);
  assert.deepEqual(JSON.parse(json.out), { next: null, changes: [] });
});

test('a build that is late for what was scheduled says by how much; one that is in time does not', async () => {
  const late = async (clock: string, rig: Rig): Promise<unknown> =>
    JSON.parse((await bantin(['build', '--json', ...at(clock)], rig.root)).out).lateForMs;
  const rig = new Rig(files);
  assert.equal(await late('2026-11-24T08:00:00+07:00', rig), null, 'nothing is known of a build before');
  assert.equal(await late('2026-11-24T13:59:00+07:00', rig), null);
  assert.equal(await late('2026-11-24T16:05:00+07:00', rig), 125 * 60_000);
  assert.equal(await late('2026-11-24T16:10:00+07:00', rig), null, 'once is enough');
  rig.write({ 'content/tin/moi.md': article({ title: 'Mới', timestamp: '24.11.2026 - 16:15' }) });
  assert.equal(await late('2026-11-24T17:00:00+07:00', rig), null, 'what is new was never announced');
  const words = await bantin(['build', ...at('2026-12-01T01:05:00+07:00')], rig.root);
  assert.match(words.out, /^Muộn 1 giờ 5 phút so với giờ hẹn của bài:/m);
});
