/**
 * An SVG file's bytes → what in it could run code. As a picture in an article an SVG stays still, but opened by itself it
 * is a page of the portal. Pure.
 */

/** Scripts, foreign HTML, entities that hide either, event handlers, and addresses that are code. */
const ACTIVE =
  /<(?:[\w.-]+:)?(?:script|foreignObject)|<!ENTITY|\son\w+\s*=|javascript\s*:|data\s*:\s*(?:text|application|image\/svg)/i;

/** The first thing in the SVG that could run code; null where there is none. */
export function findActiveSvg(bytes: Uint8Array): string | null {
  // Browsers read UTF-16 too, in which nothing below would be found; SVG programs write UTF-8.
  if (bytes.includes(0)) return 'UTF-16';
  const text = Buffer.from(bytes).toString('latin1');
  return (ACTIVE.exec(text) ?? ACTIVE.exec(decodeReferences(text)))?.[0].trim() ?? null;
}

/** Numeric character references hide letters from a search, not from a browser. */
function decodeReferences(text: string): string {
  return text.replace(/&#(?:x([\da-f]+)|(\d+));?/gi, (whole, hex: string | undefined, decimal: string | undefined) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
