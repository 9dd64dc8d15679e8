/** Lists that content has left short → filled with others of the section, the nearest in time first. */

/** What the filling knows of an article. */
interface Dated {
  readonly instant: number;
  readonly section: number;
}

/** Fills the places of `neighbours` (`count` an article) that hold -1. `articles` come oldest first. */
export function fillBySection(articles: readonly Dated[], count: number, neighbours: Int32Array): void {
  const sections = new Map<number, number[]>();
  const places = articles.map(({ section }, position) => {
    const members = sections.get(section) ?? [];
    sections.set(section, members);
    return members.push(position) - 1;
  });
  articles.forEach(({ section, instant }, position) => {
    const row = neighbours.subarray(position * count, (position + 1) * count);
    let size = row.indexOf(-1);
    if (size < 0) return;
    const members = sections.get(section) ?? [];
    const place = places[position] ?? 0;
    let [older, newer] = [place - 1, place + 1];
    while (size < count && (older >= 0 || newer < members.length)) {
      const before = articles[members[older] ?? -1];
      const after = articles[members[newer] ?? -1];
      const isNewerNext =
        after !== undefined && (before === undefined || after.instant - instant <= instant - before.instant);
      const next = members[isNewerNext ? newer++ : older--] ?? -1;
      if (!row.includes(next)) row[size++] = next;
    }
  });
}
