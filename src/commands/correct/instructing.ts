import { type Answer, bullets, followUp, paragraph } from '../../answer.js';
import { type Context, MOST_FOLLOW_UPS } from '../../command.js';
import { nameChanged, namePart, nameStanding, nameTarget } from '../../curation/correction-wording.js';
import { startWriting } from '../../evidence/citing.js';
import { askAuthority } from './asking-authority.js';
import type { Assignment, Instruction } from './instruction.js';
import { type Item, listItems, type Part, type PartChange, showFact } from './items.js';
import { previewCorrection } from './preview.js';
import { lookAhead } from './prospect.js';
import { exampleOf, nothingToCorrect } from './showing.js';
import { findPlaces, itemsWith, type Place } from './targets.js';
import { readChange, type Unreadable } from './values.js';
import type { Workbench } from './workbench.js';

/** More than this is no reason that somebody reads beside a fact. */
const MOST_OF_REASON = 500;

const noSuchPart = (part: Part, target: string): Answer => ({
  title: `Nothing was changed: no ${part} can be put right for “${target}”`,
  elements: [paragraph(`Look what can: /correct ${target}`)],
  sources: [],
  followUps: [`/correct ${target}`, '/correct'].map(followUp),
});

/** Several facts fit: each with its short name, so that one can be chosen. */
function chooseAmong(part: Part, items: readonly Item[], context: Context): Answer {
  const writing = startWriting(context.index);
  return {
    title: `Which one? ${items.length} have a ${part}`,
    elements: [listItems(writing, items.slice(0, 12)), paragraph('Type its short name, which stands before it.')],
    sources: writing.footnotes.sources(),
    followUps: items.slice(0, MOST_FOLLOW_UPS).map(({ handle }) => followUp(`/correct ${part} ${handle}`)),
  };
}

function askValue(part: Part, item: Item, { index }: Context): Answer {
  const writing = startWriting(index);
  return {
    title: `What should the ${part} of ${item.handle} be?`,
    elements: [
      paragraph(`Now: ${namePart(index, item.fact, part)}.`),
      ...showFact(writing, item.fact),
      paragraph('Type what is right, for instance ', { text: exampleOf(part, item), strong: true }),
    ],
    sources: writing.footnotes.sources(),
    followUps: [`/correct ${item.handle}`, '/correct'].map(followUp),
  };
}

const unreadable = ({ problem }: Unreadable, part: Part, item: Item): Answer => ({
  title: 'Nothing was changed: this is not understood',
  elements: [paragraph(problem)],
  sources: [],
  followUps: [`/correct ${part} ${item.handle}`, '/correct'].map(followUp),
});

const askWhy = ({ part, wish }: Instruction): Answer => ({
  title: 'Why? A reason is needed, which stays on record',
  elements: [
    paragraph('Type it again with the reason, and where others can check it:'),
    bullets([[{ text: `/correct ${part} ${wish} because … see …`, strong: true }]]),
  ],
  sources: [],
  followUps: [followUp('/correct')],
});

const TOO_LONG: Answer = {
  title: 'Nothing was changed: the reason is too long',
  elements: [
    paragraph(
      `Reason and evidence have up to ${MOST_OF_REASON} characters each: they stand beside the fact in every answer. Name the paper and the page.`,
    ),
  ],
  sources: [],
  followUps: [followUp('/correct')],
};

const soAlready = (change: PartChange, { index }: Context): Answer => ({
  title: `Nothing was changed: ${nameTarget(index, change)} is ${nameChanged(index, change)} already`,
  elements: [paragraph('“/correct list” shows whether somebody put it right before.')],
  sources: [],
  followUps: [followUp('/correct list')],
});

/** The instruction as it was typed. */
function typedOf({ part, wish, reason, evidence }: Instruction, authority = ''): string {
  const why = reason === undefined ? '' : ` because ${reason}${evidence === undefined ? '' : ` see ${evidence}`}`;
  return `/correct ${part} ${authority}${authority && ' '}${wish}${why}`;
}

async function draft(change: PartChange, instruction: Instruction, context: Context): Promise<Answer> {
  const { reason, evidence } = instruction;
  if (nameStanding(context.index, change) === nameChanged(context.index, change)) return soAlready(change, context);
  if (reason === undefined) return askWhy(instruction);
  if (Math.max(reason.length, evidence?.length ?? 0) > MOST_OF_REASON) return TOO_LONG;
  const prospect = await lookAhead({ change, reason, ...(evidence !== undefined && { evidence }) }, context);
  return previewCorrection(prospect, typedOf(instruction), context);
}

/** Where a part may be put right; all that the words point to where it is nowhere. */
function placesWith(part: Part, target: string, workbench: Workbench): Place[] {
  const places = findPlaces(target, workbench);
  const fitting = places.filter((place) => itemsWith(part, place).length > 0);
  return fitting.length > 0 ? fitting : places;
}

type Reading = { readonly item: Item; readonly read: PartChange | Unreadable };

/** What one way to take the wish apart comes to; undefined where its target is not one fact. */
function readAssignment({ target, value }: Assignment, part: Part, workbench: Workbench): Reading | undefined {
  const { index, now } = workbench;
  const [item, ...others] = placesWith(part, target, workbench).flatMap((place) => itemsWith(part, place));
  if (item === undefined || others.length > 0) return undefined;
  const today = now.toISOString().slice(0, 'YYYY-MM-DD'.length);
  return { item, read: readChange(part, { fact: item.fact, value, index, today }) };
}

/** Of the ways to take the wish apart the first that can be read; else what is wrong with the first that names a fact. */
function readAssignments({ part, assignments }: Instruction, workbench: Workbench): Reading | undefined {
  const readings = assignments.flatMap((assignment) => readAssignment(assignment, part, workbench) ?? []);
  return readings.find(({ read }) => !('problem' in read)) ?? readings[0];
}

function answerTarget(instruction: Instruction, workbench: Workbench): Answer {
  const { part, wish, assignments } = instruction;
  const target = assignments[0]?.target ?? wish;
  const places = placesWith(part, target, workbench);
  const [place, ...elsewhere] = places;
  if (place === undefined) return nothingToCorrect(target, workbench.index);
  if (elsewhere.length > 0) return askAuthority(places, (authority) => typedOf(instruction, authority));
  const items = itemsWith(part, place);
  const [item, ...others] = items;
  if (item === undefined) return noSuchPart(part, target);
  return others.length > 0 ? chooseAmong(part, items, workbench) : askValue(part, item, workbench);
}

/** `/correct date caseloads 1 to 29 January 2018 because … see …`: what it would change, or what is missing. */
export async function instruct(instruction: Instruction, workbench: Workbench): Promise<Answer> {
  const reading = readAssignments(instruction, workbench);
  if (reading === undefined) return answerTarget(instruction, workbench);
  const { item, read } = reading;
  return 'problem' in read ? unreadable(read, instruction.part, item) : draft(read, instruction, workbench);
}
