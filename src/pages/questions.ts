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
  /** The fingerprint of the answer, where it need not be worked out for that. Of such answers only the last is kept. */
  readonly see?: (asked: Asked) => Fingerprint | null;
}

/** The questions that can be asked. */
export class Questions {
  readonly #kinds = new Map<string, (text: string) => Fingerprint | null>();

  /** Adds a kind of question; what comes back asks it. To ask for what is not there is a bug of ours: it throws. */
  add<Asked, Value>(question: Question<Asked, Value>): (asked: Asked) => Fact<Value> {
    const { kind, print, parse, find, see } = question;
    const found = new Map<string, Fact<Value | null>>();
    const findOnce = (text: string, asked: Asked): Fact<Value | null> => {
      const known = found.get(text);
      if (known !== undefined) return known;
      const value = find(asked);
      const fact = { value, read: { key: `${kind}:${text}`, seen: value === null ? null : fingerprintOf(value) } };
      found.set(text, fact);
      return fact;
    };
    this.#kinds.set(kind, (text) => {
      const asked = parse(text);
      return see === undefined ? findOnce(text, asked).read.seen : see(asked);
    });
    const ask =
      see === undefined
        ? (asked: Asked) => findOnce(print(asked), asked)
        : keepLast((asked: Asked) => ({
            value: find(asked),
            read: { key: `${kind}:${print(asked)}`, seen: see(asked) },
          }));
    return (asked) => {
      const fact = ask(asked);
      if (!isThere(fact)) throw new Error(`a page asks for ${fact.read.key}, which is not there`);
      return fact;
    };
  }

  /** What an answer to the question of this key shows now; null where there is nothing, or no such question. */
  look(key: string): Fingerprint | null {
    const [kind, text] = cut(key);
    return this.#kinds.get(kind)?.(text) ?? null;
  }
}

function isThere<Value>(fact: Fact<Value | null>): fact is Fact<Value> {
  return fact.value !== null;
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
export function remember<Value>(find: (name: string) => Value): (name: string) => Value {
  const kept = new Map<string, { readonly value: Value }>();
  return (name) => {
    const known = kept.get(name);
    if (known !== undefined) return known.value;
    const value = find(name);
    kept.set(name, { value });
    return value;
  };
}

/** `find`, not asked again for what it was asked for last. */
export function keepLast<Asked, Value>(find: (asked: Asked) => Value): (asked: Asked) => Value {
  let last: { readonly asked: Asked; readonly value: Value } | null = null;
  return (asked) => {
    if (last === null || last.asked !== asked) last = { asked, value: find(asked) };
    return last.value;
  };
}
