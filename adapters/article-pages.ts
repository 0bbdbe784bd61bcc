import type { Answer, AnswerElement, AnswerFile, AnswerImage, Run, Source } from '../src/answer.js';
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
  /** Only whoever is asked for opens them: articles of one workspace stand there, too. */
  readonly showsPrivate?: true;
}

/**
 * An answer whose sources open on our own pages, and whose files are to be had there; with a picture of what it tells, where
 * there is one. The same for the same answer and picture, so that what is made of it can be kept.
 */
export type LinkPages = (answer: Answer, image?: AnswerImage) => Answer;

/** The picture of the ledger, where one can be had. */
export type FindImage = () => Promise<AnswerImage | undefined>;

const linkSources = (sources: readonly Source[], { address, showsPrivate }: Site): Source[] =>
  sources.map((source) => {
    if (source.isPrivate && !showsPrivate) return source;
    return { ...source, page: `${address}/articles/${encodeURIComponent(source.articleId)}` };
  });

/** "Files: DOCX · HTML · CSV", each to be saved from there. */
function linkFiles(files: readonly AnswerFile[], { address, shelf }: Site): AnswerElement {
  const runs = files.flatMap((file, at): Run[] => [
    { text: at === 0 ? 'Files, kept for a day: ' : ' · ' },
    { text: endingOf(file.name), url: `${address}/files/${shelf.put(file)}/${encodeURIComponent(file.name)}` },
  ]);
  return { kind: 'paragraph', runs };
}

/** The picture where it can be had, and the page on which each of its marks opens a sentence. */
function showPicture(address: string, image: AnswerImage | undefined): AnswerElement[] {
  const words = image ? 'Open the picture: every mark leads to its sentence' : 'The ledger as a picture';
  return [...(image ? [image] : []), { kind: 'paragraph', runs: [{ text: words, url: `${address}/ledger` }] }];
}

function linkAnswer({ files, picture, ...answer }: Answer, image: AnswerImage | undefined, site: Site): Answer {
  const { address } = site;
  const sources = linkSources(answer.sources, site);
  const links = [
    ...(files === undefined ? [] : [linkFiles(files, site)]),
    ...(picture === undefined ? [] : showPicture(address, image)),
  ];
  return { ...answer, sources, elements: [...links, ...answer.elements] };
}

/** Links to our pages. */
export function createPageLinks(site: Site): LinkPages {
  const linked = new WeakMap<Answer, { readonly url: string | undefined; readonly fresh: Answer }>();
  return (answer, image) => {
    const known = linked.get(answer);
    if (known && known.url === image?.url) return known.fresh;
    const fresh = linkAnswer(answer, image, site);
    linked.set(answer, { url: image?.url, fresh });
    return fresh;
  };
}

/** The bot, with answers whose sources open on our pages, and with the picture of what they tell. */
export const linkBot = (bot: Bot, link: LinkPages, findImage: FindImage = async () => undefined): Bot => ({
  async ask(text, asker) {
    const answer = await bot.ask(text, asker);
    return link(answer, answer.picture && (await findImage()));
  },
  ...(bot.take && { take: bot.take }),
});

/** The same for what is sent unasked. */
export const linkSender = <Platform extends Sender>(platform: Platform, link: LinkPages): Platform => ({
  ...platform,
  send: (message) => platform.send({ ...message, answer: link(message.answer) }),
});

/** The same for what a clock that is only played has posted. */
export const linkPlayed = ({ setUp, posts, ...played }: Simulated, link: LinkPages): Simulated => ({
  ...played,
  setUp: link(setUp),
  posts: posts.map(({ at, answer }) => ({ at, answer: link(answer) })),
});
