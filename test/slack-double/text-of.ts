import type { Block } from './workspace.js';

interface Shown {
  readonly text?: string;
  readonly blocks?: readonly Block[];
}

type Part = Readonly<Record<string, unknown>>;

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null;
const partsOf = (value: unknown): readonly Part[] => (Array.isArray(value) ? value.filter(isPart) : []);

/** "<https://example.org|the report>", "<@U00000001>", "<!here>" */
const REFERENCE = /<([^<>|]*)(?:\|([^<>]*))?>/g;

/** Marked-up text as it is read: labels for links, and the characters that had to be escaped. */
function readMarkup(text: string): string {
  const read = text.replace(REFERENCE, (_, target: string, label?: string) => label ?? target.replace(/^!/, '@')); // !here
  return read.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function readText(text: unknown): string {
  if (!isPart(text)) return '';
  const words = String(text['text'] ?? '');
  return text['type'] === 'mrkdwn' ? readMarkup(words) : words;
}

/** One run of a rich text: words, a link, or what Slack draws itself. */
function readRun(run: Part): string {
  switch (run['type']) {
    case 'link':
      return String(run['text'] ?? run['url']);
    case 'user':
      return `@${run['user_id']}`;
    case 'channel':
      return `#${run['channel_id']}`;
    case 'broadcast':
      return `@${run['range']}`;
    case 'emoji':
      return `:${run['name']}:`;
    default:
      return String(run['text'] ?? '');
  }
}

const readRuns = (elements: unknown): string => partsOf(elements).map(readRun).join('');

function readRichText(part: Part): string[] {
  switch (part['type']) {
    case 'rich_text_list':
      return partsOf(part['elements']).map((item) => `• ${readRuns(item['elements'])}`);
    case 'rich_text_quote':
      return readRuns(part['elements'])
        .split('\n')
        .map((line) => `> ${line}`);
    default:
      return [readRuns(part['elements'])];
  }
}

/** "[Share to channel]" of a button, "[Theme ▾]" of a menu, "[…]" of an empty field, the words of anything else. */
function readElement(element: Part): string {
  if (element['type'] === 'button') return `[${readText(element['text'])}]`;
  if (element['type'] === 'image') return `[${element['alt_text']}]`;
  if (isPart(element['text']) || typeof element['text'] === 'string') return readText(element);
  if (String(element['type']).endsWith('_input')) return `[${element['initial_value'] ?? '…'}]`;
  const options = partsOf(element['options']).map((option) => readText(option['text']));
  return `[${readText(element['placeholder']) || options.join(' / ')} ▾]`;
}

function readBlock(block: Block): string[] {
  const { type } = block;
  if (type === 'rich_text') return partsOf(block['elements']).flatMap(readRichText);
  if (type === 'divider') return ['———'];
  if (type === 'markdown') return [String(block['text'])];
  if (type === 'image') return [readElement(block)];
  const lines = [readText(block['text']), readText(block['label']), readText(block['hint'])];
  const fields = partsOf(block['fields']).map(readText);
  const elements = [block['element'], block['accessory'], block['elements']].flat().filter(isPart).map(readElement);
  return [...lines, ...fields, elements.join(' ')].filter((line) => line !== '');
}

/** The plain text that a person reads of a message or a view: its blocks, or its text where it has none. */
export function textOf({ text = '', blocks = [], ...view }: Shown & { readonly title?: unknown }): string {
  const title = readText(view.title);
  const lines = blocks.length === 0 ? [readMarkup(text)] : blocks.flatMap(readBlock);
  return [...(title === '' ? [] : [title]), ...lines].join('\n');
}
