/// <reference lib="dom" />
/** How much of the page jumps. The functions run in the page; each stands alone. */

declare global {
  var shifts: string[];
}

/** Takes note of every jump from the first byte on; to be run before the page's own scripts. */
export function watchShifts(): void {
  globalThis.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const value = 'value' in entry ? Number(entry.value) : Number.NaN;
      shifts.push(`a jump of ${value.toFixed(4)} after ${Math.round(entry.startTime)} ms`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Reads the page to its end, as fast as a thumb scrolls, and waits for the pictures that come into sight. */
export async function scrollThrough(): Promise<void> {
  const frame = async (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const step = innerHeight / 2;
  for (let top = 0; top < document.documentElement.scrollHeight; top += step) {
    scrollTo(0, top);
    await frame();
    await Promise.all([...document.images].filter(isNear).map(async (image) => image.decode().catch(() => undefined)));
    await frame();
  }
  function isNear(image: HTMLImageElement): boolean {
    const { top, bottom } = image.getBoundingClientRect();
    return bottom > 0 && top < innerHeight && image.src !== '';
  }
}
