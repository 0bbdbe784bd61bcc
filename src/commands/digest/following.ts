import { type Answer, bullets, followUp, paragraph } from '../../answer.js';
import { MOST_FOLLOW_UPS } from '../../command.js';
import { tellFollow } from '../../digest/follows.js';
import type { Follow } from '../../subscription.js';
import { capitalise, describeCollection } from '../../wording.js';
import type { Desk } from './desk.js';
import { showMatches, warnOfBroad } from './follow-matches.js';
import { keyOf, readFollow, typeFollow } from './follow-words.js';
import { nameHere, quoteTyped } from './naming.js';
import { addFollow, findOwnFollows } from './own-follows.js';

/** More are a digest of everything. */
const MOST_FOLLOWS = 50;
/** Longer words are a passage, and stand in one article. */
const LONGEST_PHRASE = 80;

const WHAT_TO_FOLLOW: Answer = {
  title: 'What do you want to follow?',
  elements: [
    paragraph(
      'A person, a weakness, or words between quotation marks: this conversation is told as soon as a new article tells of it.',
    ),
  ],
  sources: [],
  followUps: ['/digest follow caseloads', '/digest follow “early help”', '/digest follows'].map(followUp),
};

const askFor = (follow: Follow): { label: string; question: string } => ({
  label: `Follow ${typeFollow(follow)}`,
  question: `/digest follow ${typeFollow(follow)}`,
});

function chooseAmong(options: readonly Follow[], asked: string): Answer {
  const offered = options.slice(0, MOST_FOLLOW_UPS);
  return {
    title: `Which one? ${quoteTyped(asked)} may mean several`,
    elements: [bullets(offered.map((follow) => [capitalise(tellFollow(follow))]))],
    sources: [],
    followUps: offered.map(askFor),
  };
}

function nothingKnown(options: readonly Follow[], asked: string, { index }: Desk): Answer {
  const names = options.filter(({ kind }) => kind !== 'phrase').map(typeFollow);
  const near = names.length > 0 ? ` The nearest: ${names.join(', ')}.` : '';
  return {
    title: `Nothing was changed: ${quoteTyped(asked)} is not known`,
    elements: [
      paragraph(
        `Searched: ${describeCollection(index.articles)}. They name neither a person nor a weakness like that.${near} Words between quotation marks are followed as they are.`,
      ),
    ],
    sources: [],
    followUps: [...options.slice(0, MOST_FOLLOW_UPS - 1).map(askFor), followUp('/digest follows')],
  };
}

/** A title and the rest of the answer for one thing that is followed. */
function answerFor(follow: Follow, title: string, { index }: Desk): Answer {
  const { elements, sources } = showMatches(follow, index);
  return {
    title,
    elements: [...warnOfBroad(follow, index), ...elements],
    sources,
    followUps: [{ label: 'Unfollow', question: `/digest unfollow ${typeFollow(follow)}` }, followUp('/digest follows')],
  };
}

function followed(follow: Follow, desk: Desk): Answer {
  const answer = answerFor(follow, `You now follow ${tellFollow(follow)}`, desk);
  const told = `One notice comes to ${nameHere(desk)} when new articles tell of it, however many of your follows they match.`;
  return { ...answer, elements: [paragraph(told), ...answer.elements] };
}

function refuse(title: string, text: string): Answer {
  return {
    title: `Nothing was changed: ${title}`,
    elements: [paragraph(text)],
    sources: [],
    followUps: [followUp('/digest follows')],
  };
}

async function start(follow: Follow, desk: Desk): Promise<Answer> {
  const own = await findOwnFollows(desk);
  const known = own?.follows.find((each) => keyOf(each) === keyOf(follow));
  if (known) return answerFor(known, `Nothing was changed: you follow ${tellFollow(known)} already`, desk);
  if (own && own.follows.length >= MOST_FOLLOWS)
    return refuse(`you follow ${MOST_FOLLOWS} already`, 'Unfollow something first, or set up a digest of everything.');
  if (follow.kind === 'phrase' && follow.words.length > LONGEST_PHRASE)
    return refuse('these words are too long', `Words that are followed have up to ${LONGEST_PHRASE} characters.`);
  if (await addFollow(follow, own, desk)) return followed(follow, desk);
  return refuse('what you follow was changed meanwhile', 'Look how it stands now, then ask again.');
}

/** `/digest follow <person, weakness or “phrase”>`: notices from now on, and at once what it finds so far. */
export async function follow(text: string, desk: Desk): Promise<Answer> {
  if (text === '') return WHAT_TO_FOLLOW;
  const read = readFollow(text, desk.index);
  if (read.kind === 'one') return start(read.follow, desk);
  return read.kind === 'several' ? chooseAmong(read.options, text) : nothingKnown(read.options, text, desk);
}
