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
    readonly dev: string;
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
    readonly profile: string;
    readonly why: string;
    readonly verify: string;
    readonly json: string;
    readonly quiet: string;
    readonly lang: string;
    readonly port: string;
    readonly host: string;
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
  /** Both ways of building have made the same. */
  readonly verified: string;
  readonly profile: {
    readonly stage: string;
    readonly kind: string;
    readonly pages: string;
    readonly slowest: string;
    readonly trace: (path: string) => string;
  };
  /** Why a page was rendered or kept; what it may have read, by the kind of the key. */
  readonly why: {
    readonly kept: string;
    readonly new: string;
    readonly page: string;
    readonly file: string;
    readonly reads: string;
    readonly keys: Readonly<Record<string, string>>;
    readonly lists: Readonly<Record<string, string>>;
  };
  readonly cleaned: (removed: number, folder: string) => string;
  readonly leftAlone: (files: readonly string[]) => string;
  readonly dev: {
    readonly serving: (url: string) => string;
    readonly ended: string;
    /** The files that changed, of which `others` are not named; with none, something did. */
    readonly changed: (file: string | null, others: number) => string;
    readonly rebuilt: (changed: string, rendered: number, written: number, seconds: string) => string;
    readonly same: (changed: string, seconds: string) => string;
    readonly failed: (errors: number) => string;
    readonly kept: string;
  };
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
    dev: 'xem thử trên máy này: dựng, phục vụ và dựng lại mỗi khi lưu tệp',
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
    profile: 'đo thời gian từng công đoạn và từng loại trang',
    why: 'vì sao lần dựng gần nhất dựng lại hay giữ nguyên trang này (nhận địa chỉ trang)',
    verify: 'dựng thêm một bản từ đầu và so từng byte với bản vừa dựng',
    json: 'in một đối tượng JSON thay cho lời',
    quiet: 'chỉ in lỗi và cảnh báo',
    lang: 'ngôn ngữ của thông báo: vi hoặc en (mặc định: ngôn ngữ của cổng thông tin)',
    port: 'số cổng để xem thử (mặc định: 3000; 0: cổng nào còn trống)',
    host: 'địa chỉ của máy để xem thử (mặc định: 127.0.0.1, chỉ máy này xem được)',
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
  verified: 'Đã so từng byte với bản dựng từ đầu: giống hệt.',
  profile: {
    stage: 'công đoạn',
    kind: 'loại trang',
    pages: 'số trang',
    slowest: 'lâu nhất',
    trace: (path) => `Biểu đồ thời gian: ${path} (mở bằng chrome://tracing hoặc ui.perfetto.dev).`,
  },
  why: {
    kept: 'Giữ nguyên: không có gì trang này dùng đến thay đổi.',
    new: 'Dựng mới: trước đó chưa có trang này, hoặc chưa ghi nhớ gì về nó.',
    page: 'Dựng lại: chính trang này thay đổi (nội dung nó liệt kê, địa chỉ hoặc nguồn của nó).',
    file: 'Dựng lại: tệp trong thư mục xuất bản không còn đúng như bản đã ghi.',
    reads: 'Dựng lại vì những thứ trang này dùng đến đã thay đổi:',
    keys: {
      article: 'bài viết',
      summary: 'phần tóm tắt của bài',
      template: 'mẫu trang',
      fragment: 'phần chung của các trang',
      portal: 'thông tin cơ quan trong site.yaml',
      section: 'tên hoặc địa chỉ của chuyên mục',
      topic: 'tên hoặc địa chỉ của chủ đề',
      author: 'tên hoặc địa chỉ trang của tác giả',
      heading: 'tên của danh sách',
      link: 'nơi mà liên kết dẫn tới',
      file: 'tệp được chép',
    },
    lists: {
      all: 'danh sách mọi bài',
      pinned: 'các bài được ghim',
      section: 'danh sách bài của chuyên mục',
      topic: 'danh sách bài của chủ đề',
      author: 'danh sách bài của tác giả',
      period: 'danh sách bài theo thời gian',
      related: 'các tin khác',
      around: 'các bài đăng liền trước hoặc liền sau',
    },
  },
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
  dev: {
    serving: (url) => `Xem tại ${url} (nhấn Ctrl-C để dừng)`,
    ended: 'Đã dừng.',
    changed: (file, others) => (file === null ? 'Có thay đổi' : others === 0 ? file : `${file} và ${others} tệp khác`),
    rebuilt: (changed, rendered, written, seconds) =>
      `${changed}: dựng ${rendered} trang, ${written} tệp thay đổi, ${seconds} giây.`,
    same: (changed, seconds) => `${changed}: không trang nào thay đổi, ${seconds} giây.`,
    failed: (errors) => `Chưa dựng được: ${errors} lỗi.`,
    kept: 'Các trang đang xem là bản trước đó.',
  },
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
    dev: 'preview on this machine: build, serve, and build again whenever a file is saved',
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
    profile: 'measure each stage and each kind of page',
    why: 'why the last build rendered or kept this page (takes a URL)',
    verify: 'build once more from nothing, and compare byte by byte',
    json: 'print one JSON object instead of words',
    quiet: 'print errors and warnings only',
    lang: 'language of messages: vi or en (default: that of the portal)',
    port: 'the port to preview at (default: 3000; 0: any that is free)',
    host: 'the address to preview at (default: 127.0.0.1, seen by this machine alone)',
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
  verified: 'Compared byte by byte with a build from nothing: the same.',
  profile: {
    stage: 'stage',
    kind: 'kind of page',
    pages: 'pages',
    slowest: 'slowest',
    trace: (path) => `Trace: ${path} (open it with chrome://tracing or ui.perfetto.dev).`,
  },
  why: {
    kept: 'Kept: nothing that this page shows has changed.',
    new: 'Rendered: there was no such page before, or nothing was known of it.',
    page: 'Rendered: the page itself has changed (what it lists, its address or its origin).',
    file: 'Rendered: the file in the output folder was not the one that had been written.',
    reads: 'Rendered, since what it shows has changed:',
    keys: {
      article: 'the article',
      summary: 'the summary of the article',
      template: 'the layout',
      fragment: 'a part that pages share',
      portal: 'the office, in site.yaml',
      section: 'name or address of the section',
      topic: 'name or address of the topic',
      author: 'name or address of the author',
      heading: 'the name of the list',
      link: 'where a link leads',
      file: 'the copied file',
    },
    lists: {
      all: 'the list of all articles',
      pinned: 'the pinned articles',
      section: 'the list of the section',
      topic: 'the list of the topic',
      author: 'the list of the author',
      period: 'the list of the period',
      related: 'the related news',
      around: 'the articles before or after it',
    },
  },
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
  dev: {
    serving: (url) => `See ${url} (Ctrl-C ends it)`,
    ended: 'Ended.',
    changed: (file, others) =>
      file === null ? 'Something changed' : others === 0 ? file : `${file} and ${others} other files`,
    rebuilt: (changed, rendered, written, seconds) =>
      `${changed}: ${rendered} pages rendered, ${written} files changed, ${seconds} s.`,
    same: (changed, seconds) => `${changed}: no page has changed, ${seconds} s.`,
    failed: (errors) => `Not built: ${errors} errors.`,
    kept: 'The pages shown are those of before.',
  },
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
