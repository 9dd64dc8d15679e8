/** The words of the interface that readers see, in each language: what layouts print as `words.…`. */
import type { Language } from '../model.js';

/** Every word that the built-in layouts print by themselves. */
export interface Words {
  readonly skipToContent: string;
  readonly home: string;
  readonly sections: string;
  readonly breadcrumb: string;
  readonly sideBlocks: string;
  readonly pinned: string;
  readonly newest: string;
  readonly published: string;
  readonly author: string;
  readonly authors: string;
  readonly topic: string;
  readonly topics: string;
  readonly source: string;
  readonly photo: string;
  readonly related: string;
  readonly relatedTo: string;
  readonly sameSectionNewer: string;
  readonly sameSectionOlder: string;
  readonly archive: string;
  readonly articles: string;
  readonly pages: string;
  readonly page: string;
  readonly newestPage: string;
  readonly olderPage: string;
  readonly noArticles: string;
  readonly noBanners: string;
  readonly notFound: string;
  readonly notFoundText: string;
  readonly siteMap: string;
  readonly allTopics: string;
  readonly information: string;
  readonly urgent: string;
  readonly otherLanguages: string;
  readonly removed: string;
  readonly removedText: string;
  readonly moved: string;
  readonly movedTo: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly feed: string;
  readonly menu: string;
  readonly tools: string;
  readonly textSize: string;
  readonly textSmaller: string;
  readonly textNormal: string;
  readonly textLarger: string;
  readonly listen: string;
  readonly stopListening: string;
  readonly print: string;
  readonly save: string;
  readonly share: string;
  readonly shareByEmail: string;
  readonly newerArticle: string;
  readonly olderArticle: string;
  readonly readOn: string;
  readonly calendar: string;
  readonly toTop: string;
  readonly printedFrom: string;
  readonly feeds: string;
  readonly feedsText: string;
  readonly feedsPortal: string;
  readonly feedsApi: string;
  readonly feedsApiText: string;
  readonly feedsApiIndex: string;
  readonly feedsApiSchema: string;
  readonly search: string;
  readonly searchLabel: string;
  readonly searchIn: string;
  readonly anySection: string;
  readonly anyTopic: string;
  readonly anyYear: string;
  readonly section: string;
  readonly year: string;
  readonly searchResults: string;
  readonly searchWithout: string;
  readonly searchInstead: string;
  readonly searchTips: string;
  readonly searching: string;
  readonly searchFound: string;
  readonly searchFoundOne: string;
  readonly searchNone: string;
  readonly searchFailed: string;
  /** What stands before the note of a correction. */
  readonly corrected: string;
  /** The heading of an article's public history, and what it says of the first version and of later ones. */
  readonly history: string;
  readonly historyFirst: string;
  readonly historyChanged: string;
  readonly historyTitle: string;
  readonly historyLead: string;
  readonly historyBody: string;
  readonly historyTimestamp: string;
  readonly historyAuthor: string;
  readonly historyAddress: string;
  readonly historyCorrection: string;
  readonly historyReturn: string;
  /** The heading of the corrections of an article. */
  readonly corrections: string;
  /** The register. */
  readonly register: string;
  /** What the register is. */
  readonly registerText: string;
  /** The register when it is empty. */
  readonly registerEmpty: string;
  /** Leads to the feed of the register. */
  readonly registerFeed: string;
  /** Leads to the register for machines. */
  readonly registerData: string;
  /** An entry of the register. */
  readonly withdrawal: string;
  /** The notice for an article that was withdrawn. */
  readonly withdrawn: string;
  /** The same in a sentence. */
  readonly withdrawnText: string;
  /** Before the date. */
  readonly withdrawnAt: string;
  /** Before the reason of a withdrawal. */
  readonly reason: string;
  /** Before who decided it. */
  readonly decidedBy: string;
  /** The notice for an article that has expired. */
  readonly expired: string;
  /** The same in a sentence. */
  readonly expiredText: string;
  /** Before the date. */
  readonly expiredAt: string;
  /** Before the date of publication. */
  readonly publishedAt: string;
  /** Above what the editor names instead of it. */
  readonly readInstead: string;
  /** Before the name of a section. */
  readonly newsOf: string;
  /** All units. */
  readonly units: string;
  /** Above the name of a unit. */
  readonly unit: string;
  /** Before the name of a unit. */
  readonly unitNews: string;
  /** Before the day on which the unit was no more. */
  readonly unitBefore: string;
  /** Before the names of those that took its place. */
  readonly unitNow: string;
  /** The title of a preview. */
  readonly preview: string;
  /** Across a preview. */
  readonly previewMark: string;
  /** On top of a preview. */
  readonly previewText: string;
  /** Before the address. */
  readonly previewAddress: string;
  /** Before the file. */
  readonly previewFile: string;
  /** Before the digest. */
  readonly previewDigest: string;
  /** What search engines show of the home page; {name} is that of the portal. */
  readonly homeText: string;
  readonly searchMore: string;
}

const vi: Words = {
  skipToContent: 'Đi tới nội dung',
  home: 'Trang chủ',
  sections: 'Chuyên mục',
  breadcrumb: 'Vị trí của trang này',
  sideBlocks: 'Thông tin bên lề',
  pinned: 'Tin nổi bật',
  newest: 'Tin mới',
  published: 'Tin đã đăng',
  author: 'Tác giả',
  authors: 'Tác giả',
  topic: 'Chủ đề',
  topics: 'Chủ đề',
  source: 'Nguồn',
  photo: 'Ảnh',
  related: 'Các tin khác',
  relatedTo: 'Tin liên quan đến bài',
  sameSectionNewer: 'Tin mới hơn cùng chuyên mục',
  sameSectionOlder: 'Tin cũ hơn cùng chuyên mục',
  archive: 'Lưu trữ',
  articles: 'bài',
  pages: 'Các trang',
  page: 'Trang',
  newestPage: 'Tin mới nhất',
  olderPage: 'Tin cũ hơn',
  noArticles: 'Chưa có tin nào.',
  noBanners: 'Chưa có nội dung.',
  notFound: 'Không tìm thấy trang',
  notFoundText: 'Địa chỉ này không có trên cổng thông tin. Có thể trang đã được chuyển đi hoặc địa chỉ bị gõ nhầm.',
  siteMap: 'Sơ đồ trang',
  allTopics: 'Tất cả chủ đề',
  information: 'Trang thông tin',
  urgent: 'Thông báo khẩn',
  removed: 'Trang này không còn nữa',
  removedText: 'Trang ở địa chỉ này đã được bỏ hẳn và không có trang thay thế.',
  moved: 'Trang đã chuyển địa chỉ',
  movedTo: 'Mời bạn xem tại địa chỉ mới:',
  address: 'Địa chỉ',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  feed: 'Nguồn tin RSS',
  menu: 'Chuyên mục',
  tools: 'Tiện ích đọc bài',
  textSize: 'Cỡ chữ',
  textSmaller: 'Chữ nhỏ hơn',
  textNormal: 'Cỡ chữ thường',
  textLarger: 'Chữ to hơn',
  listen: 'Nghe bài',
  stopListening: 'Dừng đọc',
  print: 'In bài',
  save: 'Lưu bài',
  share: 'Chia sẻ',
  shareByEmail: 'Thư điện tử',
  newerArticle: 'Tin mới hơn',
  olderArticle: 'Tin cũ hơn',
  readOn: 'Đọc tiếp trong chuyên mục',
  calendar: 'Lịch đăng tin',
  toTop: 'Về đầu trang',
  printedFrom: 'Bài đăng tại',
  feeds: 'Nguồn tin',
  feedsText:
    'Thêm một địa chỉ dưới đây vào chương trình đọc tin để nhận tin mới của cổng thông tin mà không cần mở trang. Ba dạng RSS, Atom và JSON có nội dung như nhau; chưa quen thì dùng RSS.',
  feedsPortal: 'Toàn cổng thông tin',
  feedsApi: 'Dữ liệu để đăng lại',
  feedsApiText:
    'Dành cho cổng thông tin của cơ quan khác: toàn văn các bài, mỗi chuyên mục mỗi tháng một tệp JSON. Bảng kê cho biết tệp nào đã thay đổi; lược đồ mô tả từng trường.',
  feedsApiIndex: 'Bảng kê',
  feedsApiSchema: 'Lược đồ JSON Schema',
  otherLanguages: 'Bản bằng ngôn ngữ khác',
  search: 'Tìm kiếm',
  searchLabel: 'Tìm tin, bài',
  searchIn: 'Thu hẹp kết quả',
  anySection: 'Mọi chuyên mục',
  anyTopic: 'Mọi chủ đề',
  anyYear: 'Mọi năm',
  section: 'Chuyên mục',
  year: 'Năm',
  searchResults: 'Kết quả tìm kiếm',
  searchWithout:
    'Trình duyệt này không chạy được phần tìm kiếm (cần bật JavaScript). Mời bạn tìm bài theo các danh sách dưới đây.',
  searchInstead: 'Tìm theo danh sách',
  searchTips: 'Gõ có dấu hay không dấu đều được. Muốn tìm một bài cụ thể, hãy gõ tiêu đề của bài.',
  searching: 'Đang tìm…',
  searchFound: 'Tìm thấy {count} bài cho “{text}”.',
  searchFoundOne: 'Tìm thấy 1 bài cho “{text}”.',
  searchNone: 'Không tìm thấy bài nào cho “{text}”. Hãy thử ít từ hơn, hoặc bỏ bớt điều kiện.',
  searchFailed: 'Chưa tải được dữ liệu tìm kiếm. Xin thử lại sau, hoặc tìm theo các danh sách dưới đây.',
  corrected: 'Đính chính',
  history: 'Lịch sử bài viết',
  historyFirst: 'Bản đầu tiên được ghi lại',
  historyChanged: 'Thay đổi:',
  historyTitle: 'tiêu đề',
  historyLead: 'tóm tắt',
  historyBody: 'nội dung',
  historyTimestamp: 'thời gian đăng',
  historyAuthor: 'tác giả',
  historyAddress: 'địa chỉ trang',
  historyCorrection: 'thông tin đính chính',
  historyReturn: 'đăng lại sau thời gian ngừng đăng',
  corrections: 'Đính chính',
  register: 'Đính chính và gỡ bài',
  registerText:
    'Mọi nội dung mà cơ quan đã đính chính hoặc gỡ khỏi trang này, mới nhất ở trên. Không mục nào bị xóa khỏi danh sách.',
  registerEmpty: 'Chưa có bài nào được đính chính hoặc gỡ.',
  registerFeed: 'Theo dõi bằng Atom',
  registerData: 'Dữ liệu JSON',
  withdrawal: 'Gỡ bài',
  withdrawn: 'Bài đã gỡ',
  withdrawnText: 'Cơ quan đã gỡ bài này. Nội dung không còn được công bố.',
  withdrawnAt: 'Gỡ ngày',
  reason: 'Lý do',
  decidedBy: 'Quyết định',
  expired: 'Bài đã hết hạn',
  expiredText: 'Bài này đã hết hạn và không còn được đăng.',
  expiredAt: 'Hết hạn',
  publishedAt: 'Đăng ngày',
  readInstead: 'Xem thay bài này',
  newsOf: 'Tin mới trong chuyên mục',
  units: 'Đơn vị',
  unit: 'Đơn vị',
  unitNews: 'Tin của',
  unitBefore: 'trước',
  unitNow: 'nay là',
  preview: 'Xem trước',
  previewMark: 'CHƯA ĐĂNG',
  previewText: 'Bản xem trước để duyệt – chưa đăng, không phổ biến',
  previewAddress: 'Địa chỉ khi đăng',
  previewFile: 'Tệp của bài',
  previewDigest: 'Mã của bản này (digest)',
  homeText: 'Tin tức, thông báo và thông tin chính thức trên {name}.',
  searchMore: 'Xem thêm kết quả',
};

const en: Words = {
  skipToContent: 'Skip to content',
  home: 'Home',
  sections: 'Sections',
  breadcrumb: 'Where this page is',
  sideBlocks: 'More information',
  pinned: 'Highlights',
  newest: 'Latest news',
  published: 'All news',
  author: 'Author',
  authors: 'Authors',
  topic: 'Topic',
  topics: 'Topics',
  source: 'Source',
  photo: 'Photo',
  related: 'Related news',
  relatedTo: 'News related to',
  sameSectionNewer: 'Newer in this section',
  sameSectionOlder: 'Older in this section',
  archive: 'Archive',
  articles: 'articles',
  pages: 'Pages',
  page: 'Page',
  newestPage: 'Latest',
  olderPage: 'Older',
  noArticles: 'No news yet.',
  noBanners: 'Nothing here yet.',
  notFound: 'Page not found',
  notFoundText: 'There is no page at this address. It may have moved, or the address may be mistyped.',
  siteMap: 'Site map',
  allTopics: 'All topics',
  information: 'Information',
  urgent: 'Urgent notice',
  removed: 'This page is no more',
  removedText: 'The page at this address was removed for good, and no other has taken its place.',
  moved: 'This page has moved',
  movedTo: 'Please find it at its new address:',
  address: 'Address',
  phone: 'Phone',
  email: 'Email',
  feed: 'RSS feed',
  menu: 'Sections',
  tools: 'Reading tools',
  textSize: 'Text size',
  textSmaller: 'Smaller text',
  textNormal: 'Normal text size',
  textLarger: 'Larger text',
  listen: 'Listen',
  stopListening: 'Stop reading',
  print: 'Print',
  save: 'Save',
  share: 'Share',
  shareByEmail: 'Email',
  newerArticle: 'Newer',
  olderArticle: 'Older',
  readOn: 'More in this section',
  calendar: 'Calendar of publications',
  toTop: 'Back to top',
  printedFrom: 'Published at',
  feeds: 'Feeds',
  feedsText:
    'Add an address below to your feed reader to get the latest news without opening this site. RSS, Atom and JSON hold the same; if in doubt, take RSS.',
  feedsPortal: 'The whole portal',
  feedsApi: 'Data for other portals',
  feedsApiText:
    'For portals of other offices: whole articles, one JSON file for each month of a section. The index tells which files have changed; the schema describes every field.',
  feedsApiIndex: 'Index',
  feedsApiSchema: 'JSON Schema',
  otherLanguages: 'In other languages',
  search: 'Search',
  searchLabel: 'Search the news',
  searchIn: 'Narrow the results',
  anySection: 'All sections',
  anyTopic: 'All topics',
  anyYear: 'All years',
  section: 'Section',
  year: 'Year',
  searchResults: 'Search results',
  searchWithout: 'This browser cannot run the search (it needs JavaScript). Please find articles by the lists below.',
  searchInstead: 'Find by list',
  searchTips: 'Vietnamese words may be typed with or without tones. To find one article, type its title.',
  searching: 'Searching…',
  searchFound: 'Found {count} articles for “{text}”.',
  searchFoundOne: 'Found 1 article for “{text}”.',
  searchNone: 'Found no article for “{text}”. Try fewer words, or fewer conditions.',
  searchFailed: 'The search could not be loaded. Please try again later, or use the lists below.',
  corrected: 'Correction',
  history: 'History of this article',
  historyFirst: 'First version on record',
  historyChanged: 'Changed:',
  historyTitle: 'title',
  historyLead: 'summary',
  historyBody: 'text',
  historyTimestamp: 'time of publication',
  historyAuthor: 'author',
  historyAddress: 'address of the page',
  historyCorrection: 'correction notice',
  historyReturn: 'published again after a pause',
  corrections: 'Corrections',
  register: 'Corrections and withdrawals',
  registerText: 'Everything that this office has corrected or withdrawn, newest first. No entry is ever removed.',
  registerEmpty: 'No article has been corrected or withdrawn so far.',
  registerFeed: 'Follow by Atom',
  registerData: 'Data as JSON',
  withdrawal: 'Withdrawal',
  withdrawn: 'Article withdrawn',
  withdrawnText: 'This office has withdrawn this article. Its text is no longer published.',
  withdrawnAt: 'Withdrawn',
  reason: 'Reason',
  decidedBy: 'Decided by',
  expired: 'Article expired',
  expiredText: 'This article has expired and is no longer published.',
  expiredAt: 'Expired',
  publishedAt: 'Published',
  readInstead: 'Read instead',
  newsOf: 'Latest news in the section',
  units: 'Units',
  unit: 'Unit',
  unitNews: 'News of',
  unitBefore: 'before',
  unitNow: 'now',
  preview: 'Preview',
  previewMark: 'NOT PUBLISHED',
  previewText: 'Preview for approval – not published, not for circulation',
  previewAddress: 'Address once published',
  previewFile: 'File of the article',
  previewDigest: 'Digest of this version',
  homeText: 'News, notices and official information on {name}.',
  searchMore: 'More results',
};

/** The interface in one language. */
export function wordsIn(language: Language): Words {
  return language === 'vi' ? vi : en;
}
