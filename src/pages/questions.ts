/** Questions about an edition → answers with the Read that notes them, and what would be read under a noted key. */
import type { Read } from '../model.js';
import { fingerprintOf, type Fingerprint } from '../text/fingerprint.js';

/** An answer, and how it is written down. */
export interface Fact<Value> {
  readonly value: Value;
  readonly read: Read;
}

/** A kind of question. */
export interface Question<Asked, Value> {
  /** What its keys begin with; what stands behind the colon is `print`'s, and `parse` reads it again. */
  readonly kind: string;
  readonly print: (asked: Asked) => string;
  readonly parse: (text: string) => Asked;
  /** The answer; null where there is nothing of this name. */
  readonly find: (asked: Asked) => Value | null;
  /** The fingerprint of the answer, where it need not be worked out for that. Such answers are not kept. */
  readonly see?: (asked: Asked) => Fingerprint | null;
}

/** The questions that can be asked. */
export class Questions {
  readonly #kinds = new Map<string, (text: string) => Fingerprint | null>();

  /** Adds a kind of question; what comes back asks it. To ask for what is not there is a bug of ours: it throws. */
  add<Asked, Value>(question: Question<Asked, Value>): (asked: Asked) => Fact<Value> {
    const { kind, print, parse, find, see } = question;
    const found = remember((_key, asked: Asked) => {
      const value = find(asked);
      return { value, seen: value === null ? null : fingerprintOf(value) };
    });
    const keyOf = (asked: Asked): string => `${kind}:${print(asked)}`;
    this.#kinds.set(kind, (text) => {
      const asked = parse(text);
      return see === undefined ? found(keyOf(asked), asked).seen : see(asked);
    });
    return (asked) => {
      const key = keyOf(asked);
      const { value, seen } = see === undefined ? found(key, asked) : { value: find(asked), seen: see(asked) };
      if (value === null) throw new Error(`a page asks for ${key}, which is not there`);
      return { value, read: { key, seen } };
    };
  }

  /** What an answer to the question of this key shows now; null where there is nothing, or no such question. */
  look(key: string): Fingerprint | null {
    const [kind, text] = cut(key);
    return this.#kinds.get(kind)?.(text) ?? null;
  }
}

/** The wording of a question that names one thing. */
export function named(kind: string): Pick<Question<string, never>, 'kind' | 'print' | 'parse'> {
  return { kind, print: (name) => name, parse: (name) => name };
}

/** What stands before and behind the first colon. */
export function cut(text: string): readonly [string, string] {
  const colon = text.indexOf(':');
  return [text.slice(0, colon), text.slice(colon + 1)];
}

/** `find`, asked once for each name. */
export function remember<Value, Rest extends readonly unknown[]>(
  find: (name: string, ...rest: Rest) => Value,
): (name: string, ...rest: Rest) => Value {
  const kept = new Map<string, { readonly value: Value }>();
  return (name, ...rest) => {
    const known = kept.get(name);
    if (known !== undefined) return known.value;
    const value = find(name, ...rest);
    kept.set(name, { value });
    return value;
  };
}

/** `find`, not asked again for what it was asked for last. */
export function keepLast<Asked extends object, Value>(find: (asked: Asked) => Value): (asked: Asked) => Value {
  let last: { readonly asked: Asked; readonly value: Value } | null = null;
  return (asked) => {
    if (last?.asked !== asked) last = { asked, value: find(asked) };
    return last.value;
  };
}
