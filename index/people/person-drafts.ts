import type { Article } from '../model.js';
import type { Gender } from './given-names.js';
import { ENOUGH, findNames, type NameMention } from './person-names.js';
import { endsOfLongerNames, foldedWords, isFull, nameOf } from './person-naming.js';
import { canBeMisprint, canBeOnePerson, fold, genderOfHonorific, genderOfParts, type NameParts } from './same-name.js';

/** A mention with the article it stands in. */
export interface PlacedMention {
  readonly articleId: string;
  readonly mention: NameMention;
}

/** A person in the making: the names found so far to be theirs. */
export interface PersonDraft {
  readonly name: string;
  /** No given name is known: "Mr Timpson" alone. */
  readonly isSurnameOnly: boolean;
  readonly mentions: readonly PlacedMention[];
}

interface Cluster {
  readonly parts: NameParts[];
  readonly mentions: NameMention[];
}

const hasSurname = (cluster: Cluster, surname: string): boolean => cluster.parts.some(({ last }) => last === surname);

const isSameFullName = (cluster: Cluster, parts: NameParts): boolean =>
  cluster.parts.some((known) => canBeOnePerson(known, parts));

function addTo(cluster: Cluster, mention: NameMention): void {
  cluster.mentions.push(mention);
  const isKnown = cluster.parts.some(({ first, last }) => first === mention.parts.first && last === mention.parts.last);
  if (!isKnown) cluster.parts.push(mention.parts);
}

/** Full names of one article, one cluster a person; only those that enough speaks for. */
function clusterFullNames(mentions: readonly NameMention[]): Cluster[] {
  const clusters: Cluster[] = [];
  for (const mention of mentions) {
    const known = clusters.find((cluster) => isSameFullName(cluster, mention.parts));
    if (known === undefined) clusters.push({ parts: [mention.parts], mentions: [mention] });
    else addTo(known, mention);
  }
  return clusters;
}

function genderOfCluster(cluster: Cluster): Gender | undefined {
  for (const { honorific } of cluster.mentions) {
    const told = honorific === undefined ? undefined : genderOfHonorific(honorific);
    if (told !== undefined) return told;
  }
  return cluster.parts.map(genderOfParts).find((gender) => gender !== undefined);
}

function fits(cluster: Cluster, mention: NameMention): boolean {
  const told = genderOfHonorific(mention.honorific ?? '');
  const known = told === undefined ? undefined : genderOfCluster(cluster);
  return known === undefined || told === known;
}

const precedes = (one: NameMention, other: NameMention): boolean =>
  one.passage < other.passage || (one.passage === other.passage && one.start < other.start);

/** The cluster named last before the mention; where none was, the first of them. */
function nearest(clusters: readonly Cluster[], mention: NameMention): Cluster | undefined {
  if (clusters.length < 2) return clusters[0];
  const before = clusters.map((cluster) => ({ cluster, at: cluster.mentions.findLast((at) => precedes(at, mention)) }));
  const last = before.reduce((best, next) => {
    if (best.at === undefined) return next;
    return next.at !== undefined && precedes(best.at, next.at) ? next : best;
  });
  return last.at === undefined ? clusters[0] : last.cluster;
}

/** "Cllr Yildirim" is the Cllr Osman Yildirim of the paragraph before, not his son Emre. */
const isAddressedAs = (cluster: Cluster, honorific: string | undefined): boolean =>
  honorific !== undefined && cluster.mentions.some((mention) => mention.honorific === honorific);

/** Whose surname it is: the nearest of that surname, else the one person whose surname is one slip away. */
function ownerOf(clusters: readonly Cluster[], mention: NameMention): Cluster | undefined {
  const surname = mention.parts.last;
  const exact = clusters.filter((cluster) => hasSurname(cluster, surname) && fits(cluster, mention));
  const addressedAlike = exact.length < 2 ? [] : exact.filter((cluster) => isAddressedAs(cluster, mention.honorific));
  if (exact.length > 0) return nearest(addressedAlike.length > 0 ? addressedAlike : exact, mention);
  const isGiven = ({ first, given }: NameParts): boolean =>
    first === surname || (given.length > 1 && given.some((name) => fold(name) === surname));
  const byGivenName = clusters.filter((cluster) => cluster.parts.some(isGiven) && fits(cluster, mention));
  if (byGivenName.length === 1) return byGivenName[0];
  if (mention.honorific === undefined) return undefined;
  const isSlip = ({ last }: NameParts): boolean => canBeMisprint(last, surname);
  const slips = clusters.filter((cluster) => cluster.parts.some(isSlip) && fits(cluster, mention));
  return slips.length === 1 ? slips[0] : undefined;
}

/** "Mr Timpson": a surname that a form of address makes a person. */
const isAddressed = (mention: NameMention): boolean =>
  mention.honorific !== undefined && mention.score >= ENOUGH && !mention.inHeadline;

function addSurnames(clusters: Cluster[], mentions: readonly NameMention[]): void {
  for (const mention of mentions) {
    const owner = ownerOf(clusters, mention);
    if (owner !== undefined) addTo(owner, mention);
    else if (isAddressed(mention)) clusters.push({ parts: [mention.parts], mentions: [mention] });
  }
}

function isOneSlip(one: NameParts, other: NameParts): boolean {
  if (one.first === '' || other.first === '') return false;
  if (one.first === other.first) return canBeMisprint(one.last, other.last);
  return one.last === other.last && canBeMisprint(one.first, other.first);
}

/** "Abdulahi Warsame" is Abdullahi Warsame; of two names that are both printed again and again neither is a misprint. */
const isMisprintOf = (one: Cluster, other: Cluster): boolean =>
  Math.min(one.mentions.length, other.mentions.length) === 1 &&
  one.parts.some((parts) => other.parts.some((slip) => isOneSlip(parts, slip)));

/** Clusters whose full names are a slip apart, as one. */
function joinMisprints(clusters: readonly Cluster[]): Cluster[] {
  const joined: Cluster[] = [];
  for (const cluster of clusters) {
    const twin = joined.find((other) => isMisprintOf(other, cluster));
    if (twin === undefined) joined.push(cluster);
    else for (const mention of cluster.mentions) addTo(twin, mention);
  }
  return joined;
}

/** What surnames that stand alone elsewhere say for a full name: "Mr Quarnby" much, "Quarnby said" some. */
function echoOf(cluster: Cluster, surnames: readonly NameMention[]): number {
  const echoes = surnames.filter((mention) => hasSurname(cluster, mention.parts.last) && !mention.inHeadline);
  if (echoes.length === 0) return 0;
  return echoes.some((mention) => isAddressed(mention) || mention.score > 0) ? ENOUGH : 1;
}

/** Whether enough speaks for a person; one sign of a firm anywhere ("Lloyd & Sons") is against it everywhere. */
function isBelieved(cluster: Cluster, surnames: readonly NameMention[]): boolean {
  const best = cluster.mentions.reduce((most, { score }) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  if (cluster.mentions.some(({ score }) => score < -5)) return false;
  return best >= ENOUGH || best + echoOf(cluster, surnames) >= ENOUGH;
}

function toDraft(article: Article, cluster: Cluster): PersonDraft {
  const mentions = [...cluster.mentions].sort((one, other) => (precedes(one, other) ? -1 : 1));
  return {
    name: nameOf(cluster.mentions),
    isSurnameOnly: !cluster.mentions.some(isFull),
    mentions: mentions.map((mention) => ({ articleId: article.id, mention })),
  };
}

/** The people one article names, in the order it names them. */
export function draftsOf(article: Article): PersonDraft[] {
  const names = findNames(article);
  const ends = endsOfLongerNames(names);
  const isSurname = (mention: NameMention): boolean => !isFull(mention) || ends.has(foldedWords(mention).join(' '));
  const surnames = names.filter(isSurname);
  const fulls = names.filter((mention) => !isSurname(mention));
  const believed = joinMisprints(clusterFullNames(fulls).filter((cluster) => isBelieved(cluster, surnames)));
  addSurnames(believed, surnames);
  const drafts = believed.map((cluster) => toDraft(article, cluster));
  return drafts.sort((one, other) => {
    const [first, second] = [one.mentions[0]?.mention, other.mentions[0]?.mention];
    return first !== undefined && second !== undefined && precedes(first, second) ? -1 : 1;
  });
}
