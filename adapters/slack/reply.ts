import type { ActionsBlock, KnownBlock } from '@slack/types';
import type { Answer } from '../../src/answer.js';
import { toLiteral } from '../../src/literal.js';
import { pageAnswer } from '../../src/paging.js';
import { isRepeatable } from '../repeatable.js';
import { withoutFiles } from '../without-files.js';
import { fitsButton } from './blocks.js';
import { cutBlocks } from './cut-blocks.js';
import { button, plain } from './elements.js';
import { escapeMarkup, type SlackMessage, toMessage } from './message.js';

/** The ids of the buttons that Slack needs beside the follow-ups. */
export const SHARE = 'share';
export const PAGE = 'page';
/** Opens the dialog of that name: "dialog:digest". */
export const DIALOG = 'dialog';
export const REPORT = 'report';

/** What leaves room below Slack's 50 blocks and 12,000 characters for buttons. */
const LIMITS = { elements: 40, characters: 9_000 };
const LONGEST_NAME = 100;

export interface Reply {
  readonly answer: Answer;
  readonly question: string;
  /** From 1. */
  readonly page?: number;
  /** What can be done with it: shown to everybody where its asker alone sees it, and reported where it may be wrong. */
  readonly offers?: readonly ('share' | 'report')[];
}

/** Only what cites an article is worth showing to others, and can have been read wrongly. */
function offerButtons({ answer, question, offers = [] }: Reply, page: number, pages: number): ActionsBlock[] {
  if (!fitsButton(question) || !isRepeatable(question)) return [];
  const isCited = answer.sources.length > 0;
  const elements = [
    ...(page < pages ? [button(`${PAGE}:${page + 1}`, `Next page (${page + 1} of ${pages})`, question)] : []),
    ...(isCited && offers.includes('share') ? [button(`${SHARE}:${page}`, 'Share to channel', question)] : []),
    ...(isCited && offers.includes('report') ? [button(`${DIALOG}:${REPORT}`, 'Report a mistake', question)] : []),
  ];
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

/** One page of an answer, with buttons for the next page, for sharing and for reporting it. */
export function toReply(reply: Reply): SlackMessage {
  const pages = pageAnswer(withoutFiles(reply.answer), LIMITS);
  const page = Math.min(Math.max(Math.trunc(reply.page ?? 1) || 1, 1), pages.length);
  const { text, blocks } = toMessage(pages[page - 1] ?? reply.answer);
  return { text, blocks: [...cutBlocks(blocks), ...offerButtons(reply, page, pages.length)] };
}

/** One page of an answer as everybody in the channel sees it, with who shared it. */
export function toShared(reply: Reply, sharer: string): SlackMessage {
  const { text, blocks } = toReply(reply);
  const [header, ...rest] = blocks;
  const words = toLiteral(`Shared by ${sharer}`.slice(0, LONGEST_NAME));
  const by: KnownBlock = { type: 'context', elements: [plain(words)] };
  return { text: `${text}\n${escapeMarkup(words)}`, blocks: header === undefined ? [by] : [header, by, ...rest] };
}
