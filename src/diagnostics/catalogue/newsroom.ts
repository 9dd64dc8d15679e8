/** Findings in how articles stand together: URLs, sections, topics, links between them. */
import type { Entry } from '../wording.js';

export const newsroomCatalogue = {
  'section-not-listed': {
    severity: 'warning',
    vi: {
      what: 'Thư mục “{section}” có bài nhưng chưa có trong danh sách chuyên mục, nên tên thư mục được dùng làm tên chuyên mục.',
      fix: 'Hãy thêm vào mục sections của site.yaml: “- path: {section}” kèm “title: …”.',
    },
    en: {
      what: 'The folder “{section}” has articles but is not listed as a section, so its folder name serves as its title.',
      fix: 'Add it to sections in site.yaml: “- path: {section}” with its “title: …”.',
    },
  },
  'section-reserved': {
    severity: 'error',
    vi: {
      what: 'Tên chuyên mục “{section}” được dành riêng cho các trang do bantin tạo ra.',
      fix: 'Hãy đổi tên thư mục hoặc trường section.',
    },
    en: {
      what: 'The section name “{section}” is reserved for pages that bantin makes.',
      fix: 'Rename the folder, or change the section field.',
    },
  },
  'slug-reserved': {
    severity: 'error',
    vi: {
      what: 'Tên “{slug}” được dành riêng cho các trang do bantin tạo ra.',
      fix: 'Hãy đổi tên tệp hoặc trường slug.',
    },
    en: {
      what: 'The name “{slug}” is reserved for pages that bantin makes.',
      fix: 'Rename the file, or change the slug field.',
    },
  },
  'tag-variant': {
    severity: 'warning',
    vi: {
      what: 'Thẻ “{tag}” được viết khác các bài còn lại (“{usual}”). Hai cách viết dùng chung một trang chủ đề.',
      fix: 'Hãy viết thống nhất là “{usual}”.',
    },
    en: {
      what: 'The tag “{tag}” is spelt unlike in other articles (“{usual}”). Both share one topic page.',
      fix: 'Write it “{usual}” everywhere.',
    },
  },
  'topic-unused': {
    severity: 'warning',
    vi: {
      what: 'Không bài nào mang chủ đề “{title}”, nên lời giới thiệu này không hiện ra ở đâu.',
      fix: 'Hãy sửa “title” cho đúng tên thẻ (tags) của các bài, hoặc xóa tệp.',
    },
    en: {
      what: 'No article bears the topic “{title}”, so this introduction shows nowhere.',
      fix: 'Make “title” the tag that articles have, or delete the file.',
    },
  },
  'topic-misspelt': {
    severity: 'warning',
    vi: {
      what: 'Không bài nào mang chủ đề “{title}”, nên lời giới thiệu này không hiện ra ở đâu.',
      fix: 'Có phải là “{near}” không?',
    },
    en: {
      what: 'No article bears the topic “{title}”, so this introduction shows nowhere.',
      fix: 'Did you mean “{near}”?',
    },
  },
  'topic-introduced-twice': {
    severity: 'error',
    vi: {
      what: 'Chủ đề “{title}” đã có lời giới thiệu trong {other}.',
      fix: 'Hãy gộp hai tệp làm một.',
    },
    en: {
      what: 'The topic “{title}” has an introduction in {other} already.',
      fix: 'Make the two files one.',
    },
  },
  'unused-file': {
    severity: 'warning',
    vi: {
      what: 'Không bài nào dùng tệp này nên tệp không được đăng.',
      fix: 'Hãy dẫn tới tệp trong một bài, chuyển tệp sang static/ nếu muốn luôn đăng, hoặc xóa đi.',
    },
    en: {
      what: 'No article uses this file, so it is not published.',
      fix: 'Link to it from an article, move it to static/ to publish it in any case, or delete it.',
    },
  },
  'url-claimed-twice': {
    severity: 'error',
    vi: {
      what: 'Địa chỉ {url} được hai nơi dùng; nơi kia là {other}.',
      fix: 'Hãy đổi tên một trong hai tệp, hoặc sửa slug hay aliases để mỗi bài có địa chỉ riêng.',
    },
    en: {
      what: 'The address {url} is claimed twice; the other claim is in {other}.',
      fix: 'Rename one of the files, or change slug or aliases, so that each article has an address of its own.',
    },
  },
  'page-clash': {
    severity: 'error',
    vi: {
      what: 'Địa chỉ {url} trùng với {other}.',
      fix: 'Hãy đổi tên tệp, slug hoặc chuyên mục để hai trang có địa chỉ khác nhau.',
    },
    en: {
      what: 'The address {url} is the same as that of {other}.',
      fix: 'Change the file name, the slug or the section, so that the two pages have different addresses.',
    },
  },
  'file-type-refused': {
    severity: 'error',
    vi: {
      what: 'Không đăng được tệp {target} kèm theo bài vì loại tệp này có thể chạy như một chương trình.',
      fix: 'Hãy dùng ảnh, tài liệu (pdf, docx, xlsx…), âm thanh, phim hoặc tệp nén.',
    },
    en: {
      what: 'The file {target} cannot be published with an article, since such files may run as programs.',
      fix: 'Use a picture, a document (pdf, docx, xlsx …), sound, film or an archive.',
    },
  },
  'missing-file': {
    severity: 'error',
    vi: { what: 'Không có tệp {target}.', fix: 'Hãy đặt tệp vào đúng chỗ đó hoặc sửa lại liên kết.' },
    en: { what: 'There is no file {target}.', fix: 'Put the file there, or correct the link.' },
  },
  'misspelt-file': {
    severity: 'error',
    vi: { what: 'Không có tệp {target}.', fix: 'Có phải là {near} không? Hãy sửa lại liên kết hoặc thêm tệp.' },
    en: { what: 'There is no file {target}.', fix: 'Did you mean {near}? Correct the link or add the file.' },
  },
  'missing-article': {
    severity: 'error',
    vi: { what: 'Không có bài {target}.', fix: 'Hãy sửa lại liên kết cho đúng đường dẫn của tệp .md.' },
    en: { what: 'There is no article {target}.', fix: 'Correct the link to the path of a .md file.' },
  },
  'misspelt-article': {
    severity: 'error',
    vi: { what: 'Không có bài {target}.', fix: 'Có phải là {near} không? Hãy sửa lại liên kết.' },
    en: { what: 'There is no article {target}.', fix: 'Did you mean {near}? Correct the link.' },
  },
  'missing-target-anchor': {
    severity: 'error',
    vi: { what: 'Bài {target} không có mục #{fragment}.', fix: 'Các mục của bài đó: {anchors}.' },
    en: { what: 'The article {target} has no anchor #{fragment}.', fix: 'Its anchors are: {anchors}.' },
  },
  'unit-unknown': {
    severity: 'error',
    vi: {
      what: 'site.yaml không có đơn vị “{unit}”.',
      fix: 'Có thể dùng: {near}. Đơn vị mới thì thêm vào units trong site.yaml.',
    },
    en: {
      what: 'site.yaml has no unit “{unit}”.',
      fix: 'It may be: {near}. A new unit belongs into units in site.yaml.',
    },
  },
  'unit-not-then': {
    severity: 'warning',
    vi: {
      what: 'Vào ngày ghi trên bài, đơn vị “{unit}” chưa có hoặc không còn nữa.',
      fix: 'Hãy xem lại timestamp, hoặc đơn vị của bài.',
    },
    en: {
      what: 'On the date of the article, the unit “{unit}” was not there yet, or no more.',
      fix: 'Look at the timestamp again, or at the unit.',
    },
  },
  'approval-missing': {
    severity: 'error',
    vi: {
      what: 'Bài “{title}” chưa được duyệt.',
      fix: 'Sau khi được duyệt, hãy ghi approved với by, at và “digest: {digest}”; chưa duyệt thì để “draft: true”.',
    },
    en: {
      what: 'The article “{title}” has not been approved.',
      fix: 'Once it is, write approved with by, at and “digest: {digest}”; until then keep “draft: true”.',
    },
  },
  'approval-void': {
    severity: 'error',
    vi: {
      what: 'Bài đã thay đổi sau khi {by} duyệt, nên lần duyệt ấy không còn giá trị.',
      fix: 'Hãy xin duyệt lại rồi ghi “digest: {digest}” cùng ngày giờ duyệt mới.',
    },
    en: {
      what: 'The article has changed since {by} approved it, which voids the approval.',
      fix: 'Have it approved again, then write “digest: {digest}” and the new date of approval.',
    },
  },
  'approval-stale': {
    severity: 'warning',
    vi: {
      what: 'Bài đã thay đổi sau khi {by} duyệt.',
      fix: 'Hãy xin duyệt lại rồi ghi “digest: {digest}”, hoặc xóa “approved”.',
    },
    en: {
      what: 'The article has changed since {by} approved it.',
      fix: 'Have it approved again and write “digest: {digest}”, or remove “approved”.',
    },
  },
  'preview-withdrawn': {
    severity: 'error',
    vi: { what: 'Bài đã gỡ nên không có gì để xem trước.', fix: 'Muốn đăng lại, hãy bỏ “withdrawn” rồi xin duyệt.' },
    en: {
      what: 'The article was withdrawn: there is nothing to preview.',
      fix: 'To publish it again, remove “withdrawn” and have it approved.',
    },
  },
  'preview-in-the-way': {
    severity: 'error',
    vi: { what: '{path} đã có và không phải là một bản xem trước.', fix: 'Hãy chọn tên khác bằng --out.' },
    en: { what: '{path} is there already, and is no preview.', fix: 'Choose another name with --out.' },
  },
  'link-to-hidden': {
    severity: 'warning',
    vi: {
      what: 'Bài {target} chưa công khai nên liên kết này chỉ hiện thành chữ thường.',
      fix: 'Không cần làm gì: liên kết sẽ tự hoạt động khi bài kia được đăng.',
    },
    en: {
      what: 'The article {target} is not public, so this link shows as plain text.',
      fix: 'Nothing to do: the link comes to life once that article is published.',
    },
  },
  'misspelt-page': {
    severity: 'error',
    vi: { what: 'Cổng thông tin không có địa chỉ {target}.', fix: 'Có phải là {near} không?' },
    en: { what: 'The portal has no address {target}.', fix: 'Did you mean {near}?' },
  },
  'earlier-version-published': {
    severity: 'warning',
    vi: {
      what: 'Bài có lỗi nên bản đúng gần nhất trong git được đăng thay.',
      fix: 'Hãy sửa các lỗi đã nêu rồi dựng lại để đăng bản mới.',
    },
    en: {
      what: 'The article has errors, so the newest sound version in git is published in its place.',
      fix: 'Correct the errors and build again to publish the new version.',
    },
  },
  'article-guarded': {
    severity: 'error',
    vi: {
      what: 'Bài có lỗi và có nhắc đến nháp, hẹn giờ, hết hạn hoặc gỡ bài, nên --keep-going không để bài này sang một bên.',
      fix: 'Hãy sửa các lỗi đã nêu: nếu bỏ qua, bản không đúng có thể vẫn nằm trên cổng thông tin.',
    },
    en: {
      what: 'The article has errors and mentions draft, publishAt, expiresAt or withdrawn, so --keep-going does not set it aside.',
      fix: 'Correct the errors: otherwise the wrong version might stay online.',
    },
  },
  'history-unavailable': {
    severity: 'warning',
    vi: {
      what: 'Không đọc được lịch sử git ({reason}), nên bài có lỗi không có bản cũ để đăng thay.',
      fix: 'Trên máy CI, hãy lấy đủ lịch sử (fetch-depth: 0).',
    },
    en: {
      what: 'The history in git cannot be read ({reason}), so articles with errors have no earlier version to stand in.',
      fix: 'On a CI machine, fetch the whole history (fetch-depth: 0).',
    },
  },
  'article-left-out': {
    severity: 'warning',
    vi: { what: 'Bài có lỗi nên không được đăng lần này.', fix: 'Hãy sửa các lỗi đã nêu rồi dựng lại.' },
    en: { what: 'The article has errors, so it is left out this time.', fix: 'Correct the errors and build again.' },
  },
  'translation-language': {
    severity: 'warning',
    vi: {
      what: 'Bài này ghi {target} là bản tiếng “{language}”, nhưng bài đó viết bằng tiếng “{actual}”.',
      fix: 'Hãy thêm “language: {language}” vào bài đó, hoặc sửa trường translations.',
    },
    en: {
      what: 'This article names {target} as its version in “{language}”, but that is written in “{actual}”.',
      fix: 'Add “language: {language}” to that article, or correct translations.',
    },
  },
  'translation-twice': {
    severity: 'warning',
    vi: {
      what: 'Các bản dịch của bài này có hai bản tiếng “{language}”: {one} và {other}.',
      fix: 'Hãy sửa trường translations để mỗi ngôn ngữ chỉ có một bản.',
    },
    en: {
      what: 'Among the translations of this article are two in “{language}”: {one} and {other}.',
      fix: 'Correct translations, so that there is one version in each language.',
    },
  },
  'missing-page': {
    severity: 'error',
    vi: {
      what: 'Cổng thông tin không có địa chỉ {target}.',
      fix: 'Hãy kiểm tra lại địa chỉ; trang nào cũng kết thúc bằng dấu “/”, tệp trong static/ thì ghi đủ tên.',
    },
    en: {
      what: 'The portal has no address {target}.',
      fix: 'Check the address; pages end in “/”, files of static/ are named in full.',
    },
  },
} as const satisfies Record<string, Entry>;
