import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const RUN = `(async () => {
  const { violations } = await axe.run(document, { runOnly: ${JSON.stringify(LEVELS)}, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => [id, html.slice(0, 200), failureSummary.replaceAll(/\\s+/g, ' ')].join(' · ')));
})()`;

/** What keeps somebody from using the page, by WCAG 2.2 up to level AA, as far as axe-core can tell. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(`${AXE};undefined`);
  return page.evaluate<string[]>(RUN);
}

/** How many pixels of the page lie beyond its right edge: nobody should have to move it to and fro to read a line. */
export const findOverflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
