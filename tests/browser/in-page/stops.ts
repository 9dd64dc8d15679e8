/// <reference lib="dom" />
/** Where the keyboard stops. These functions run in the page: each stands alone, and they share what they leave in it. */

/** How an element looks when it does not have the focus, by element. */
declare global {
  var unfocused: WeakMap<Element, string>;
  var looksOf: (element: Element) => string;
  var nameOf: (element: Element) => string;
}

/** Where the focus is. */
export interface Stop {
  readonly name: string;
  /** What is wrong with it; empty where nothing is. */
  readonly faults: readonly string[];
}

/** Takes note of how all that may have the focus looks without it; returns the names of all that must be reached, in order. */
export function prepareWalk(): readonly string[] {
  globalThis.looksOf = (element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
    return [outlineStyle === 'none' ? 'none' : `${outlineStyle} ${outlineWidth} ${outlineColor}`, boxShadow].join(' ');
  };
  globalThis.nameOf = (element) => {
    const label = element.getAttribute('aria-label') ?? element.textContent;
    const picture = element.querySelector('img')?.alt ?? '';
    const text = (label.trim() === '' ? picture : label).trim().replace(/\s+/g, ' ').slice(0, 60);
    return `${element.localName} “${text}”`;
  };
  globalThis.unfocused = new WeakMap();
  for (const element of document.querySelectorAll('*')) unfocused.set(element, looksOf(element));
  const reachable = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]';
  return [...document.querySelectorAll<HTMLElement>(reachable)]
    .filter((element) => element.tabIndex >= 0 && !element.matches(':disabled'))
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.closest('[inert]') === null)
    .map(nameOf);
}

/** Looks at what has the focus; null where nothing has. */
export function lookAtStop(): Stop | null {
  const element = document.activeElement;
  if (element === null || element === document.body || element === document.documentElement) return null;
  const faults: string[] = [];
  if (looksOf(element) === unfocused.get(element)) faults.push('looks the same without the focus');
  const [box] = element.getClientRects();
  if (box === undefined || box.width < 2 || box.height < 2) return { name: nameOf(element), faults: ['has no size'] };
  // The middle of that part of its first line which is in the window.
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  if (left >= right || top >= bottom) faults.push('is out of sight');
  else if (!element.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2)))
    faults.push('is covered');
  return { name: nameOf(element), faults };
}
