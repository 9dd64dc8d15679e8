/** What the command line says besides diagnostics, in each language. */
import type { Language } from '../model.js';

/** The phrases of the command line. */
export interface Phrases {
  readonly about: string;
  readonly commands: {
    readonly build: string;
    readonly check: string;
    readonly list: string;
    readonly explain: string;
    readonly clean: string;
    readonly help: string;
    readonly version: string;
  };
  readonly options: {
    readonly root: string;
    readonly output: string;
    readonly baseUrl: string;
    readonly drafts: string;
    readonly clock: string;
    readonly strict: string;
    readonly keepGoing: string;
    readonly force: string;
    readonly adopt: string;
    readonly jobs: string;
    readonly json: string;
    readonly quiet: string;
    readonly lang: string;
  };
  /** The headings of the help text, by commander's own. */
  readonly titles: ReadonlyMap<string, string>;
  /** What is wrong with a command line; `near` is what may have been meant. */
  readonly usage: {
    readonly unknownCommand: (name: string) => string;
    readonly unknownOption: (name: string) => string;
    readonly missingArgument: (name: string) => string;
    readonly missingValue: (name: string) => string;
    readonly tooMany: string;
    readonly wrongChoice: (name: string) => string;
    readonly choices: (names: string) => string;
    readonly near: (name: string) => string;
    readonly help: string;
  };
  readonly built: (articles: number, pages: number, seconds: string) => string;
  readonly checked: (articles: number, pages: number, seconds: string) => string;
  readonly written: (written: number, removed: number, unchanged: number, folder: string) => string;
  readonly renumbered: (pages: number) => string;
  /** Why everything is built anew. */
  readonly dropped: Readonly<Record<'damaged' | 'older', string>>;
  readonly skipped: (files: readonly string[]) => string;
  readonly failed: (errors: number, warnings: number) => string;
  readonly strictFailed: (warnings: number) => string;
  readonly kept: string;
  readonly warnings: (count: number) => string;
  readonly phases: { readonly load: string; readonly render: string };
  readonly states: {
    readonly public: string;
    readonly draft: string;
    readonly scheduled: string;
    readonly broken: string;
  };
  readonly none: string;
  readonly cleaned: (removed: number, folder: string) => string;
  readonly leftAlone: (files: readonly string[]) => string;
  readonly explain: {
    readonly address: string;
    readonly addressFrom: (pattern: string, slugFrom: string) => string;
    readonly slugField: string;
    readonly slugFile: string;
    readonly date: string;
    readonly zone: (name: string) => string;
    readonly section: string;
    readonly sectionField: string;
    readonly sectionFolder: string;
    readonly state: string;
    readonly publicSince: string;
    readonly related: string;
    readonly reasons: { readonly pinned: string; readonly content: string; readonly section: string };
    readonly noRelated: string;
  };
}

const vi: Phrases = {
  about: 'Dựng trang tin tĩnh của cơ quan nhà nước từ các bài viết Markdown.',
  commands: {
    build: 'dựng cổng thông tin vào thư mục dist/',
    check: 'kiểm tra như build nhưng không đọc, không ghi dist/',
    list: 'liệt kê bài: drafts (nháp), scheduled (hẹn giờ), expired (hết hạn) hoặc all (tất cả)',
    explain: 'cho biết địa chỉ, ngày, chuyên mục và tin liên quan của một bài từ đâu mà có',
    clean: 'xóa những gì bantin đã ghi vào dist/',
    help: 'hiện phần trợ giúp này',
    version: 'hiện số phiên bản',
  },
  options: {
    root: 'thư mục của cổng thông tin, nơi có site.yaml',
    output: 'thư mục kết quả (mặc định: dist trong thư mục của cổng thông tin)',
    baseUrl: 'địa chỉ của cổng thông tin, thay cho baseUrl trong site.yaml',
    drafts: 'dựng cả bài nháp',
    clock: 'dựng như thể đang ở thời điểm này, ví dụ 2026-11-23T08:00:00+07:00',
    strict: 'coi cảnh báo như lỗi',
    keepGoing: 'để bài có lỗi sang một bên, vẫn đăng các bài còn lại',
    force: 'làm lại từ đầu, không dùng kết quả đã lưu',
    adopt: 'nhận một thư mục kết quả chưa có manifest.json làm của mình',
    jobs: 'số luồng làm việc',
    json: 'in một đối tượng JSON thay cho lời',
    quiet: 'chỉ in lỗi và cảnh báo',
    lang: 'ngôn ngữ của thông báo: vi hoặc en (mặc định: ngôn ngữ của cổng thông tin)',
  },
  titles: new Map([
    ['Usage:', 'Cách dùng:'],
    ['Options:', 'Tùy chọn:'],
    ['Commands:', 'Lệnh:'],
    ['Arguments:', 'Tham số:'],
  ]),
  usage: {
    unknownCommand: (name) => `Không có lệnh “${name}”.`,
    unknownOption: (name) => `Không có tùy chọn “${name}”.`,
    missingArgument: (name) => `Thiếu “${name}”.`,
    missingValue: (name) => `Tùy chọn “${name}” cần một giá trị.`,
    tooMany: 'Dòng lệnh có quá nhiều phần.',
    wrongChoice: (name) => `Không dùng “${name}” ở đây được.`,
    choices: (names) => `Có thể dùng: ${names}.`,
    near: (name) => `Có phải là “${name}” không?`,
    help: 'Xem các lệnh và tùy chọn: bantin --help',
  },
  built: (articles, pages, seconds) => `Đã dựng ${articles} bài thành ${pages} trang trong ${seconds} giây.`,
  checked: (articles, pages, seconds) =>
    `Đã kiểm tra ${articles} bài, ${pages} trang trong ${seconds} giây. Không ghi gì.`,
  written: (written, removed, unchanged, folder) =>
    `${folder}: ghi ${written} tệp, xóa ${removed}, giữ nguyên ${unchanged}.`,
  dropped: {
    damaged: 'Bộ nhớ đệm trong .bantin bị hỏng nên đã bỏ đi; toàn bộ trang được dựng lại từ đầu.',
    older: 'Bộ nhớ đệm trong .bantin thuộc một phiên bản bantin khác nên đã bỏ đi; toàn bộ trang được dựng lại từ đầu.',
  },
  renumbered: (pages) => `${pages} trang danh sách đánh số có nội dung thay đổi do bài được gỡ hoặc đăng lùi ngày.`,
  skipped: (files) => `Chưa đăng bản mới của ${files.length} bài có lỗi: ${files.join(', ')}`,
  failed: (errors, warnings) => `Không đăng được: ${errors} lỗi, ${warnings} cảnh báo.`,
  strictFailed: (warnings) => `Không đăng vì có ${warnings} cảnh báo (--strict).`,
  kept: 'Thư mục kết quả được giữ nguyên như trước.',
  warnings: (count) => `${count} cảnh báo.`,
  phases: { load: 'Đang đọc bài ', render: 'Đang dựng trang' },
  states: { public: 'đã đăng', draft: 'nháp', scheduled: 'hẹn giờ', broken: 'có lỗi' },
  none: 'Không có bài nào.',
  cleaned: (removed, folder) => `${folder}: đã xóa ${removed} tệp.`,
  leftAlone: (files) => `Để nguyên ${files.length} tệp không do bantin ghi: ${files.join(', ')}`,
  explain: {
    address: 'Địa chỉ',
    addressFrom: (pattern, slugFrom) => `theo mẫu ${pattern}; slug lấy từ ${slugFrom}`,
    slugField: 'trường slug',
    slugFile: 'tên tệp',
    date: 'Ngày',
    zone: (name) => `theo giờ ${name}`,
    section: 'Chuyên mục',
    sectionField: 'theo trường section',
    sectionFolder: 'theo thư mục',
    state: 'Tình trạng',
    publicSince: 'đã đăng',
    related: 'Các tin khác',
    reasons: { pinned: 'do biên tập chọn', content: 'nội dung gần', section: 'cùng chuyên mục' },
    noRelated: 'Bài chưa đăng nên chưa có tin liên quan.',
  },
};

const en: Phrases = {
  about: 'Builds the static news portal of a government office from Markdown articles.',
  commands: {
    build: 'build the portal into dist/',
    check: 'all of build, but dist/ is neither read nor written',
    list: 'list articles: drafts, scheduled, expired or all',
    explain: 'tell where the URL, date, section and related news of an article come from',
    clean: 'remove what bantin has written to dist/',
    help: 'show this help',
    version: 'show the version number',
  },
  options: {
    root: 'the folder of the portal, which holds site.yaml',
    output: 'the output folder (default: dist in the portal)',
    baseUrl: 'the address of the portal, instead of baseUrl in site.yaml',
    drafts: 'build drafts too',
    clock: 'the instant that the build believes it is, such as 2026-11-23T08:00:00+07:00',
    strict: 'treat warnings as errors',
    keepGoing: 'set articles with errors aside and publish the rest',
    force: 'start afresh, without what is cached',
    adopt: 'take over an output folder that has no manifest.json',
    jobs: 'number of threads to work with',
    json: 'print one JSON object instead of words',
    quiet: 'print errors and warnings only',
    lang: 'language of messages: vi or en (default: that of the portal)',
  },
  titles: new Map(),
  usage: {
    unknownCommand: (name) => `There is no command “${name}”.`,
    unknownOption: (name) => `There is no option “${name}”.`,
    missingArgument: (name) => `“${name}” is missing.`,
    missingValue: (name) => `The option “${name}” needs a value.`,
    tooMany: 'The command line has too many parts.',
    wrongChoice: (name) => `“${name}” cannot stand here.`,
    choices: (names) => `It may be: ${names}.`,
    near: (name) => `Did you mean “${name}”?`,
    help: 'See the commands and options: bantin --help',
  },
  built: (articles, pages, seconds) => `Built ${articles} articles into ${pages} pages in ${seconds} s.`,
  checked: (articles, pages, seconds) =>
    `Checked ${articles} articles, ${pages} pages in ${seconds} s. Nothing was written.`,
  written: (written, removed, unchanged, folder) =>
    `${folder}: ${written} files written, ${removed} removed, ${unchanged} unchanged.`,
  dropped: {
    damaged: 'The cache in .bantin was damaged and has been dropped; all pages are built anew.',
    older:
      'The cache in .bantin was written by another version of bantin and has been dropped; all pages are built anew.',
  },
  renumbered: (pages) => `${pages} numbered list pages changed, since an article was removed or backdated.`,
  skipped: (files) => `The new version of ${files.length} articles with errors is not published: ${files.join(', ')}`,
  failed: (errors, warnings) => `Not published: ${errors} errors, ${warnings} warnings.`,
  strictFailed: (warnings) => `Not published, since there are ${warnings} warnings (--strict).`,
  kept: 'The output folder is as it was before.',
  warnings: (count) => `${count} warnings.`,
  phases: { load: 'Reading  ', render: 'Rendering' },
  states: { public: 'public', draft: 'draft', scheduled: 'scheduled', broken: 'has errors' },
  none: 'No articles.',
  cleaned: (removed, folder) => `${folder}: ${removed} files removed.`,
  leftAlone: (files) => `Left alone ${files.length} files that bantin did not write: ${files.join(', ')}`,
  explain: {
    address: 'Address',
    addressFrom: (pattern, slugFrom) => `by the pattern ${pattern}; the slug comes from ${slugFrom}`,
    slugField: 'the slug field',
    slugFile: 'the file name',
    date: 'Date',
    zone: (name) => `in the zone ${name}`,
    section: 'Section',
    sectionField: 'by the section field',
    sectionFolder: 'by the folder',
    state: 'State',
    publicSince: 'public',
    related: 'Related news',
    reasons: { pinned: 'chosen by the editor', content: 'near in content', section: 'same section' },
    noRelated: 'The article is not public, so it has no related news yet.',
  },
};

/** The phrases in one language. */
export function phrasesIn(language: Language): Phrases {
  return language === 'vi' ? vi : en;
}
