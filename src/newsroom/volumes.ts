/** Sections → volumes: the articles of a section by month, as the API publishes them. Pure. */
import type { PublicArticle, Shelf } from '../model.js';

/** The volumes of each section, the newest first, with their articles newest first. */
export function shelveVolumes(sections: readonly Shelf[]): readonly Shelf[] {
  return sections.flatMap(({ slug: section, articles }) => {
    const months = new Map<string, PublicArticle[]>();
    for (const entry of articles) {
      const { year, month } = entry.article.timestamp.civil;
      const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
      const list = months.get(name);
      if (list === undefined) months.set(name, [entry]);
      else list.push(entry);
    }
    return [...months].map(([month, list]) => {
      const slug = `${section}/${month}`;
      return { slug, title: month, url: `/api/${slug}.json`, articles: list };
    });
  });
}
