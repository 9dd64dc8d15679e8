/** Pages in which nothing but shared parts has changed are not rendered again, and are what a clean build makes of them. */
import assert from 'node:assert/strict';
import { readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { BuildOrder } from '../../src/build.js';
import { framed, patched, portal, rendered, story } from './rebuild-rig.js';
import { assertClean, Rig, shareAll } from './rig.js';

/** A portal that was built, then built once more after its footer had changed. */
async function withNewFooter(order: Partial<BuildOrder> = {}, meddle: (rig: Rig) => void = () => {}): Promise<Rig> {
  const rig = new Rig(portal);
  await rig.build(order);
  meddle(rig);
  rig.write({ 'layouts/footer.njk': '<footer>Chân trang mới của {{ site.name }}</footer>' });
  await rig.build(order);
  await assertClean(rig);
  return rig;
}

function isRelated(file: string): boolean {
  return file.endsWith('tin-khac/index.html');
}

test('one build after the other goes on from pages that were patched', async () => {
  const rig = await withNewFooter();
  assert.deepEqual([rendered(rig), patched(rig)], [[], framed(rig)]);
  const footers = ['', 'x', '<footer>{{ site.name }}, một chân trang dài hơn</footer>', ''];
  for (const footer of footers) {
    rig.write({ 'layouts/footer.njk': footer, 'layouts/header.njk': `<header>${footer.length}</header>` });
    const { pages } = await rig.build();
    assert.deepEqual(
      [pages.rendered, pages.patched, pages.reused],
      [0, framed(rig).length, pages.total - pages.patched],
    );
    await assertClean(rig);
    const again = await rig.build();
    assert.deepEqual([again.pages.rendered, again.pages.patched, again.pages.written], [0, 0, 0]);
  }
});

test('what was patched is rendered once something else in it has changed, too', async () => {
  const rig = await withNewFooter();
  rig.write({
    'content/tin/bao.md': story('Bão số một', '1.1.2021', {}, 'Nước rút.'),
    'layouts/footer.njk': '<footer></footer>',
  });
  await rig.build();
  assert.deepEqual(rendered(rig), ['tin/bao/index.html']);
  assert.deepEqual(
    patched(rig),
    framed(rig).filter((file) => file !== 'tin/bao/index.html'),
  );
  await assertClean(rig);
});

test('a file of dist/ that somebody altered or removed is rendered, never patched', async () => {
  const rig = await withNewFooter({}, ({ root }) => {
    writeFileSync(join(root, 'dist/tin/bao/index.html'), 'lạ');
    rmSync(join(root, 'dist/tin/hop/index.html'));
  });
  assert.deepEqual(rendered(rig), ['tin/bao/index.html', 'tin/hop/index.html']);
});

test('a page whose folder somebody moved away and linked to is not patched, and nothing is put through the link', async () => {
  const rig = new Rig(portal);
  await rig.build();
  const [folder, moved] = [join(rig.root, 'dist/tin/bao'), join(rig.root, 'dist/tin/noi-khac')];
  renameSync(folder, moved);
  symlinkSync('noi-khac', folder);
  const before = readFileSync(join(moved, 'index.html'), 'utf8');
  rig.write({ 'layouts/footer.njk': '<footer>Chân trang mới</footer>' });
  const { refusal, diagnostics } = await rig.build();
  assert.deepEqual([refusal, diagnostics.map(({ code }) => code)], ['surroundings', ['foreign-file']]);
  assert.equal(readFileSync(join(moved, 'index.html'), 'utf8'), before);
});

test('a layout that does more with a part than print it: its pages are rendered when that part changes', async () => {
  for (const end of [
    '{% if shared.footer %}{{ super() }}{% endif %}',
    '{{ super() | upper }}',
    '{{ super() }}{{ super() }}',
    '{% set foot %}{{ shared.footer | safe }}{% endset %}{{ foot | safe }}',
  ]) {
    const layout = `{% extends "bantin/related.njk" %}{% block footer %}${end}{% endblock %}`;
    const rig = await withNewFooter({}, (edited) => edited.write({ 'layouts/related.njk': layout }));
    rig.write({ 'layouts/footer.njk': 'khác' });
    await rig.build();
    assert.deepEqual(rendered(rig), framed(rig).filter(isRelated), end);
    await assertClean(rig);
  }
});

test('a layout that does not show a part: nothing happens to its pages when that part changes', async () => {
  const layout = '{% extends "bantin/related.njk" %}{% block footer %}{% endblock %}';
  const rig = new Rig({ ...portal, 'layouts/related.njk': layout });
  await rig.build();
  rig.write({ 'layouts/footer.njk': 'khác' });
  await rig.build();
  assert(patched(rig).length > 0);
  assert(!patched(rig).some(isRelated));
  await assertClean(rig);
});

test('four threads patch what one patches', async () => {
  const rig = await withNewFooter({ sharing: shareAll(4) });
  assert.deepEqual([rendered(rig), patched(rig)], [[], framed(rig)]);
  rig.write({ 'content/tin/moi.md': story('Bài mới', '1.5.2021', {}, 'Mới.') });
  await rig.build({ sharing: shareAll(4) });
  assert(rendered(rig).length > 0 && patched(rig).length > 0);
  await assertClean(rig);
});

test('a build that is refused leaves behind what the next one can go on from', async () => {
  const rig = await withNewFooter();
  rig.write({ 'layouts/footer.njk': 'chân', 'layouts/related.njk': '{{ khongCo }}' });
  assert.equal((await rig.build()).refusal, 'content');
  rig.remove('layouts/related.njk');
  const { pages } = await rig.build();
  assert.deepEqual([pages.rendered, pages.patched], [0, framed(rig).length]);
  await assertClean(rig);
});
