/** Lives of files → lives of articles: one that was deleted goes on in the one that took its address, if that came then. */
import type { Life, Said } from './version.js';

/** Joins lives; those that nothing goes on from stay as they are. */
export function joinLives(lives: readonly Life[]): readonly Life[] {
  const joined = new Set<Life>();
  const followed = new Map<Life, Life>();
  for (const life of lives) {
    const last = life.at(-1);
    const told = life.findLast(({ said }) => said !== null)?.said;
    if (last === undefined || last.said !== null || told === undefined || told === null) continue;
    const heir = lives.find((other) => {
      const first = other[0];
      return (
        other !== life && !joined.has(other) && first !== undefined && first.order >= last.order && takes(other, told)
      );
    });
    if (heir === undefined) continue;
    joined.add(heir);
    followed.set(life, heir);
  }
  return lives.filter((life) => !joined.has(life)).map((life) => follow(life, followed));
}

function takes(life: Life, { url }: Said): boolean {
  const end = life.at(-1)?.said ?? null;
  return end !== null && (end.url === url || end.aliases.includes(url));
}

function follow(life: Life, followed: ReadonlyMap<Life, Life>): Life {
  const next = followed.get(life);
  if (next === undefined) return life;
  const rest = follow(next, followed);
  const first = rest[0];
  // In between it was deleted; where nothing lies between, it moved.
  const isMove = first !== undefined && life.at(-1)?.order === first.order;
  return [...(isMove ? life.slice(0, -1) : life), ...rest];
}
