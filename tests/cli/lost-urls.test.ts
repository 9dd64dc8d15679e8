/** The contract of `build` and `check` where an address would be lost: `--fix`, `--base`. */
import assert from 'node:assert/strict';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { article, Rig } from '../build/rig.js';
import { bantin } from './run-cli.js';

async function moved(): Promise<Rig> {
  const rig = new Rig({
    '.gitignore': 'dist\n.bantin\n',
    'content/tin/mot.md': article(),
    'content/tin/hai.md': article({ title: 'Hai' }),
  });
  rig.commit();
  assert.equal((await bantin(['build', '--quiet'], rig.root)).code, 0);
  renameSync(join(rig.root, 'content/tin/hai.md'), join(rig.root, 'content/tin/ba.md'));
  return rig;
}

test('check --fix writes the old address into the article, and says so; build goes on then', async () => {
  const rig = await moved();
  const before = readFileSync(join(rig.root, 'content/tin/ba.md'), 'utf8');
  const refused = await bantin(['build'], rig.root);
  assert.equal(refused.code, 1);
  assert.match(refused.error, /content\/tin\/ba\.md:\d+:1: lỗi url-moved/);
  assert.equal((await bantin(['check'], rig.root)).code, 1);
  const fixed = await bantin(['check', '--fix'], rig.root);
  assert.equal(fixed.code, 0, fixed.error);
  assert.match(fixed.out, /^content\/tin\/ba\.md: đã ghi thêm địa chỉ cũ \/tin\/hai\/\.\n.*Hãy commit/s);
  const after = readFileSync(join(rig.root, 'content/tin/ba.md'), 'utf8');
  assert.equal(after, before.replace('\n---\n', '\naliases: ["/tin/hai/"]\n---\n'));
  assert.equal((await bantin(['build', '--quiet'], rig.root)).code, 0);
  const again = await bantin(['check', '--fix'], rig.root);
  assert.match(again.out, /Không ghi gì\./);
});

test('check --fix tells machines what it wrote', async () => {
  const rig = await moved();
  const run = await bantin(['check', '--fix', '--json'], rig.root);
  const said: unknown = JSON.parse(run.out);
  assert.ok(typeof said === 'object' && said !== null && 'fixed' in said && 'ok' in said);
  assert.deepEqual([said.ok, said.fixed], [true, [{ file: 'content/tin/ba.md', url: '/tin/hai/' }]]);
});

test('check --fix leads from a topic of another name, and from a file that has moved, in redirects.csv', async () => {
  const rig = new Rig({
    'content/tin/mot.md': article({ title: 'Một', tags: '[lúa]' }, '[Phụ lục](phu-luc.pdf)'),
    'content/tin/phu-luc.pdf': '%PDF-1.4',
  });
  assert.equal((await bantin(['build', '--quiet'], rig.root)).code, 0);
  renameSync(join(rig.root, 'content/tin/phu-luc.pdf'), join(rig.root, 'content/tin/phu-luc-1.pdf'));
  rig.write({
    'content/tin/mot.md': article({ title: 'Một', tags: '[lúa nước]' }, '[Phụ lục](phu-luc-1.pdf)'),
  });
  const refused = await bantin(['build'], rig.root);
  assert.match(refused.error, /list-vanished/);
  assert.match(refused.error, /file-moved/);
  const fixed = await bantin(['check', '--fix'], rig.root);
  assert.equal(fixed.code, 0, fixed.error);
  assert.match(
    fixed.out,
    /^redirects\.csv: đã ghi thêm địa chỉ cũ \/chu-de\/lua\/\.\nredirects\.csv: .*phu-luc\.pdf\.$/m,
  );
  const rules = 'from,to,status\n/chu-de/lua/,/chu-de/,301\n/tin/phu-luc.pdf,/tin/phu-luc-1.pdf,301\n';
  assert.equal(readFileSync(join(rig.root, 'redirects.csv'), 'utf8'), rules);
  assert.equal((await bantin(['build', '--quiet'], rig.root)).code, 0);
});

test('check --fix does not pretend: what it cannot write stays an error', async () => {
  const rig = await moved();
  const text = readFileSync(join(rig.root, 'content/tin/ba.md'), 'utf8');
  const yaml = text.split('---\n')[1] ?? '';
  const flow = yaml.trimEnd().split('\n').join(', ');
  rig.write({ 'content/tin/ba.md': `---\n{ ${flow} }\n---\n\nThân bài.\n` });
  const run = await bantin(['check', '--fix'], rig.root);
  assert.equal(run.code, 1);
  assert.match(run.error, /alias-unwritable/);
});

test('without an output folder, git tells what was there; --base names the commit', async () => {
  const rig = await moved();
  rmSync(join(rig.root, 'dist'), { recursive: true });
  assert.equal((await bantin(['build', '--quiet'], rig.root)).code, 1);
  rig.commit();
  assert.equal((await bantin(['check', '--quiet'], rig.root)).code, 1);
  rig.commit();
  assert.equal((await bantin(['check', '--quiet'], rig.root)).code, 0);
  assert.equal((await bantin(['check', '--quiet', '--base', 'HEAD~2'], rig.root)).code, 1);
  const unknown = await bantin(['build', '--quiet', '--base', 'khong-co'], rig.root);
  assert.equal(unknown.code, 1);
  assert.match(unknown.error, /audit-ref-unknown/);
});
