/** The catalogue of diagnostics → `docs/diagnostics.md`: every code with its severity and its wording, room by room. */
import { bodyCatalogue } from '../../src/diagnostics/catalogue/content-body.js';
import { documentCatalogue } from '../../src/diagnostics/catalogue/content-documents.js';
import { fieldCatalogue } from '../../src/diagnostics/catalogue/content-fields.js';
import { yamlCatalogue } from '../../src/diagnostics/catalogue/content-yaml.js';
import { catalogue } from '../../src/diagnostics/catalogue/index.js';
import { embargoCatalogue } from '../../src/diagnostics/catalogue/embargo.js';
import { auditCatalogue } from '../../src/diagnostics/catalogue/audit.js';
import { devCatalogue } from '../../src/diagnostics/catalogue/dev.js';
import { layoutsCatalogue } from '../../src/diagnostics/catalogue/layouts.js';
import { newsroomCatalogue } from '../../src/diagnostics/catalogue/newsroom.js';
import { pagesCatalogue } from '../../src/diagnostics/catalogue/pages.js';
import { portalCatalogue } from '../../src/diagnostics/catalogue/portal.js';
import { publishCatalogue } from '../../src/diagnostics/catalogue/publish.js';
import { siteCatalogue } from '../../src/diagnostics/catalogue/site.js';
import type { Entry } from '../../src/diagnostics/wording.js';

/** A part of the document. */
interface Room {
  readonly title: string;
  readonly about: string;
  readonly entries: Readonly<Record<string, Entry>>;
}

const rooms: readonly Room[] = [
  {
    title: 'Bài viết: phần khai báo — Articles: the fields of front matter',
    about: 'Các trường ở đầu tệp: ngày giờ, ảnh, địa chỉ, bài liên quan.',
    entries: fieldCatalogue,
  },
  {
    title: 'Thông báo khẩn, trang tĩnh, chủ đề — Urgent notices, static pages, topics',
    about: 'Các trường riêng của chúng; xem [trang-tinh.md](trang-tinh.md).',
    entries: documentCatalogue,
  },
  {
    title: 'Bài viết: nội dung — Articles: Markdown and HTML',
    about: 'Liên kết, ảnh, tiêu đề, chú thích, HTML.',
    entries: bodyCatalogue,
  },
  {
    title: 'YAML',
    about: 'Cách viết các dòng “tên: giá trị”, trong bài viết cũng như trong site.yaml.',
    entries: yamlCatalogue,
  },
  {
    title: 'Các bài với nhau — Articles together',
    about: 'Địa chỉ trùng nhau, liên kết giữa các bài, chuyên mục, chủ đề, tệp kèm theo.',
    entries: newsroomCatalogue,
  },
  {
    title: 'Bài chưa công khai — What is not public',
    about:
      'Những chỗ làm lộ bài hẹn giờ, bài nháp, hoặc tệp của bài đã gỡ; xem [bai-viet.md](bai-viet.md#hẹn-giờ-và-hết-hạn).',
    entries: embargoCatalogue,
  },
  {
    title: 'site.yaml',
    about: 'Cấu hình của cổng thông tin; xem [site-yaml.md](site-yaml.md).',
    entries: siteCatalogue,
  },
  {
    title: 'Chữ của giao diện — Words of the interface',
    about: 'Mục [words](site-yaml.md#words) của site.yaml.',
    entries: pagesCatalogue,
  },
  {
    title: 'Thư mục, dòng lệnh — Folders, the command line',
    about: 'Các tệp trong thư mục của cổng thông tin, bantin.config.js, các tùy chọn của lệnh.',
    entries: portalCatalogue,
  },
  {
    title: 'Bố cục — Layouts',
    about: 'Dành cho người làm giao diện; xem [layouts.md](layouts.md).',
    entries: layoutsCatalogue,
  },
  {
    title: 'Ghi ra thư mục kết quả — Writing dist/',
    about: 'Ổ đĩa, khóa, tệp không do bantin ghi.',
    entries: publishCatalogue,
  },
  {
    title: 'Xem thử — The preview (bantin dev)',
    about: 'Cổng mạng, theo dõi thư mục, bantin.config.js thay đổi giữa chừng.',
    entries: devCatalogue,
  },
  {
    title: 'Sửa bài đã đăng — Changes of published articles (bantin audit)',
    about: 'Xem [kiem-tra-sua-bai.md](kiem-tra-sua-bai.md).',
    entries: auditCatalogue,
  },
];

/** The document, in Markdown. */
export function describeDiagnostics(): string {
  const named = new Set(rooms.flatMap(({ entries }) => Object.keys(entries)));
  const others = Object.entries(catalogue).filter(([code]) => !named.has(code));
  const files: Room = {
    title: 'Tệp bài viết — An article’s file',
    about: 'Tên tệp, chỗ đặt tệp, bảng mã, hai dòng “---”.',
    entries: Object.fromEntries(others),
  };
  return [
    '# Thông báo của bantin — What bantin reports',
    '',
    '<!-- Generated from src/diagnostics/catalogue/ by `npm run docs`; changes belong there. -->',
    '',
    'Mỗi thông báo có một mã cố định. **Lỗi** (error) khiến lần dựng ấy không đăng gì cả; **cảnh báo** (warning) thì vẫn đăng,',
    'trừ khi chạy với `--strict`. Chữ trong dấu ngoặc nhọn, như `{field}`, được thay bằng điều đọc thấy trong tệp. Dòng có mũi',
    'tên là việc nên làm.',
    '',
    'Every report bears a permanent code. An **error** keeps a build from publishing anything; a **warning** does not, unless',
    'the build is `--strict`. Words in braces, such as `{field}`, stand for what was read. The line with the arrow says what to',
    'do.',
    ...[files, ...rooms].flatMap(describeRoom),
    '',
  ].join('\n');
}

function describeRoom({ title, about, entries }: Room): readonly string[] {
  const codes = Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));
  return ['', `## ${title}`, '', about, ...codes.flatMap(([code, entry]) => describeEntry(code, entry))];
}

function describeEntry(code: string, { severity, vi, en }: Entry): readonly string[] {
  const name = severity === 'error' ? 'lỗi · error' : 'cảnh báo · warning';
  return [
    '',
    `### ${code}`,
    '',
    `*${name}*`,
    '',
    `- ${escapeMarkdown(vi.what)}<br>→ ${escapeMarkdown(vi.fix)}`,
    `- ${escapeMarkdown(en.what)}<br>→ ${escapeMarkdown(en.fix)}`,
  ];
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#&|]/g, '\\$&').replaceAll('\n', ' ');
}
