/// <reference lib="dom" />
/** What is lost where the reader has chosen all colours. The function runs in the page and stands alone. */

/** Texts that have the colour of what is behind them, and controls that nothing tells from text. */
export function findLostColours(): readonly string[] {
  const found: string[] = [];
  const behind = (element: Element): string => {
    for (let box: Element | null = element; box !== null; box = box.parentElement) {
      const { backgroundColor } = getComputedStyle(box);
      if (!/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor)) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const opaque = (colour: string): string => colour.replace(/^rgba\((.*), 1\)$/, 'rgb($1)');
  for (const element of document.querySelectorAll('body *')) {
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
    );
    if (!hasText || !element.checkVisibility()) continue;
    if (opaque(getComputedStyle(element).color) === opaque(behind(element)))
      found.push(`“${element.textContent.trim().slice(0, 40)}” has the colour of what is behind it`);
  }
  for (const control of document.querySelectorAll(
    'button, input:not([type=hidden]), select, textarea, [role=button]',
  )) {
    if (!control.checkVisibility()) continue;
    const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(control);
    const isBordered = borderTopStyle !== 'none' && borderTopWidth !== '0px' && borderTopColor !== behind(control);
    if (!isBordered) found.push(`${control.localName} “${control.textContent.trim()}” has no border`);
  }
  return found;
}
