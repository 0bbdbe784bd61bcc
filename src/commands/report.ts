import { createHash } from 'node:crypto';
import { type Answer, bullets, type FollowUp, followUp, note, paragraph } from '../answer.js';
import type { Command, Context } from '../command.js';
import { type Asker, tenantOf } from '../conversation.js';
import { formatDay } from '../evidence/corrections.js';
import type { Feedback } from '../store/store.js';
import { countOf } from '../wording.js';

const MOST_LISTED = 20;
const MOST_CHARACTERS = 2_000;
/** Reports among other feedback: "report:6f1d…". */
const KEY = 'report:';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** The same words of the same person are one report, however often they are sent. */
const toFeedback = (words: string, asker: Asker, now: Date): Feedback => ({
  userHash: hash(`${tenantOf(asker)} ${asker.user}`),
  messageKey: `${KEY}${hash(words)}`,
  rating: -1,
  comment: words,
  at: now.toISOString(),
});

const next = ({ asker }: Context): FollowUp[] =>
  (asker.admin ? ['/report list', '/correct'] : ['/correct list', '/sources']).map(followUp);

function tooLong(words: string): Answer {
  return {
    title: 'Nothing was reported: that is too long',
    elements: [
      paragraph(`A report has up to ${MOST_CHARACTERS} characters; this has ${words.length}. Say it shorter.`),
    ],
    sources: [],
    followUps: [followUp('/report')],
  };
}

async function keep(words: string, context: Context): Promise<Answer> {
  if (words.length > MOST_CHARACTERS) return tooLong(words);
  const { asker, now, store } = context;
  await (await store()).rate(tenantOf(asker), toFeedback(words, asker, now));
  return {
    title: 'Thank you: your report is kept',
    elements: [
      paragraph(`“${words}”`),
      paragraph(
        'The admins of this bot in this workspace read it with /report list. Your words and the day are kept, your name is not: write it in if you want to be asked.',
      ),
      paragraph(
        'If something was read wrongly, an admin puts it right with /correct: every answer that shows it then says so, with the reason. If the article itself is wrong, ask its publisher: the bot leaves articles as printed.',
      ),
    ],
    sources: [],
    followUps: next(context),
  };
}

const NOT_YOURS: Answer = {
  title: 'Reports are read by admins',
  elements: [
    paragraph('What people reported is shown to the admins of this bot in this workspace alone.'),
    paragraph('What was put right is open to all: /correct list.'),
  ],
  sources: [],
  followUps: ['/correct list', '/report'].map(followUp),
};

const NONE: Answer = {
  title: 'Nothing has been reported here',
  elements: [paragraph('Anybody reports a mistake with /report and what is wrong.')],
  sources: [],
  followUps: ['/correct list', '/sources'].map(followUp),
};

const NOT_HERE: Answer = {
  title: 'Reports are shown to you alone',
  elements: [paragraph('Others read here too. Ask once more where only you read: in a message to the bot itself.')],
  sources: [],
  followUps: ['/correct list', '/report'].map(followUp),
};

async function list({ asker, store }: Context): Promise<Answer> {
  if (!asker.admin) return NOT_YOURS;
  if (!asker.private) return NOT_HERE;
  const comments = await (await store()).comments(tenantOf(asker));
  const reports = comments.filter(({ messageKey }) => messageKey.startsWith(KEY));
  if (reports.length === 0) return NONE;
  const shown = reports.slice(0, MOST_LISTED);
  return {
    title: `${countOf(reports.length, 'report')}, the newest first`,
    elements: [
      bullets(shown.map(({ at, comment = '' }) => [{ text: formatDay(at), strong: true }, `: “${comment}”`])),
      ...(reports.length > shown.length ? [note(`Not listed: ${reports.length - shown.length} more.`)] : []),
      note('Look for it with /correct and a theme, a name or the first words of a quotation, and put it right there.'),
    ],
    sources: [],
    followUps: ['/correct', '/correct list'].map(followUp),
  };
}

/** Without a button for its example, which would report it. */
const GUIDE: Answer = {
  title: 'Usage: /report <what is wrong>',
  elements: [
    paragraph('Say what an answer says and what the article says; name no child. The admins read it.'),
    paragraph('For example: /report The visit was in March, not in May'),
  ],
  sources: [],
  followUps: ['/report list', '/correct list'].map(followUp),
};

/** `/report`: what somebody thinks is wrong is kept for the admins, who put right what was read wrongly. */
export const reportCommand: Command = {
  name: 'report',
  usage: '/report <what is wrong>',
  summary: 'Tell the admins that something here is wrong',
  examples: ['/report', '/report list'],
  takesWholeArgument: true,
  async answer(argument, context) {
    const words = argument.trim();
    if (words === '') return GUIDE;
    return words.toLowerCase() === 'list' ? list(context) : keep(words, context);
  },
};
