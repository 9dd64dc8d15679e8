/** Several threads make what one makes: the same bytes, the same findings, whoever does what. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { BuildOrder } from '../../src/build.js';
import { article, articles, digestsOf, Rig, shareAll, smallSite, summarize } from '../build/rig.js';

const site = `${smallSite}perPage: 3\nblocks: [{ kind: latest, title: Mới, section: tin, count: 2 }]\n`;

/** Others are hired for the smallest work. */
const four: Partial<BuildOrder> = { sharing: shareAll(4) };

test('four threads write what one writes, cold and again', async () => {
  const rig = new Rig({ 'site.yaml': site, ...articles(150), 'static/anh.png': 'x' });
  const alone = await rig.build({ output: join(rig.root, 'mot'), memory: 'none' });
  const shared = await rig.build(four);
  assert.deepEqual([shared.pages.written, shared.pages.rendered], [alone.pages.written, alone.pages.total]);
  assert.deepEqual(digestsOf(join(rig.root, 'dist')), digestsOf(join(rig.root, 'mot')));
  const again = await rig.build(four);
  assert.deepEqual([again.pages.rendered, again.pages.written], [0, 0]);

  rig.write({ 'site.yaml': site.replace('Suối Mơ', 'Suối Nước') });
  await rig.build({ output: join(rig.root, 'mot'), memory: 'none' });
  const renamed = await rig.build(four);
  // The picture, the theme's two files and `_headers` say nothing of the office.
  assert.equal(renamed.pages.rendered, renamed.pages.total - 4);
  assert.deepEqual(digestsOf(join(rig.root, 'dist')), digestsOf(join(rig.root, 'mot')));
});

test('four threads write what one writes, whatever kinds of pages there are', async () => {
  const rig = new Rig({
    'site.yaml': [
      site,
      "colors: { brand: '#14532d' }\nhost: netlify\narchive: day\nunits: [{ slug: xa, name: Xã Suối Mơ }]\n",
      'security: { contact: "mailto:a@example.gov.vn", expires: 2027-06-30 }\n',
    ].join(''),
    ...articles(150),
    'content/tin/y-te.md': article({ tags: '[Y tế]', aliases: '[/cu.html]' }, '[Bản đồ](ban-do.pdf)\n'),
    'content/tin/ban-do.pdf': '%PDF',
    'content/tin/hen.md': article({ title: 'Danh sách hộ được hỗ trợ sửa nhà', timestamp: '2027-01-01' }),
    'content/tin/rut.md': article({
      title: 'Bài đăng nhầm của xã',
      withdrawn: '{ at: 2026-01-02, reason: Đăng nhầm }',
    }),
    'content/_pages/gioi-thieu.md': '---\ntitle: Giới thiệu\n---\n\nXã ở miền núi.\n',
    'redirects.csv': 'from,to,status\n/bo/,,410\n/cong-cu.html,/tin/,\n',
    'static/_headers': '/rieng/*\n  X-A: b\n',
  });
  const alone = await rig.build({ output: join(rig.root, 'mot'), memory: 'none' });
  assert.deepEqual([alone.refusal, summarize(alone.diagnostics)], [null, []]);
  await rig.build(four);
  assert.deepEqual(digestsOf(join(rig.root, 'dist')), digestsOf(join(rig.root, 'mot')));
});

test('what is wrong is said once, and in the same order', async () => {
  const rig = new Rig({
    ...articles(40),
    'content/tin/hong.md': article({ timestamp: '31.2.2021' }, '[x](khong-co.md)\n'),
    'content/tin/canh-bao.md': article({ titel: 'x' }),
  });
  const alone = await rig.build({ memory: 'none' });
  const shared = await rig.build(four);
  assert.deepEqual(summarize(shared.diagnostics), summarize(alone.diagnostics));

  rig.remove('content/tin/hong.md');
  rig.write({ 'layouts/related.njk': '{{ khongCo }}' });
  const faulty = await rig.build(four);
  assert.deepEqual(summarize(faulty.diagnostics).slice(-1), ['layouts/related.njk error layout-unknown-name']);
  assert.equal(faulty.diagnostics.filter(({ severity }) => severity === 'error').length, 1);
});
