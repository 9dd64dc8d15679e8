/** The collection, arranged once for all pages. */
import { readFileSync } from 'node:fs';
import { getCollection } from 'astro:content';
import { parse } from 'yaml';
import { arrange } from '#shared/newsroom.mjs';

export const portal = parse(readFileSync(`${process.env['BENCH_PORTAL']}/site.yaml`, 'utf8'));
export const withRelatedPage = process.env['BENCH_RELATED_PAGE'] === 'true';

const entries = await getCollection('articles');
const items = entries.map((entry) => {
  const { title, author, summary, tags, timestamp } = entry.data;
  const [section, slug] = entry.id.split('/');
  return { entry, slug, url: `/${section}/${slug}/`, section, title, author, summary, tags, date: timestamp };
});

export const room = arrange(items, portal, process.env['BENCH_RELATED'] === 'content' ? 'content' : 'section');
