/** Answers that are asked for again and again, and of which no portal is so large that they fill the memory. */

/** `find`, not asked again for what it was asked for lately: the last `most`, and never more than twice as many, are kept. */
export function keepLatest<Asked, Value extends object>(
  most: number,
  find: (asked: Asked) => Value,
): (asked: Asked) => Value {
  let young = new Map<Asked, Value>();
  let old = new Map<Asked, Value>();
  return (asked) => {
    const latest = young.get(asked);
    if (latest !== undefined) return latest;
    const value = old.get(asked) ?? find(asked);
    if (young.size >= most) [old, young] = [young, new Map()];
    young.set(asked, value);
    return value;
  };
}
