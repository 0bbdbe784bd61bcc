type Part = Readonly<Record<string, unknown>>;

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);

const wordsIn = (value: unknown): string[] => (typeof value === 'string' ? [value] : []);

const partsIn = (value: unknown): Part[] => (Array.isArray(value) ? value.filter(isPart) : []);

const runsOf = ({ inlines }: Part): string =>
  Array.isArray(inlines)
    ? inlines.flatMap((inline: unknown) => wordsIn(isPart(inline) ? inline['text'] : inline)).join('')
    : '';

const INSIDE = ['body', 'items', 'rows', 'cells', 'choices', 'actions'];

function linesOf(part: Part): string[] {
  if (part['type'] === 'RichTextBlock') return [runsOf(part)];
  const own = ['label', 'title', 'value'].filter((name) => name !== 'value' || part['type'] === 'Input.Text');
  return [
    ...own.flatMap((name) => wordsIn(part[name])),
    ...INSIDE.flatMap((name) => partsIn(part[name]).flatMap(linesOf)),
  ];
}

/** What a person reads of a card, a line for each paragraph, cell, input, choice and button. */
export const textOfCard = (card: unknown): string => (isPart(card) ? linesOf(card).join('\n') : '');
