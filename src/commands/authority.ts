import { type Answer, bullets, followUp, note, paragraph, type Run } from '../answer.js';
import { authoritiesOf } from '../authority/authorities-of.js';
import { readAuthority } from '../authority/read-authority.js';
import { saveUsualAuthority } from '../authority/usual-authority.js';
import { type Command, type Context, nothingFound } from '../command.js';
import { countOf } from '../wording.js';

const MOST_OFFERED = 4;

const ask = (authority: string) => ({ label: authority, question: `/authority ${authority}` });

function describe(authority: string, { index }: Context): Run[] {
  const count = index.articles.filter((article) => article.authority === authority).length;
  return [{ text: authority, strong: true }, { text: `: ${countOf(count, 'article')}` }];
}

const NONE: Answer = {
  title: 'No article is clearly about one local authority',
  elements: [paragraph('Questions and digests are about all articles.')],
  sources: [],
  followUps: [followUp('/sources')],
};

async function list(context: Context): Promise<Answer> {
  const authorities = authoritiesOf(context.index);
  if (authorities.length === 0) return NONE;
  const usual = await context.usualAuthority?.();
  const chosen =
    usual === undefined
      ? 'None is chosen for this conversation.'
      : `${usual} is chosen for this conversation: questions and digests are about it unless another is named.`;
  return {
    title: `The articles are about ${countOf(authorities.length, 'local authority', 'local authorities')}`,
    elements: [
      bullets(authorities.map((authority) => describe(authority, context))),
      paragraph(chosen),
      note('An admin chooses with /authority and a name, and with /authority none takes the choice back.'),
    ],
    sources: [],
    followUps: [...authorities.slice(0, MOST_OFFERED).map(ask), followUp('/sources')],
  };
}

/** To somebody who may not choose: how to ask of that authority all the same. */
function notYours(authority: string | undefined): Answer {
  const named = authority === undefined ? '/ofsted latest' : `/ofsted latest in ${authority}`;
  return {
    title: 'Nothing was changed: only an admin chooses',
    elements: [
      paragraph(
        'The usual authority decides what everybody here is told. To ask of another, name it in your question: ',
        { text: named, strong: true },
      ),
    ],
    sources: [],
    followUps: [named, '/authority'].map(followUp),
  };
}

async function choose(authority: string | undefined, { asker, store, now }: Context): Promise<Answer> {
  if (!asker.admin) return notYours(authority);
  await saveUsualAuthority(await store(), asker, { authority, at: now.toISOString() });
  return {
    title:
      authority === undefined ? 'No authority is chosen here any more' : `${authority} is the usual authority here`,
    elements: [
      paragraph(
        authority === undefined
          ? 'Questions are about the authority that they name.'
          : 'Questions and digests of this conversation are about it unless they name another.',
      ),
    ],
    sources: [],
    followUps: ['/ofsted latest', '/weaknesses', '/authority'].map(followUp),
  };
}

/** `/authority`: which local authorities the articles are about, and which is usual in a conversation. */
export const authorityCommand: Command = {
  name: 'authority',
  usage: '/authority [name | none]',
  summary: 'The local authorities that the articles are about, and the usual one here',
  examples: ['/authority'],
  answer(argument, context) {
    const asked = argument.trim();
    if (asked === '') return list(context);
    if (asked.toLowerCase() === 'none') return choose(undefined, context);
    const authorities = authoritiesOf(context.index);
    const { authority } = readAuthority(asked, authorities);
    if (authority !== undefined) return choose(authority, context);
    return nothingFound({ asked, index: context.index, nearest: authorities.map(ask), heading: 'Authorities here' });
  },
};
