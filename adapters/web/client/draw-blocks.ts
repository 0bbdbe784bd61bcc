import { drawRichText } from './draw-rich-text.js';
import { make } from './elements.js';
import { pictureAddress } from './picture-address.js';

/** What is read of Block Kit: https://docs.slack.dev/reference/block-kit/blocks. */
interface Block {
  readonly type: string;
  readonly text?: Words;
  readonly elements?: readonly Part[];
  readonly image_url?: string;
  readonly alt_text?: string;
}

interface Words {
  readonly text: string;
}

interface Part {
  readonly type: string;
  readonly text?: Words | string;
  readonly style?: string;
  readonly url?: string;
  readonly action_id?: string;
  readonly value?: string;
}

/** A button that was pressed: the kind of its id ("ask", "page:2", "dialog:report") and the question that it carries. */
export interface BlockPress {
  readonly id: string;
  readonly question: string;
}

type OnPress = (press: BlockPress) => void;

const wordsOf = ({ text }: Pick<Part, 'text'>): string => (typeof text === 'string' ? text : (text?.text ?? ''));

function drawButton(part: Part, onPress: OnPress): HTMLElement {
  const words = wordsOf(part);
  const style = part.style === 'primary' || part.style === 'danger' ? part.style : undefined;
  if (part.url !== undefined)
    return make('a', { href: part.url, class: `button ${style ?? ''}`, rel: 'noreferrer' }, words);
  const button = make('button', { type: 'button', class: style }, words);
  button.addEventListener('click', () => onPress({ id: part.action_id ?? '', question: part.value ?? '' }));
  return button;
}

/** Opened by itself it is as large as the screen. */
function drawPicture({ image_url = '', alt_text }: Block): HTMLElement {
  const address = pictureAddress(image_url);
  const picture = make('img', { src: address, alt: alt_text });
  return make('a', { href: address, class: 'picture' }, picture);
}

function drawBlock(block: Block, onPress: OnPress): HTMLElement {
  const { elements = [] } = block;
  switch (block.type) {
    case 'header':
      return make('h2', { class: 'header' }, wordsOf(block));
    case 'rich_text':
      return drawRichText(elements);
    case 'context':
      return make('p', { class: 'context' }, ...elements.map((part) => make('span', {}, wordsOf(part))));
    case 'actions':
      return make('div', { class: 'actions' }, ...elements.map((part) => drawButton(part, onPress)));
    case 'image':
      return drawPicture(block);
    case 'divider':
      return make('hr');
    default:
      return make('p', { class: 'unknown' }, `[${block.type}]`);
  }
}

/** Blocks as Slack shows them. */
export const drawBlocks = (blocks: readonly object[], onPress: OnPress): HTMLElement =>
  make('div', { class: 'slack' }, ...blocks.map((block) => drawBlock(block as Block, onPress)));
