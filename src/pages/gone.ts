/** What answers at the URLs of articles that are public no more: a notice, with nothing of their text. */
import type { Edition, Page, PageOf } from '../model.js';
import { viewCommon } from './common.js';
import type { Reader } from './reader.js';
import { registerUrlOf } from './register.js';
import type { GonePageView } from './views.js';

/** A notice for each of them. */
export function planGone({ gone }: Pick<Edition, 'gone'>): readonly Page[] {
  return [...gone.values()].map(({ article: { path }, url, file }) => ({
    file,
    url,
    origin: path,
    subject: { kind: 'gone', path },
  }));
}

/** What `gone.njk` shows. */
export function viewGone(page: PageOf<'gone'>, reader: Reader): GonePageView {
  const { section, ...facts } = reader.gone(page.subject.path);
  const words = reader.words();
  const title = facts.state === 'withdrawn' ? words.withdrawn : words.expired;
  const above = section === null ? [] : [section];
  return {
    ...viewCommon(
      page,
      { title: `${title}: ${facts.title}`, description: null, section: section?.path ?? null, above },
      reader,
    ),
    notice: {
      ...facts,
      section: section === null ? null : { title: section.title, url: section.url },
      register: reader.href(registerUrlOf(reader.language())),
    },
  };
}
