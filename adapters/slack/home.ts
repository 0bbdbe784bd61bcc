import type { ActionsBlock, HomeView, KnownBlock, RichTextBlock } from '@slack/types';
import type { Answer } from '../../src/answer.js';
import { PROMISE } from '../../src/commands/help.js';
import { pageAnswer } from '../../src/paging.js';
import { ASK, toBlocks } from './blocks.js';
import { button, header } from './elements.js';
import type { Links } from './reception.js';
import { DIALOG, REPORT } from './reply.js';
import { toText } from './rich-text.js';

interface Home {
  /** What comes to this person: the answer to "/digest list". */
  readonly subscriptions: Answer;
  readonly isAdmin: boolean;
  readonly links: Links;
}

/** The id of a button that opens a page: Slack tells of its press, and there is nothing to do. */
export const LINK = 'link';

type Labelled = readonly (readonly [words: string, value: string])[];

const TRY: Labelled = [
  ['Ofsted latest', '/ofsted latest'],
  ['Weaknesses', '/weaknesses'],
  ['Sources', '/sources'],
  ['What can I ask?', '/help'],
];
const DO: Labelled = [
  ['Ask for a briefing', 'briefing'],
  ['Set up a digest', 'digest'],
  ['Follow something', 'follow'],
  ['Report a mistake', REPORT],
];
const ADMINISTER: Labelled = [
  ['Reported mistakes', '/report list'],
  ['Corrections', '/correct list'],
];

/** How a reader can tell what to rely on. */
const KNOWN = [
  'A date is stated in the article, worked out from words that are shown, or supplied by a person; no day is ever invented.',
  'Only an independent body moves a weakness: what a council says of itself is shown as action claimed.',
  'Silence is no word since a date, never resolved.',
];
/** Of Slack’s hundred blocks and of what one looks through. */
const LIMITS = { elements: 40, characters: 6_000 };

const list = (lines: readonly string[]): RichTextBlock => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_list',
      style: 'bullet',
      elements: lines.map((line) => ({ type: 'rich_text_section', elements: [toText(line)] })),
    },
  ],
});

const askButtons = (group: string, labelled: Labelled): ActionsBlock => ({
  type: 'actions',
  elements: labelled.map(([words, question], at) => button(`${ASK}:${group}-${at}`, words, question)),
});

/** A button without a value opens a dialog that is about no answer. */
const dialogButtons = (labelled: Labelled): ActionsBlock => ({
  type: 'actions',
  elements: labelled.map(([words, dialog]) => {
    const { value: _none, ...rest } = button(`${DIALOG}:${dialog}`, words, '');
    return rest;
  }),
});

function toLinks({ supportUrl, privacyUrl }: Links): KnownBlock[] {
  const links = Object.entries({ Support: supportUrl, Privacy: privacyUrl }).flatMap(([words, url]) =>
    url === undefined ? [] : [{ ...button(`${LINK}:${words.toLowerCase()}`, words, url), url }],
  );
  return links.length === 0 ? [] : [{ type: 'actions', elements: links }];
}

/** The Home tab of one person: what to try, what comes to them, and how what they read is known. */
export function toHome({ subscriptions, isAdmin, links }: Home): HomeView {
  const [coming = subscriptions] = pageAnswer(subscriptions, LIMITS);
  return {
    type: 'home',
    blocks: [
      header('Briefing Bot'),
      { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [toText(PROMISE, true)] }] },
      askButtons('try', TRY),
      dialogButtons(DO),
      { type: 'divider' },
      ...toBlocks(coming),
      { type: 'divider' },
      ...(isAdmin ? [header('For admins'), askButtons('admin', ADMINISTER)] : []),
      header('How you can tell'),
      list(KNOWN),
      ...toLinks(links),
    ],
  };
}
