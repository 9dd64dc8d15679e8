/// <reference lib="dom" />
/** What does not fit. The function runs in the page and stands alone. */

/**
 * What sticks out of the window, or is cut off where nobody can scroll to it: the page itself, its texts and its pictures.
 * On paper nothing scrolls, so there boxes that would are cut off too.
 */
export function findOverflow(onPaper: boolean): readonly string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const found =
    scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide in a window of ${clientWidth} px`] : [];

  const scrolls = (element: Element): boolean =>
    !onPaper && ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
  /** The box that cuts off what sticks out of it: the nearest that does, else the window. */
  const frameOf = (element: Element): { readonly left: number; readonly right: number } | null => {
    for (let box = element.parentElement; box !== null && box !== document.body; box = box.parentElement) {
      if (scrolls(box)) return null;
      const { position, overflowX, clipPath } = getComputedStyle(box);
      if (position === 'absolute' && clipPath !== 'none') return null; // for screen readers alone
      if (overflowX !== 'visible') return box.getBoundingClientRect();
    }
    return { left: 0, right: clientWidth };
  };
  const check = (owner: Element, boxes: Iterable<DOMRect>, name: string): void => {
    const style = getComputedStyle(owner);
    // An ellipsis says that something is left out.
    if (style.clipPath !== 'none' || style.textOverflow === 'ellipsis' || scrolls(owner)) return;
    const frame = frameOf(owner);
    if (frame === null) return;
    for (const { left, right, width } of boxes) {
      if (width > 1 && (right > frame.right + 1 || left < frame.left - 1)) {
        found.push(
          `${name} reaches from ${Math.round(left)} to ${Math.round(right)} px, in a box that ends at ${Math.round(frame.right)} px`,
        );
        return;
      }
    }
  };

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    const { parentElement, textContent } = text;
    if (parentElement === null || textContent === null || textContent.trim() === '' || !parentElement.checkVisibility())
      continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    check(parentElement, range.getClientRects(), `“${textContent.trim().slice(0, 40)}”`);
  }
  for (const picture of document.querySelectorAll('img, svg, button, input, select'))
    if (picture.checkVisibility()) check(picture, [picture.getBoundingClientRect()], picture.localName);
  return found;
}
