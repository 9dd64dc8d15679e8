/** Layouts of portals and themes: what they may override, and what is said of their errors. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { article, between, Rig, smallSite, summarize } from './rig.js';

const sound = { 'content/tin/bai.md': article({ title: 'Bài' }) };

/** A page that is not of the built-in theme: nothing but what the layout says. */
async function articlePage(layout: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const rig = new Rig({ ...sound, 'layouts/article.njk': layout, ...more });
  const report = await rig.build();
  assert.deepEqual(rig.places(report), [], layout);
  return rig.read('tin/bai/index.html');
}

test('a portal overrides the theme file by file', async () => {
  assert.equal(
    await articlePage('<p>{{ article.title }} – {{ site.name }}</p>'),
    '<p>Bài – Cổng thông tin điện tử xã Suối Mơ</p>',
  );
});

test('a portal’s layout extends the built-in one of its name and replaces one block', async () => {
  const page = await articlePage('{% extends "bantin/article.njk" %}{% block lead %}<p>LỜI DẪN</p>{% endblock %}');
  assert.match(page, /<h1>Bài<\/h1>[^]*LỜI DẪN[^]*Nội dung của bài viết/);
});

test('a block may keep what it replaces; files may be included and macros imported', async () => {
  const page = await articlePage(
    '{% extends "bantin/article.njk" %}{% import "viec.njk" as v %}' +
      '{% block article_header %}{{ super() }}{{ v.dam(article.title) }}{% include "khung.njk" %}{% endblock %}',
    {
      'layouts/viec.njk': '{% macro dam(x) %}<b>{{ x }}</b>{% endmacro %}',
      'layouts/khung.njk': '<i>{{ article.title }}</i>',
    },
  );
  assert.match(page, /<h1>Bài<\/h1>[^]*<b>Bài<\/b>.*<i>Bài<\/i>/);
});

test('the parts that all pages share are layouts too, and assets are overridden like them', async () => {
  const rig = new Rig({
    ...sound,
    'layouts/footer.njk': '<footer>Chân {{ site.name }}</footer>',
    'layouts/assets/style.css': 'body{}',
  });
  assert.equal((await rig.build()).refusal, null);
  for (const file of ['index.html', 'tin/bai/index.html', '404.html'])
    assert.match(rig.read(file), /<footer>Chân Cổng/, file);
  assert.equal(rig.asset('style.css'), 'body{}');
});

const extended = {
  'layouts/article.njk': '{% extends "theme/article.njk" %}{% block body %}PORTAL{% endblock %}',
  'site.yaml': `${smallSite}theme: giao-dien-tinh\n`,
};
const themeFiles = {
  'article.njk': '{% extends "bantin/article.njk" %}{% block article_header %}TỈNH{% endblock %}',
  'assets/style.css': '/* tỉnh */',
};

test('a theme stands between the portal’s layouts and the built-in ones: as a folder, or as an npm package', async () => {
  const manifest = JSON.stringify({ name: 'giao-dien-tinh', version: '1.0.0', exports: './index.js' });
  const places: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['giao-dien-tinh', {}],
    ['node_modules/giao-dien-tinh', { 'node_modules/giao-dien-tinh/package.json': manifest }],
    ['node_modules/giao-dien-tinh/layouts', { 'node_modules/giao-dien-tinh/package.json': manifest }],
  ];
  for (const [folder, more] of places) {
    const files = Object.fromEntries(Object.entries(themeFiles).map(([name, text]) => [`${folder}/${name}`, text]));
    const rig = new Rig({ ...sound, ...extended, ...files, ...more });
    const report = await rig.build();
    assert.equal(report.refusal, null, `${folder}: ${summarize(report.diagnostics).join()}`);
    assert.match(rig.read('tin/bai/index.html'), /TỈNH[^]*PORTAL/, folder);
    assert.equal(rig.asset('style.css'), '/* tỉnh */', folder);
    assert.match(rig.read('tin/bai/index.html'), /<footer/, folder);
  }
});

test('a theme that is nowhere to be found is an error of site.yaml', async () => {
  const rig = new Rig({ ...sound, 'site.yaml': `${smallSite}theme: khong-co\n` });
  const report = await rig.build();
  assert.equal(report.refusal, 'site');
  assert.deepEqual(rig.places(report), ['site.yaml:6:8 site-theme-missing']);
});

test('a mistake in a layout is told with its line and column, and dist/ stays as it was', async () => {
  const cases = [
    ['{{ titel }}', '1:4 layout-unknown-name'],
    ['<p>\n  {{ article.titel }}', '2:13 layout-unknown-member'],
    ['{{ page["titel"] }}', '1:8 layout-unknown-member'],
    [
      '{% if article.image %}{{ article.image.ten }}{% endif %}\n{{ article.image.url }}',
      '2:17 layout-member-of-nothing',
    ],
    ['a\n{{ article.source }}', '2:11 layout-prints-nothing'],
    ['a\n{{ article.title | khongCo }}', '2:20 layout-unknown-filter'],
    ['a\n  {% include "khong-co.njk" %}', '2:6 layout-missing'],
    ['{% extends "khong-co.njk" %}', '1:4 layout-missing'],
    ['a\n{% import "khong-co.njk" as m %}', '2:4 layout-missing'],
    ['a\n  {% if article %}', '2:19 layout-error'],
    ['a\n{{ article.title', '2:17 layout-error'],
    [
      '{% for x in article.topics %}{{ x.ten }}{% endfor %}\n{% if false %}{{ mat }}{% endif %}',
      '2:18 layout-unknown-name',
    ],
    ['{% if false %}{{ article.title | mat }}{% endif %}', '1:34 layout-unknown-filter'],
    ['{{ khongCo() }}', '1:4 layout-unknown-name'],
    ['{% include "article.njk" %}', '1:4 layout-error'],
    ['{% for x in article.title %}{% endfor %}{{ article.topics }}', '1:51 layout-prints-object'],
    ['{{ article.title() }}', '1:17 layout-error'],
  ] as const;
  const rig = new Rig(sound);
  await rig.build();
  const before = rig.snapshot();
  for (const [layout, where] of cases) {
    rig.write({ 'layouts/article.njk': `${layout}\n` });
    const report = await rig.build();
    assert.equal(report.refusal, 'content', layout);
    assert.deepEqual(rig.places(report), [`layouts/article.njk:${where}`], layout);
    assert.deepEqual(rig.snapshot(), before, layout);
  }
});

test('a mistake in a file that a layout includes is told in that file', async () => {
  const rig = new Rig({
    ...sound,
    'layouts/article.njk': '{% include "phan.njk" %}',
    'layouts/phan.njk': '\n{{ mat }}',
  });
  assert.deepEqual(rig.places(await rig.build()), ['layouts/phan.njk:2:4 layout-unknown-name']);
});

test('a mistake in a theme has its line too', async () => {
  const rig = new Rig({
    ...sound,
    'site.yaml': `${smallSite}theme: giao-dien\n`,
    'giao-dien/article.njk': '\n{{ mat }}',
  });
  assert.deepEqual(rig.places(await rig.build()), ['giao-dien/article.njk:2:4 layout-unknown-name']);
});

test('one mistake is told once, however many pages show it; mistakes of several layouts in one run', async () => {
  const rig = new Rig({
    'content/tin/a.md': article({ title: 'A' }),
    'content/tin/b.md': article({ title: 'B' }),
    'layouts/article.njk': '{{ mat }}{{ cungMat }}',
    'layouts/list.njk': '{{ mat }}',
  });
  const places = rig.places(await rig.build());
  assert.equal(places.filter((place) => place.startsWith('layouts/article.njk:1:4 ')).length, 1);
  assert(places.includes('layouts/list.njk:1:4 layout-unknown-name'));
});

test('texts are escaped; HTML of bodies is printed as it is', async () => {
  const title = '<script>alert("1")</script> & \'một\'';
  const rig = new Rig({
    'site.yaml': smallSite
      .replace('name: Cổng', "name: '\"<b>Cổng</b> & '")
      .replace('Suối Mơ\n', "Suối Mơ'\n")
      .replace("& '", '& '),
    'content/tin/bai.md': article(
      { title, summary: '<i>nghiêng</i>', tags: '["<u>thẻ</u>"]', author: '<s>Vũ</s>' },
      '**đậm** & <sup>2</sup>\n',
    ),
  });
  const report = await rig.build();
  assert.equal(report.refusal, null, summarize(report.diagnostics).join());
  const pages = rig.files().filter((file) => /\.(html|xml)$/.test(file));
  for (const file of pages) {
    assert.doesNotMatch(rig.read(file), /<script>|<i>nghiêng|<u>thẻ|<s>Vũ|<b>Cổng/, file);
  }
  const page = rig.read('tin/bai/index.html');
  assert.match(page, /<h1>&lt;script&gt;alert\(&quot;1&quot;\)&lt;\/script&gt; &amp; &#39;một&#39;<\/h1>/);
  assert.match(between(page, '<div class="prose">', '</div>'), /<strong>đậm<\/strong> &amp; <sup>2<\/sup>/);
});

test('layouts get at nothing but data: no constructors, no prototypes, no functions of the machine', async () => {
  const attempts = [
    '{{ article.constructor }}',
    '{{ "".constructor }}',
    '{{ "".constructor.constructor("return 1")() }}',
    '{{ range.constructor("return 1")() }}',
    '{{ article["__proto__"] }}',
    '{{ article.topics.constructor }}',
    '{{ article.topics["map"] }}',
    '{{ (1).constructor }}',
    '{{ site.toString }}',
    '{{ cycler.constructor }}',
    '{% macro m() %}{% endmacro %}{{ m.constructor("return 1")() }}',
    '{{ article.extra.constructor.name }}',
    '{{ process }}',
    '{{ globalThis }}',
    '{{ env }}',
    '{{ context }}',
    '{{ self }}',
    '{% set x = article %}{{ x.constructor }}',
    '{% for k in [""] %}{{ k.constructor }}{% endfor %}',
  ];
  for (const layout of attempts) {
    const rig = new Rig({ ...sound, 'layouts/article.njk': layout });
    const report = await rig.build();
    const printed = report.refusal === null ? rig.read('tin/bai/index.html') : '';
    assert(report.refusal === 'content', `${layout} printed ${printed}`);
  }
});

test('fields under extra: reach layouts untouched; what is not there is absent, not a mistake', async () => {
  const rig = new Rig({
    'content/tin/bai.md': article({ extra: '{ so: 12, danhSach: [a, b], sau: { hon: x } }' }),
    'layouts/article.njk':
      '{{ article.extra.so }}{{ article.extra.danhSach | join("-") }}{{ article.extra.sau.hon }}{% if article.extra.khongCo %}!{% endif %}',
  });
  const report = await rig.build();
  assert.deepEqual(rig.places(report), []);
  assert.equal(rig.read('tin/bai/index.html'), '12a-bx');
});

const config = `
const shout = (md) => {
  md.core.ruler.push('shout', ({ tokens }) => {
    for (const token of tokens) for (const child of token.children ?? []) child.content = child.content.replaceAll('!', '!!!');
  });
};
export default { filters: { hoa: (text, mark) => String(text).toUpperCase() + mark, hong: () => { throw new Error('lọc hỏng'); } }, markdown: [shout] };
`;

test('bantin.config.js adds filters and markdown-it plugins', async () => {
  const rig = new Rig({
    'content/tin/bai.md': article({ title: 'Bài <1>' }, 'Tốt!\n'),
    'bantin.config.js': config,
    'layouts/article.njk': '{{ article.title | hoa("?") }}{{ article.body | safe }}',
  });
  const report = await rig.build();
  assert.deepEqual(rig.places(report), []);
  assert.equal(rig.read('tin/bai/index.html').trim(), 'BÀI &lt;1&gt;?<p>Tốt!!!</p>');

  rig.write({ 'layouts/article.njk': '\n {{ article.title | hong }}' });
  const failed = await rig.build();
  assert.equal(failed.refusal, 'content');
  assert.match(rig.places(failed).join(), /^layouts\/article\.njk:2:\d+ layout-error$/);
  assert.match(String(failed.diagnostics[0]?.args['message']), /lọc hỏng/);
});

test('a config that cannot be used is told, and nothing is built', async () => {
  const cases = [
    ['export default {', /./],
    ['throw new Error("hỏng")', /hỏng/],
    ['export default 1', /default export/],
    ['export default { filter: {} }', /filter/],
    ['export default { filters: { a: 1 } }', /functions/],
    ['export default { markdown: "x" }', /list of functions/],
    ['import "khong-co-goi-nay"; export default {}', /khong-co-goi-nay/],
  ] as const;
  for (const [text, message] of cases) {
    const rig = new Rig({ ...sound, 'bantin.config.js': text });
    const report = await rig.build();
    assert.equal(report.refusal, 'site', text);
    assert.equal(report.diagnostics[0]?.code, 'config-error', text);
    assert.match(String(report.diagnostics[0]?.args['message']), message, text);
    assert(!existsSync(join(rig.root, 'dist')), text);
  }
});
