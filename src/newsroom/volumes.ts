/** Sections → volumes: the articles of a section by month, as the API publishes them. Pure. */
import type { PublicArticle, Shelf } from '../model.js';
import { append } from './append.js';

/** The volumes of each section, the newest first, with their articles newest first. */
export function shelveVolumes(sections: readonly Shelf[]): readonly Shelf[] {
  return sections.flatMap(({ slug: section, articles }) => {
    const months = new Map<string, PublicArticle[]>();
    for (const entry of articles) {
      const { year, month } = entry.article.timestamp.civil;
      const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
      append(months, name, entry);
    }
    return [...months].map(([month, list]) => {
      const slug = `${section}/${month}`;
      return { slug, title: month, url: `/api/${slug}.json`, articles: list };
    });
  });
}

/** The section whose articles the volume of this slug holds: `tin/2021-01` → `tin`. */
export function sectionOfVolume(slug: string): string {
  return slug.slice(0, slug.lastIndexOf('/'));
}
