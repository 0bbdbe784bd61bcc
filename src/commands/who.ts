import { compareDates, overlaps } from '../../index/edtf.js';
import type { ArticleIndex, Person, PersonHit } from '../../index/model.js';
import { isAmbiguous } from '../../index/names.js';
import { verbatim } from '../../index/verbatim.js';
import {
  type Answer,
  type AnswerElement,
  bullets,
  type FollowUp,
  followUp,
  note,
  paragraph,
  type Run,
  toRuns,
} from '../answer.js';
import { type PersonApart, peopleApart } from '../authority/people-apart.js';
import { type IndexCommand, MOST_FOLLOW_UPS, nothingFound, usageAnswer } from '../command.js';
import { citeAll, sectionOf, startWriting, type Writing } from '../evidence/citing.js';
import { fitQuotations, quoteElement, quotesBy, tellFirstMention, withoutExcerpts } from '../evidence/quotations.js';
import { newestRoles, tellPost, tellReported, tellRole } from '../evidence/roles.js';
import { countOf, formatWhen, joinList } from '../wording.js';

/** Fewer than `/quote` shows: the words come behind the posts. */
const QUOTED_CHARACTERS = 900;

const askWho = ({ name }: Person): FollowUp => ({ label: name, question: `/who ${name}` });

function tellRoles(writing: Writing, person: Person): AnswerElement {
  const roles = newestRoles(person);
  if (roles.length === 0) return paragraph('The articles print no post for this person.');
  return bullets(roles.map((role) => tellRole(writing, role)));
}

function tellNames(writing: Writing, { name, aliases, mentions }: Person): AnswerElement {
  const others = aliases.filter((alias) => alias !== name);
  const isPrinted = mentions.some((mention) => verbatim(writing.index, mention).includes(name));
  const articles = new Set(mentions.map(({ articleId }) => articleId)).size;
  const printed = others.length === 0 ? '' : ` Also printed as: ${joinList(others)}.`;
  return paragraph(
    `Named in ${countOf(articles, 'article')}.${printed}${isPrinted ? '' : ' The full name is put together from these.'}`,
    ...citeAll(writing, mentions),
  );
}

function tellWords(writing: Writing, person: Person): AnswerElement[] {
  const quotes = withoutExcerpts(writing, quotesBy(writing.index, person));
  if (quotes.length === 0) {
    return [paragraph('No quotation by this person is in the articles.'), ...tellFirstMention(writing, person)];
  }
  const shown = fitQuotations(writing, quotes, QUOTED_CHARACTERS);
  const heading = `In their words: ${shown.length} of ${countOf(quotes.length, 'quotation')}`;
  return sectionOf(
    shown.length < quotes.length ? heading : 'In their words',
    shown.map((quote) => quoteElement(writing, quote)),
  );
}

/** The person’s words, and who else held the post, where there are any. */
function followPerson(index: ArticleIndex, person: Person): FollowUp[] {
  const [role] = newestRoles(person);
  const isShared = role !== undefined && index.findPeople(role.title).length > 1;
  const questions = [
    ...(quotesBy(index, person).length > 0 ? [`/quote ${person.name}`] : []),
    ...(isShared ? [`/who ${role.title}`] : []),
    '/ofsted timeline',
  ];
  return questions.map(followUp);
}

function tellPerson(writing: Writing, person: Person): AnswerElement[] {
  return [
    ...sectionOf('Posts, as printed', [tellRoles(writing, person)]),
    tellNames(writing, person),
    ...tellWords(writing, person),
  ];
}

const nameArticles = ({ authority }: PersonApart): string =>
  authority === undefined ? 'other articles' : `articles about ${authority}`;

/** A name that articles about several local authorities print: whoever it stands for, one authority after the other. */
function tellApart({ footnotes }: Writing, people: readonly PersonApart[]): AnswerElement[] {
  const places = joinList(people.map(nameArticles));
  return [
    note(`Told apart by their authority: ${places} print this name, and do not say whether it is one person.`),
    ...people.flatMap((each) =>
      sectionOf(`In ${nameArticles(each)}`, tellPerson({ index: each.index, footnotes }, each.person)),
    ),
  ];
}

function describePerson(index: ArticleIndex, person: Person): Answer {
  const writing = startWriting(index);
  const apart = peopleApart(index, person);
  const elements = apart.length > 1 ? tellApart(writing, apart) : tellPerson(writing, person);
  return { title: person.name, elements, sources: writing.footnotes.sources(), followUps: followPerson(index, person) };
}

const tellWhere = ({ authority }: PersonApart): string => (authority === undefined ? '' : ` (about ${authority})`);

function tellNewest({ person }: PersonApart): string {
  const [role] = newestRoles(person);
  return role ? `${tellPost(role)}, ${tellReported(role)}` : 'no post printed';
}

function tellInLine(writing: Writing, person: Person): Run[] {
  const posts = peopleApart(writing.index, person).map((each) => `${tellNewest(each)}${tellWhere(each)}`);
  return toRuns({ text: person.name, strong: true }, `, ${posts.join('; ')}`, ...citeAll(writing, person.mentions));
}

/** Several people fit: say who they are, and let the reader choose. */
function chooseAmong(asked: string, hits: readonly PersonHit[], index: ArticleIndex): Answer {
  const writing = startWriting(index);
  return {
    title: `Which one? ${countOf(hits.length, 'person', 'people')} for “${asked}”`,
    elements: [bullets(hits.map(({ person }) => tellInLine(writing, person)))],
    sources: writing.footnotes.sources(),
    followUps: hits.slice(0, MOST_FOLLOW_UPS).map(({ person }) => askWho(person)),
  };
}

function tellHolder(writing: Writing, person: Person): Run[] {
  const roles = peopleApart(writing.index, person).flatMap((each) =>
    newestRoles(each.person)
      .slice(0, 2)
      .map((role) => [...tellRole(writing, role), ...toRuns(tellWhere(each))]),
  );
  const told = roles.flatMap((role, at) => [...toRuns(at > 0 ? '; ' : ''), ...role]);
  return toRuns(
    { text: `${person.name}, `, strong: true },
    ...told.filter(({ text, cite }) => text !== '' || cite !== undefined),
  );
}

const lastSeenOf = ({ person }: PersonHit): string => newestRoles(person)[0]?.lastSeen?.date ?? '0001';

/** Those who held a post, the one printed last first; those printed earlier, or of another time than asked for, stand apart. */
function describeHolders(asked: string, hits: readonly PersonHit[], index: ArticleIndex): Answer {
  const writing = startWriting(index);
  const listOf = (people: readonly PersonHit[]): AnswerElement[] =>
    people.length === 0 ? [] : [bullets(people.map(({ person }) => tellHolder(writing, person)))];
  const inTime = hits.filter(({ score }) => score === 1);
  const newestSeen = inTime.map(lastSeenOf).sort(compareDates).at(-1);
  const current = inTime.filter((hit) => newestSeen === undefined || overlaps(lastSeenOf(hit), newestSeen));
  const others = hits.filter((hit) => !current.includes(hit));
  const newest = index.articles.at(-1)?.published;
  return {
    title: `Who: ${asked}`,
    elements: [
      ...(current.length > 0 ? listOf(current) : [paragraph('Nobody is printed in that post at that time.')]),
      ...sectionOf('Printed at other times', listOf(others)),
      paragraph(`The newest article was published ${formatWhen(newest)}: posts may have changed since.`),
    ],
    sources: writing.footnotes.sources(),
    followUps: hits.slice(0, MOST_FOLLOW_UPS).map(({ person }) => askWho(person)),
  };
}

/** Nobody by that name: those whom one word of it names, else some whom the articles name. */
function nobodyFound(asked: string, index: ArticleIndex): Answer {
  const near = asked.split(' ').flatMap((word) => index.findPeople(word));
  const people = [...new Set(near.filter(({ matched }) => matched === 'name').map(({ person }) => person))];
  if (people.length > 0) return nothingFound({ asked, index, nearest: people.map(askWho), heading: 'Nearest names' });
  const others = [...index.people].filter(({ roles }) => roles.length > 0).reverse();
  return nothingFound({ asked, index, nearest: others.map(askWho), heading: 'Among the people named' });
}

/** `/who`: a person's posts over time and words, or who held a post. */
export const whoCommand: IndexCommand = {
  name: 'who',
  authority: 'named',
  fromArticlesAlone: true,
  usage: '/who <name or role> [year]',
  summary: 'A person’s posts as printed, and their words; or who held a post',
  examples: ['/who Vouyioukas', '/who cabinet member 2018', '/who the commissioner'],
  answer(argument, { index }) {
    if (argument.trim() === '') return usageAnswer(whoCommand);
    const hits = index.findPeople(argument);
    const [best] = hits;
    if (best === undefined) return nobodyFound(argument, index);
    if (best.matched === 'role' && (hits.length > 1 || best.score < 1)) return describeHolders(argument, hits, index);
    return isAmbiguous(hits) ? chooseAmong(argument, hits, index) : describePerson(index, best.person);
  },
};
