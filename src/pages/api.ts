/**
 * The API: whole articles for other portals to take in, in one file for each month of a section, and an index that tells
 * which of these files are others than before. An edit of an article changes its file and the index.
 */
import { resolveMarks } from '../content/marks.js';
import type { Edition, Page, PageOf, Shelf } from '../model.js';
import { sectionOfVolume } from '../newsroom/volumes.js';
import { toRfc3339 } from '../text/format-timestamp.js';
import { describeApi } from './api-schema.js';
import { originOf } from './href.js';
import type { Reader } from './reader.js';
import { registerUrlOf } from './register.js';

export const apiUrls = { index: '/api/index.json', schema: '/api/schema.json' } as const;

/** The index, the schema and the volumes; nothing where the office does not want it. */
export function planApi({ portal, volumes }: Edition): readonly Page[] {
  if (!portal.api) return [];
  const named = volumes.map((volume) => ({
    ...volume,
    section: sectionOfVolume(volume.slug),
    month: volume.title,
  }));
  return [
    {
      ...addressOf(apiUrls.index),
      subject: {
        kind: 'api-index',
        volumes: named.map(({ slug, section, month, url, articles }) => {
          return { slug, section, month, url, count: articles.length, newest: newestIn(articles) };
        }),
      },
    },
    { ...addressOf(apiUrls.schema), subject: { kind: 'api-schema' } },
    ...named.map(({ section, month, url, articles }): Page => {
      const paths = articles.map(({ article }) => article.path);
      return { ...addressOf(url), subject: { kind: 'api-volume', section, month, paths } };
    }),
  ];
}

function addressOf(url: string): Pick<Page, 'file' | 'url' | 'origin'> {
  return { file: url.slice(1), url, origin: 'api' };
}

function newestIn([newest]: Shelf['articles']): string {
  return newest === undefined ? '' : toRfc3339(newest.article.timestamp);
}

/** The index. */
export function printApiIndex(page: PageOf<'api-index'>, reader: Reader): string {
  const site = reader.site();
  return printJson({
    $schema: reader.canonical(apiUrls.schema),
    portal: { name: site.name, url: site.baseUrl, language: site.language },
    register: reader.canonical(`${registerUrlOf(reader.language())}register.json`),
    volumes: page.subject.volumes.map(({ slug, section, month, url, count, newest }) => ({
      section,
      month,
      url: reader.canonical(url),
      articles: count,
      newest,
      version: reader.volume(slug),
    })),
  });
}

/** A volume: all that its articles say, newest first. What is read here, `version` in the index must tell of. */
export function printApiVolume(page: PageOf<'api-volume'>, reader: Reader): string {
  const { section, month, paths } = page.subject;
  return printJson({
    $schema: reader.canonical(apiUrls.schema),
    section: { path: section, title: reader.section(section).title, url: reader.canonical(`/${section}/`) },
    month,
    articles: paths.map((path) => describeArticle(path, reader)),
  });
}

/** An article as the API gives it. Each URL is a full one, those in the body, too. */
function describeArticle(path: string, reader: Reader): Readonly<Record<string, unknown>> {
  const { article: entry, time, image, corrections, versions } = reader.article(path);
  const { article } = entry;
  const url = reader.canonical(entry.url);
  const site = reader.site();
  const origin = originOf(site);
  return {
    id: url,
    url,
    title: article.title,
    language: article.language ?? site.language,
    authors: article.authors,
    published: time.iso,
    modified: corrections[0]?.time.iso ?? time.iso,
    corrections: corrections.map((one) => ({ at: one.time.iso, note: one.note })),
    lead: article.summary,
    body: resolveMarks(reader.body(path), (index) => {
      const link = article.body.links[index];
      const found = link === undefined ? null : reader.destination(link);
      return found?.kind === 'url' ? { ...found, url: origin + found.url } : { kind: 'text' };
    }),
    picture:
      image === null
        ? null
        : {
            url: image.canonical,
            type: image.type,
            size: image.size,
            alt: image.alt,
            caption: image.caption,
            credit: image.credit,
          },
    topics: article.tags,
    unit: article.unit,
    source: article.source,
    translations: versions
      .filter(({ current }) => !current)
      .map((version) => ({ language: version.language, url: version.url })),
  };
}

/** The schema of all of them. */
export function printApiSchema(reader: Reader): string {
  return `${JSON.stringify(describeApi(reader.canonical(apiUrls.schema)), null, 2)}\n`;
}

function printJson(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
