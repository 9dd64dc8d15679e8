/// <reference lib="dom" />
/** What moves. The function runs in the page and stands alone. */

/** Whatever would move, now or when something is done to it, for longer than a reader can notice. */
export function findMotion(): readonly string[] {
  const seconds = (list: string): number =>
    Math.max(...list.split(',').map((time) => Number.parseFloat(time) / (time.trim().endsWith('ms') ? 1000 : 1)));
  const found = document.getAnimations().map((animation) => `an animation is ${animation.playState}`);
  for (const element of document.querySelectorAll('*')) {
    for (const part of [null, '::before', '::after']) {
      const style = getComputedStyle(element, part);
      const name = `${element.localName}.${element.className}${part ?? ''}`;
      if (seconds(style.transitionDuration) > 0.01) found.push(`${name} changes in ${style.transitionDuration}`);
      if (style.animationName !== 'none' && seconds(style.animationDuration) > 0.01)
        found.push(`${name} is animated for ${style.animationDuration}`);
    }
    if (getComputedStyle(element).scrollBehavior === 'smooth') found.push(`${element.localName} scrolls by itself`);
  }
  return found;
}
