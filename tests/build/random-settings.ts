/** What the layouts and settings of a random portal may say: values that the oracle's edits take in turn. */
import { oddFrames } from './random-portal.js';

/** Layouts of shared parts, by their files. */
export const partTexts: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'layouts/footer.njk': ['', '{{ site.name }}', '<footer>{% include "rieng.njk" ignore missing %}</footer>'],
  'layouts/header.njk': ['<header>{{ site.name }}</header>', '<header>đầu</header>', ''],
  'layouts/side.njk': ['{% for block in blocks %}{{ block.title }}{% endfor %}', 'bên'],
};

/** Other files of layouts and themes. */
export const layoutTexts: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'layouts/base.njk': [
    '{% extends "bantin/base.njk" %}{% block styles %}<style>a{}</style>{% endblock %}',
    '{% extends "theme/base.njk" %}{% block title %}{{ page.title }}{% endblock %}',
    ...oddFrames,
  ],
  'layouts/article.njk': [
    '{% extends "bantin/article.njk" %}{% block source %}{% include "rieng.njk" ignore missing %}{% endblock %}',
    '{% extends "bantin/article.njk" %}{% block lead %}<p>{{ article.title }}</p>{% endblock %}',
  ],
  'layouts/rieng.njk': ['riêng', 'riêng {{ site.name }}'],
  'layouts/related.njk': ['{{ article.title }}', '{% extends "theme/related.njk" %}{% block title %}x{% endblock %}'],
  'layouts/list.njk': ['{% extends "bantin/list.njk" %}{% block list_header %}{{ kind }}{% endblock %}'],
  'layouts/feed.xml.njk': ['<rss version="2.0"><channel><title>{{ feed.title }}</title></channel></rss>'],
  'layouts/metadata.njk': ['<link rel="canonical" href="{{ page.canonical }}">'],
  'layouts/thua.njk': ['không ai dùng'],
  'layouts/assets/style.css': ['a{}', 'b{}'],
  'layouts/assets/them.css': ['c{}'],
  'layouts/assets/page.js': ['1;', '2;'],
  'static/assets/style.css': ['d{}'],
  'giao-dien/base.njk': ['{% extends "bantin/base.njk" %}{% block page_class %}giao-dien{% endblock %}'],
  'giao-dien/article.njk': ['{% extends "bantin/article.njk" %}{% block topics %}{% endblock %}'],
};

/** The lines of site.yaml, by their fields. */
export const siteTexts: Readonly<Record<string, readonly [string, ...string[]]>> = {
  name: ['name: Cổng thông tin điện tử xã Suối Mơ', 'name: UBND xã Suối Mơ', 'name: Xã Suối Mơ'],
  baseUrl: ['baseUrl: https://suoimo.example.gov.vn/', 'baseUrl: https://tinh.example.gov.vn/suoi-mo/'],
  sections: [
    'sections: [{ path: tin, title: Tin tức }, { path: van-hoa, title: Văn hóa }]',
    'sections: [{ path: y-te, title: Y tế }, { path: tin, title: Tin tức }]',
    'sections: [{ path: tin, title: Tin xã }]',
  ],
  blocks: [
    '',
    'blocks: [{ kind: latest, title: Mới, section: tin, count: 2 }]',
    'blocks: [{ kind: html, title: Giờ làm việc, html: "<p>7 giờ</p><script>x</script>" }, { kind: latest, title: Tin, section: tin }]',
    'blocks: [{ kind: links, title: Liên kết, items: [{ title: Chính phủ, href: https://chinhphu.vn }, { title: Tin, href: /tin/ }] }]',
  ],
  units: [
    'units: [{ slug: xa, name: Xã Suối Mơ }]',
    'units: [{ slug: xa, name: Xã Cũ, until: 1.2.2027, successors: [moi] }, { slug: moi, name: Xã Mới }]',
    'units: [{ slug: xa, name: Xã Suối Mơ, from: 1.1.2000 }, { slug: moi, name: Xã Mới, from: 1.1.2020 }]',
  ],
  perPage: ['perPage: 2', 'perPage: 3', 'perPage: 4'],
  permalink: ['', 'permalink: /:year/:month/:slug.html', 'permalink: /:section/:year/:slug/'],
  archive: ['archive: month', 'archive: day', 'archive: none'],
  related: [
    'related: { count: 3, page: true }',
    'related: { count: 1, page: true }',
    'related: { count: 4, page: false }',
  ],
  language: ['', 'language: en'],
  timestampFormat: ['', 'timestampFormat: dd/MM/yyyy', 'timestampFormat: EEEE, d MMMM yyyy'],
  timeZone: ['', 'timeZone: Asia/Tokyo', 'timeZone: Europe/Berlin'],
  contact: ['', 'contact: { phone: "0206 123" }', 'copyright: © Xã Suối Mơ'],
  words: ['', 'words: { related: Tin liên quan }', 'words: { urgent: Khẩn, archive: Kho tin }'],
  api: ['', 'api: false'],
  // Seldom on: each index takes its time.
  search: ['search: false', 'search: false # tạm tắt', ''],
  colors: ['', "colors: { brand: '#0b4f8a' }", "colors: { brand: '#14532d', link: '#14532d' }"],
  theme: ['', 'theme: giao-dien'],
  scripts: ['', 'scripts: [{ src: "https://dem.example.vn/dem.js", origins: ["https://thu.example.vn"] }]'],
  security: ['', 'security: { contact: "mailto:a@example.gov.vn", expires: 2027-12-31 }'],
  host: ['', 'host: netlify', 'host: nginx', 'host: github-pages'],
};
