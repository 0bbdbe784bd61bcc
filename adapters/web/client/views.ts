import type { FollowUp } from '../../../src/answer.js';
import type { Copy } from '../../copies.js';
import type { Views } from '../page-types.js';
import { drawBlocks } from './draw-blocks.js';
import { drawCard } from './draw-card.js';
import { make } from './elements.js';

export type ViewName = keyof Views;

/** What a person asks for by a button of an answer, whichever platform draws it. */
export interface Presses {
  /** Asks, and shows the answer; `page` is that of a longer one. */
  readonly ask: (question: string, page?: number) => void;
  /** Asks anew, and shows the answer as everybody in a channel sees it. */
  readonly share: (question: string, page: number) => void;
  /** Opens a form; `about` is the question whose answer it stands below. */
  readonly openForm: (name: string, about: string) => void;
  /** Shows quotations ready to copy. */
  readonly copy: (copies: readonly Copy[]) => void;
}

/** What is drawn, and what stands beside it whichever platform shows it. */
interface Drawn {
  readonly views: Views;
  readonly followUps?: readonly FollowUp[];
  readonly copies?: readonly Copy[];
  readonly audience?: string | undefined;
}

function pressBlock(id: string, question: string, { ask, share, openForm }: Presses): void {
  const [kind, detail = ''] = id.split(':');
  if (kind === 'dialog') openForm(detail, question);
  else if (kind === 'share') share(question, Number(detail));
  else ask(question, kind === 'page' ? Number(detail) : 1);
}

type CardData = Readonly<Record<string, unknown>>;

function pressCard(data: CardData, copies: readonly Copy[], { ask, share, openForm, copy }: Presses): void {
  const question = typeof data['question'] === 'string' ? data['question'] : '';
  const page = typeof data['page'] === 'number' ? data['page'] : 1;
  if (data['does'] === 'form' && typeof data['form'] === 'string') openForm(data['form'], question);
  else if (data['does'] === 'copy') copy(copies);
  else if (data['does'] === 'share') share(question, page);
  else ask(question, page);
}

/** As messages of apps look on both platforms: who says it, and who sees it. */
function frame(message: HTMLElement, audience: string | undefined): HTMLElement {
  const seen = audience === undefined ? undefined : make('span', { class: 'about' }, audience);
  const sender = make('p', { class: 'sender' }, make('strong', {}, 'Briefing Bot'), make('span', {}, 'App'), seen);
  const picture = make('img', { src: '/assets/icon.svg', alt: '', width: '36', height: '36' });
  return make('div', { class: 'message' }, picture, make('div', {}, sender, message));
}

/** A terminal has no buttons; here what can be asked next can be pressed. */
function drawText({ views, followUps = [] }: Drawn, { ask }: Presses): HTMLElement {
  const buttons = followUps.map(({ question }) => {
    const button = make('button', { type: 'button' }, question);
    button.addEventListener('click', () => ask(question));
    return button;
  });
  const actions = buttons.length === 0 ? undefined : make('div', { class: 'actions' }, ...buttons);
  return make('div', {}, make('pre', { class: 'text', tabindex: '0' }, views.text), actions);
}

/** An answer as a platform shows it. */
export async function drawView(drawn: Drawn, name: ViewName, presses: Presses): Promise<HTMLElement> {
  const { views, copies = [], audience } = drawn;
  switch (name) {
    case 'slack':
      return frame(
        drawBlocks(views.slack.blocks, ({ id, question }) => pressBlock(id, question, presses)),
        audience,
      );
    case 'teams':
      return frame(await drawCard(views.teams, (data) => pressCard(data, copies, presses)), audience);
    case 'text':
      return drawText(drawn, presses);
  }
}
