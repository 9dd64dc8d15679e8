/** Findings in what pages are made of: the words of the interface that site.yaml replaces. */
import type { Entry } from '../wording.js';

export const pagesCatalogue = {
  'word-unknown': {
    severity: 'error',
    vi: {
      what: 'Giao diện không có chữ nào tên là “{name}”.',
      fix: 'Hãy xóa dòng này; tên của mọi chữ có trong docs/layouts.md, mục words.',
    },
    en: {
      what: 'The interface has no word called “{name}”.',
      fix: 'Delete the line; the names of all words are listed in docs/layouts.md, under words.',
    },
  },
  'word-misspelt': {
    severity: 'error',
    vi: { what: 'Giao diện không có chữ nào tên là “{name}”.', fix: 'Có phải là “{near}” không?' },
    en: { what: 'The interface has no word called “{name}”.', fix: 'Did you mean “{near}”?' },
  },
  'word-slots': {
    severity: 'error',
    vi: {
      what: 'Chữ “{name}” phải giữ đủ các chỗ điền: {slots}.',
      fix: 'Hãy viết lại; nguyên văn là “{original}”.',
    },
    en: {
      what: 'The word “{name}” must keep its slots: {slots}.',
      fix: 'Write it again; the original is “{original}”.',
    },
  },
} as const satisfies Record<string, Entry>;
