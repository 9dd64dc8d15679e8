/** The register: every correction and every withdrawal, as a page, as an Atom feed and as JSON. Nothing ever leaves it. */
import type { Edition, Language, Page, PageOf } from '../model.js';
import { routeWords } from '../text/route-words.js';
import { viewCommon } from './common.js';
import type { Reader } from './reader.js';
import type { RegisterFeedView, RegisterPageView } from './views.js';

/** Where it stands. */
export function registerUrlOf(language: Language): string {
  return `/${routeWords(language).register}/`;
}

const files = { page: 'index.html', atom: 'atom.xml', json: 'register.json' } as const;

/** It stands from the first day on, when it is empty: that there is one is part of what an office says. */
export function planRegister({ portal }: Pick<Edition, 'portal'>): readonly Page[] {
  const folder = registerUrlOf(portal.language);
  return (['page', 'atom', 'json'] as const).map((format) => ({
    file: folder.slice(1) + files[format],
    url: format === 'page' ? folder : folder + files[format],
    origin: 'register',
    subject: { kind: 'register', format },
  }));
}

/** What `register.njk` shows. */
export function viewRegister(page: PageOf<'register'>, reader: Reader): RegisterPageView {
  const words = reader.words();
  const folder = registerUrlOf(reader.language());
  return {
    ...viewCommon(page, { title: words.register, description: words.registerText, section: null, above: [] }, reader),
    heading: words.register,
    entries: reader.register(),
    feed: reader.href(folder + files.atom),
    data: reader.href(folder + files.json),
  };
}

/** What the feed of an empty register says of when it was last changed. */
const never = '1970-01-01T00:00:00Z';

/** What `register.xml.njk` shows. */
export function viewRegisterFeed(page: PageOf<'register'>, reader: Reader): RegisterFeedView {
  const site = reader.site();
  const words = reader.words();
  const entries = reader.register();
  return {
    site,
    words,
    feed: {
      title: `${words.register} – ${site.name}`,
      page: reader.canonical(registerUrlOf(reader.language())),
      self: reader.canonical(page.url),
      updated: entries[0]?.time.rfc3339 ?? never,
    },
    entries,
  };
}

/** The register for machines; `docs/api.md` tells what each field means. */
export function printRegister(reader: Reader): string {
  const site = reader.site();
  const value = {
    portal: { name: site.name, url: site.baseUrl, language: site.language },
    entries: reader.register().map(({ kind, time, text, by, title, canonical, published }) => ({
      kind,
      at: time.iso,
      text,
      by,
      article: { title, url: canonical, published: published.iso },
    })),
  };
  return `${JSON.stringify(value)}\n`;
}
