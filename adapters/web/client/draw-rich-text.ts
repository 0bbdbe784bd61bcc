import { make } from './elements.js';

/** What is read of a rich text: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block. */
interface Part {
  readonly type: string;
  readonly text?: unknown;
  readonly elements?: readonly Part[];
  /** Of words how they look, of a list what stands before its items. */
  readonly style?: string | Readonly<Partial<Record<InlineStyle, boolean>>>;
  readonly url?: string;
  /** How deep a list lies in others, from 0. */
  readonly indent?: number;
}

const INLINE = { bold: 'strong', italic: 'em', strike: 's', code: 'code' } as const;
type InlineStyle = keyof typeof INLINE;

/** "https://www.example.org/" or a page of this site */
const PAGE = /^(?:https?:\/\/|\/(?!\/))/;

const wordsOf = ({ text }: Part): string => (typeof text === 'string' ? text : '');

function drawLink(part: Part): Node {
  const { url = '' } = part;
  const words = wordsOf(part) || url;
  return PAGE.test(url) ? make('a', { href: url, rel: 'noreferrer' }, words) : document.createTextNode(words);
}

function drawInline(part: Part): Node {
  const { style } = part;
  const node = part.type === 'link' ? drawLink(part) : document.createTextNode(wordsOf(part));
  if (typeof style !== 'object') return node;
  const chosen = (Object.keys(INLINE) as InlineStyle[]).filter((name) => style[name] === true);
  return chosen.reduce<Node>((inner, name) => make(INLINE[name], {}, inner), node);
}

const drawInlines = ({ elements = [] }: Part): Node[] => elements.map(drawInline);

function drawList(list: Part): HTMLElement {
  const items = (list.elements ?? []).map((item) => make('li', {}, ...drawInlines(item)));
  return make(list.style === 'ordered' ? 'ol' : 'ul', { class: `indent-${list.indent ?? 0}` }, ...items);
}

function drawPart(part: Part): HTMLElement {
  switch (part.type) {
    case 'rich_text_list':
      return drawList(part);
    case 'rich_text_quote':
      return make('blockquote', {}, ...drawInlines(part));
    case 'rich_text_preformatted':
      return make('pre', {}, ...drawInlines(part));
    default:
      return make('p', {}, ...drawInlines(part));
  }
}

/** The parts of a rich text as Slack shows them: words are words, whatever characters they hold. */
export const drawRichText = (parts: readonly object[]): HTMLElement =>
  make('div', { class: 'rich' }, ...parts.map((part) => drawPart(part as Part)));
