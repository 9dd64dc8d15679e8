/** What tells of articles that are not public. */
import type { Entry } from '../wording.js';

export const embargoCatalogue = {
  'leak-title': {
    severity: 'error',
    vi: {
      what: 'Tên bài chưa công khai “{text}” ({article}) lộ ra trong {count} tệp, trước hết là {file}.',
      fix: 'Hãy bỏ tên ấy khỏi site.yaml, mẫu trang hoặc tệp đã nêu cho đến khi bài được đăng.',
    },
    en: {
      what: 'The title of an article that is not public, “{text}” ({article}), shows in {count} files, first in {file}.',
      fix: 'Take it out of site.yaml, the layout or the file until the article is published.',
    },
  },
  'leak-link-text': {
    severity: 'error',
    vi: {
      what: 'Chữ của liên kết này là tên bài chưa công khai “{text}” ({article}), nên tên ấy lộ ra trước giờ đăng.',
      fix: 'Hãy bỏ liên kết này, hoặc đổi chữ của nó, cho đến khi bài kia được đăng.',
    },
    en: {
      what: 'The text of this link is the title of an article that is not public, “{text}” ({article}), which gives it away.',
      fix: 'Remove the link, or change its text, until that article is published.',
    },
  },
  'leak-address': {
    severity: 'error',
    vi: {
      what: 'Địa chỉ “{text}” của bài chưa công khai {article} lộ ra trong {count} tệp, trước hết là {file}.',
      fix: 'Hãy bỏ địa chỉ ấy đi cho đến khi bài được đăng. Trong bài viết, hãy liên kết bằng tệp .md: liên kết tự hiện ra đúng lúc.',
    },
    en: {
      what: 'The address “{text}” of an article that is not public, {article}, shows in {count} files, first in {file}.',
      fix: 'Remove it until the article is published. In articles, link to the .md file: such a link comes to life in time.',
    },
  },
  'leak-file': {
    severity: 'error',
    vi: {
      what: 'Tệp “{text}”, chỉ thuộc về bài không công khai {article}, được nhắc đến trong {count} tệp, trước hết là {file}.',
      fix: 'Hãy bỏ chỗ nhắc đến tệp ấy đi.',
    },
    en: {
      what: 'The file “{text}”, which belongs to {article} alone, which is not public, is named in {count} files, first in {file}.',
      fix: 'Remove what names it.',
    },
  },
  'leak-topic': {
    severity: 'error',
    vi: {
      what: 'Chủ đề “{text}”, chỉ có ở bài chưa công khai {article}, được nhắc đến trong {count} tệp, trước hết là {file}.',
      fix: 'Hãy bỏ địa chỉ ấy đi cho đến khi bài được đăng.',
    },
    en: {
      what: 'The topic “{text}”, which only {article} bears, which is not public, is named in {count} files, first in {file}.',
      fix: 'Remove it until the article is published.',
    },
  },
  'static-file-embargoed': {
    severity: 'error',
    vi: {
      what: 'Tệp {target} nằm trong static/ nên ai cũng tải được ngay, dù bài {article} chưa đến giờ đăng.',
      fix: 'Hãy chuyển tệp vào thư mục của bài trong content/: ở đó tệp chỉ được đăng cùng với bài.',
    },
    en: {
      what: 'The file {target} lies in static/, so anybody can fetch it now, though {article} is still to be published.',
      fix: "Move it into the article's folder in content/: there it is published with the article only.",
    },
  },
  'static-file-hidden': {
    severity: 'warning',
    vi: {
      what: 'Tệp {target} nằm trong static/ nên ai cũng tải được, dù bài {article} không công khai.',
      fix: 'Nếu tệp không được công khai, hãy chuyển nó vào thư mục của bài trong content/.',
    },
    en: {
      what: 'The file {target} lies in static/, so anybody can fetch it, though {article} is not public.',
      fix: "If it must not be public, move it into the article's folder in content/.",
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;
