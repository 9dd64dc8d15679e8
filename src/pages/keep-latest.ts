/** Answers that are asked for again and again, and of which no portal is so large that they fill the memory. */

/**
 * `find`, not asked again for what it was asked for lately: the last `most`, and never more than twice as many, are kept.
 * `known`: answers that count as just found, the last ones last.
 */
export function keepLatest<Asked, Value extends object>(
  most: number,
  find: (asked: Asked) => Value,
  known: readonly (readonly [Asked, Value])[] = [],
): (asked: Asked) => Value {
  let young = new Map(known.slice(-most));
  let old = new Map(known.slice(-2 * most, -most));
  return (asked) => {
    const latest = young.get(asked);
    if (latest !== undefined) return latest;
    const value = old.get(asked) ?? find(asked);
    if (young.size >= most) [old, young] = [young, new Map()];
    young.set(asked, value);
    return value;
  };
}
