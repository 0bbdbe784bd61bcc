import type { ShownCard } from './invoke-responses.js';

/** What stands on the buttons of a card. */
export const buttonsOf = ({ actions = [] }: ShownCard): string[] => actions.map(({ title }) => String(title));

/** What a button of a card brings back. */
export function dataOf({ actions = [] }: ShownCard, title: string): unknown {
  const action = actions.find((each) => each['title'] === title);
  if (!action) throw new Error(`There is no button “${title}”.`);
  return action['data'];
}
