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
  readonly moved: string;
  readonly movedTo: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly feed: string;
  readonly search: string;
  readonly searchLabel: string;
  readonly searchIn: string;
  readonly allSections: string;
  readonly allTopics: string;
  readonly allYears: string;
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
  moved: 'Trang đã chuyển địa chỉ',
  movedTo: 'Mời bạn xem bài tại địa chỉ mới:',
  address: 'Địa chỉ',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  feed: 'Nguồn tin RSS',
  search: 'Tìm kiếm',
  searchLabel: 'Tìm tin, bài',
  searchIn: 'Thu hẹp kết quả',
  allSections: 'Mọi chuyên mục',
  allTopics: 'Mọi chủ đề',
  allYears: 'Mọi năm',
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
  moved: 'This page has moved',
  movedTo: 'Please find it at its new address:',
  address: 'Address',
  phone: 'Phone',
  email: 'Email',
  feed: 'RSS feed',
  search: 'Search',
  searchLabel: 'Search the news',
  searchIn: 'Narrow the results',
  allSections: 'All sections',
  allTopics: 'All topics',
  allYears: 'All years',
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
  searchMore: 'More results',
};

/** The interface in one language. */
export function wordsIn(language: Language): Words {
  return language === 'vi' ? vi : en;
}
