/** axe-core in a page: the rules of WCAG 2.2 A and AA and its own good practices → what they are broken by. */
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const everyRule: RunOptions = {
  resultTypes: ['violations'],
  // Of WCAG 2.2, but axe leaves it to be asked for.
  rules: { 'target-size': { enabled: true } },
  // Style sheets need not be asked for once more: no rule that runs reads them.
  preload: false,
};

/** The rules about colours alone, for a page of which nothing but the colours has changed. */
export const colourRules: RunOptions = { ...everyRule, runOnly: { type: 'tag', values: ['cat.color'] } };

/** Runs axe over the page as it is now; a line for each element that breaks a rule. */
export async function runAxe(page: Page, options: RunOptions = everyRule): Promise<readonly string[]> {
  const isThere: boolean = await page.evaluate('"axe" in window');
  if (!isThere) await page.evaluate(axe.source);
  const { violations }: AxeResults = await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} ${target.join(' ')} ${failureSummary.replace(/\s+/g, ' ')}`),
  );
}
