/**
 * Members of a view that are worked out only where somebody asks for them as texts. All views have the same getters: V8 takes
 * objects that each bring their own for so many kinds of objects, and is slow with all of them.
 */

/** Under this a view holds what works its members out; it has no name that a layout could use. */
const sources = Symbol('sources');

interface Deferred {
  readonly [sources]: Readonly<Record<string, () => string>>;
}

const getters = new Map<string, PropertyDescriptor & ThisType<Deferred>>();

/** Gives `view` a member for each of `texts`. A copy would be of a kind of its own to V8, each one. */
export function defer<View extends object, Name extends string>(
  view: View,
  texts: Readonly<Record<Name, () => string>>,
): View & Readonly<Record<Name, string>> {
  const whole: View & Deferred = Object.assign(view, { [sources]: texts });
  for (const name of Object.keys(texts)) Object.defineProperty(whole, name, getterOf(name));
  if (!hasAll(whole, texts)) throw new Error('a member that was defined is not there');
  return whole;
}

function getterOf(name: string): PropertyDescriptor {
  const known = getters.get(name);
  if (known !== undefined) return known;
  const getter = {
    enumerable: true,
    get(this: Deferred): string | undefined {
      return this[sources][name]?.();
    },
  };
  getters.set(name, getter);
  return getter;
}

function hasAll<View extends object, Name extends string>(
  view: View,
  texts: Readonly<Record<Name, unknown>>,
): view is View & Readonly<Record<Name, string>> {
  return Object.keys(texts).every((name) => Object.hasOwn(view, name));
}
