import { createHash } from 'node:crypto';
import type { CorrectionMark } from '../../../index/model.js';
import { weaknessKey } from '../../authority/weakness-name.js';
import type { Change, Correction } from '../../curation/correction.js';
import { changeSchema } from '../../curation/correction-schema.js';
import { nameStanding } from '../../curation/correction-wording.js';
import { type Fact, findFact } from '../../curation/facts.js';
import { marksOf } from '../../digest/snapshot.js';
import { readWhy } from './instruction.js';
import type { Draft, Prospect } from './prospect.js';

/** A correction that a person has seen and agreed to, with what stood there when they did. */
export interface Confirmation extends Draft {
  readonly seen: string;
}

/** The corrections that an index shows in a fact. */
const marksIn = (fact: Fact): CorrectionMark[] =>
  Object.values(fact).flatMap((part) => (typeof part === 'object' ? marksOf(part) : []));

/** A few characters that differ once the fact is otherwise: what stands there, and which corrections made it so. */
export function fingerprint({ before, about, trail }: Pick<Prospect, 'before' | 'about' | 'trail'>): string {
  const fact = findFact(before, about);
  const numbers = fact && marksIn(fact).map((mark) => trail.findIndex(({ id }) => id === mark.id));
  const seen = JSON.stringify([nameStanding(before, about), numbers]);
  return createHash('sha256').update(seen).digest('hex').slice(0, 8);
}

/** One word without a blank, whatever a name or a title holds. */
const toWord = (text: string): string => text.replaceAll('%', '%25').replaceAll(' ', '%20');

function toWords(change: Change, trail: readonly Correction[]): [string, string] {
  switch (change.kind) {
    case 'date':
      return [change.factId, change.date];
    case 'speaker': {
      const { speaker } = change;
      if (speaker === undefined) return [change.factId, 'nobody'];
      return [change.factId, speaker.kind === 'person' ? `person:${speaker.personId}` : `body:${speaker.name}`];
    }
    case 'theme':
      return [change.factId, change.themes.join(',') || 'none'];
    case 'role':
      return [`${change.personId}/${change.from}`, change.to];
    case 'status':
      return [weaknessKey(change), change.status];
    case 'withdrawal':
      return [`${trail.findIndex(({ id }) => id === change.correctionId) + 1}`, 'withdrawn'];
  }
}

/** The question that makes a correction: it carries everything, so that nothing is kept between the two. */
export function writeConfirmation(prospect: Prospect): string {
  const { trail, correction } = prospect;
  const { change, reason, evidence } = correction;
  const [subject, value] = toWords(change, trail).map(toWord);
  const why = `because ${reason}${evidence === undefined ? '' : ` see ${evidence}`}`;
  return `/correct confirm ${fingerprint(prospect)} ${change.kind} ${subject} to ${value} ${why}`;
}

function toSpeaker(value: string): object {
  if (value === 'nobody') return {};
  const at = value.indexOf(':');
  const [kind, name] = [value.slice(0, at), value.slice(at + 1)];
  return { speaker: kind === 'person' ? { kind, personId: name } : { kind, name } };
}

/** "caseloads", "Devon/caseloads" */
function toWeakness(key: string): object {
  const at = key.indexOf('/');
  return at < 0 ? { theme: key } : { authority: key.slice(0, at), theme: key.slice(at + 1) };
}

/** The change as it was written; it is looked at before it is believed. */
function toChange(kind: string, [subject, value]: [string, string], trail: readonly Correction[]): object {
  switch (kind) {
    case 'date':
      return { kind, factId: subject, date: value };
    case 'speaker':
      return { kind, factId: subject, ...toSpeaker(value) };
    case 'theme':
      return { kind, factId: subject, themes: value === 'none' ? [] : value.split(',') };
    case 'role': {
      const at = subject.indexOf('/');
      return { kind, personId: subject.slice(0, at), from: subject.slice(at + 1), to: value };
    }
    case 'status':
      return { kind, ...toWeakness(subject), status: value };
    default:
      return { kind, correctionId: trail[Number(subject) - 1]?.id };
  }
}

const fromWord = (word: string): string => word.replaceAll('%20', ' ').replaceAll('%25', '%');

/** Reads what `writeConfirmation` wrote; undefined for anything else. */
export function readConfirmation(text: string, trail: readonly Correction[]): Confirmation | undefined {
  const [seen = '', kind = '', subject = '', to, value = '', because, ...why] = text.split(' ');
  const { reason, evidence } = readWhy(why.join(' '));
  const read = changeSchema.safeParse(toChange(kind, [fromWord(subject), fromWord(value)], trail));
  if (!read.success || to !== 'to' || because !== 'because' || reason === undefined) return undefined;
  return { change: read.data, reason, ...(evidence !== undefined && { evidence }), seen };
}
