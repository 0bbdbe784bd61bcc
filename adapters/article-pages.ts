import type { Answer, AnswerElement, AnswerFile, Run, Source } from '../src/answer.js';
import type { Bot } from '../src/bot.js';
import type { Sender } from '../src/digest/sending.js';
import type { Simulated } from '../src/digest/simulate.js';
import type { FileShelf } from './file-shelf.js';
import { endingOf } from './without-files.js';

/** Where our pages are. */
interface Site {
  /** "https://bot.example.org" */
  readonly address: string;
  /** Where the files of answers wait to be fetched. */
  readonly shelf: FileShelf;
}

/**
 * An answer whose sources open on our own pages, and whose files are to be had there. The same for the same
 * answer, so that what is made of it can be kept.
 */
export type LinkPages = (answer: Answer, question?: string) => Answer;

const linkSources = (sources: readonly Source[], address: string): Source[] =>
  sources.map((source) => ({ ...source, page: `${address}/articles/${encodeURIComponent(source.articleId)}` }));

/** "Files: DOCX · HTML · CSV", each to be saved from there. */
function linkFiles(files: readonly AnswerFile[], { address, shelf }: Site): AnswerElement {
  const runs = files.flatMap((file, at): Run[] => [
    { text: at === 0 ? 'Files, to be had for a day: ' : ' · ' },
    { text: endingOf(file.name), url: `${address}/files/${shelf.put(file)}/${encodeURIComponent(file.name)}` },
  ]);
  return { kind: 'paragraph', runs };
}

/** "/weaknesses": the whole ledger, of which there is a picture. */
const LEDGER = /^\/?weaknesses$/i;

const linkPicture = (address: string): AnswerElement => ({
  kind: 'paragraph',
  runs: [{ text: 'The ledger as a picture', url: `${address}/ledger` }],
});

function linkAnswer({ files, ...answer }: Answer, question: string, site: Site): Answer {
  const { address } = site;
  const sources = linkSources(answer.sources, address);
  const links = [
    ...(files === undefined ? [] : [linkFiles(files, site)]),
    ...(LEDGER.test(question.trim()) ? [linkPicture(address)] : []),
  ];
  return { ...answer, sources, elements: [...links, ...answer.elements] };
}

/** Links to our pages. */
export function createPageLinks(site: Site): LinkPages {
  const linked = new WeakMap<Answer, Answer>();
  return (answer, question = '') => {
    const known = linked.get(answer);
    if (known) return known;
    const fresh = linkAnswer(answer, question, site);
    linked.set(answer, fresh);
    return fresh;
  };
}

/** The bot, with answers whose sources open on our pages. */
export const linkBot = (bot: Bot, link: LinkPages): Bot => ({
  ask: async (text, asker) => link(await bot.ask(text, asker), text),
});

/** The same for what is sent unasked. */
export const linkSender = <Platform extends Sender>(platform: Platform, link: LinkPages): Platform => ({
  ...platform,
  send: (message) => platform.send({ ...message, answer: link(message.answer) }),
});

/** The same for what a clock that is only played has posted. */
export const linkPlayed = ({ setUp, posts, isCut }: Simulated, link: LinkPages): Simulated => ({
  setUp: link(setUp),
  posts: posts.map(({ at, answer }) => ({ at, answer: link(answer) })),
  isCut,
});
