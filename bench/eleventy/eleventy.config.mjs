/** Eleventy's site: the articles become a newsroom once, and templates paginate over the URLs of what it holds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { arrange } from '#shared/newsroom.mjs';
import { makeFrame } from './frame.mjs';

const corpus = process.env['BENCH_PORTAL'] ?? '.';
const withRelatedPage = process.env['BENCH_RELATED_PAGE'] === 'true';
const mode = process.env['BENCH_RELATED'] === 'content' ? 'content' : 'section';
const portal = parse(readFileSync(join(corpus, 'site.yaml'), 'utf8'));

export default function configure(config) {
  /** @type {ReturnType<typeof openSite> | null} */
  let site = null;
  config.setUseGitIgnore(false);
  config.addPassthroughCopy({ [join(corpus, 'static')]: '/', [process.env['BENCH_ASSETS'] ?? '']: '/' });
  config.on('eleventy.before', () => (site = null));
  const collect = (name, choose) =>
    config.addCollection(name, (api) => {
      site ??= openSite(api.getFilteredByGlob('src/articles/**/*.md'));
      return choose(site.room);
    });
  collect('relatedUrls', ({ items }) => (withRelatedPage ? urlsOf(items) : []));
  collect('listUrls', ({ lists }) => urlsOf(lists));
  collect('archiveUrls', ({ archive }) => urlsOf(archive));
  collect('feeds', () => ['', ...portal.sections.map(({ path }) => path)]);
  config.addFilter('site', () => site);
  return { dir: { input: 'src', output: 'public' }, markdownTemplateEngine: false, htmlTemplateEngine: false };
}

const urlsOf = (list) => list.map(({ url }) => url);
const byUrl = (list) => new Map(list.map((entry) => [entry.url, entry]));

function openSite(entries) {
  const room = arrange(entries.map(toItem), portal, mode);
  return {
    portal,
    room,
    withRelatedPage,
    frame: makeFrame(portal, room),
    items: byUrl(room.items),
    lists: byUrl(room.lists),
    archive: byUrl(room.archive),
  };
}

function toItem({ data, page }) {
  const section = sectionOf(page);
  const { title, author, summary, tags, timestamp } = data;
  return { url: `/${section}/${page.fileSlug}/`, section, title, author, summary, tags, date: timestamp };
}

/** `./src/articles/all/<section>/<year>/<slug>.md`. */
const sectionOf = ({ inputPath }) => inputPath.split('/').at(-3);
