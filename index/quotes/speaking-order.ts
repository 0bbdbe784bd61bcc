import type { Reading } from './article-scenes.js';
import { type Attributed, cuesOf, type Scene, speakerBefore } from './attribution.js';
import { attributeBySentence } from './attribution-rules.js';
import {
  type Discourse,
  noteGender,
  noteLastSpeaker,
  noteMention,
  noteWriter,
  openSentence,
  resolvePronoun,
} from './discourse.js';
import { continueSpeaker } from './floating-quotes.js';
import { lastOf, openOf } from './quote-groups.js';
import { beforeOf, settingOf } from './settings.js';

/** Remembers whose paper a sentence tells of: "his letter". */
function noteOwner(discourse: Discourse, owner: 'he' | 'she'): void {
  const writer = resolvePronoun(discourse, owner, []);
  if (writer === undefined) return;
  noteGender(discourse, writer);
  noteWriter(discourse, writer.speaker);
}

/** Remembers whom a sentence names, the subjects of its cues first, and who has spoken in it. */
function noteScene(discourse: Discourse, scene: Scene): void {
  const spoken = cuesOf(scene)
    .filter((cue) => !cue.passive)
    .flatMap((cue) => speakerBefore(scene, cue, scene.start) ?? []);
  for (const found of spoken) noteGender(discourse, found);
  const isSubject = (personId: string): boolean =>
    spoken.some(({ speaker }) => speaker.kind === 'person' && speaker.personId === personId);
  openSentence(discourse);
  for (const mention of scene.mentions) {
    if (mention.kind === 'person')
      noteMention(discourse, { kind: 'person', personId: mention.personId }, isSubject(mention.personId));
    else if (mention.kind === 'body') noteMention(discourse, { kind: 'body', name: mention.name }, false);
    else if (mention.kind === 'paper' && mention.writer) noteOwner(discourse, mention.writer);
  }
  for (const { speaker } of spoken) if (speaker.kind === 'body') noteMention(discourse, speaker, true);
  const last = spoken.at(-1);
  if (last) noteLastSpeaker(discourse, last.speaker, scene.passage);
}

function noteSpeaker(discourse: Discourse, { speaker }: Attributed, passage: number): void {
  noteMention(discourse, speaker, true);
  noteLastSpeaker(discourse, speaker, passage);
}

/** The speaker of the quotation at a position, given that of the one before it. */
function attributeQuotation(reading: Reading, at: number, previous: Attributed | undefined): Attributed | undefined {
  const setting = settingOf(reading, at, previous);
  if (setting === undefined) return undefined;
  const named = attributeBySentence(setting) ?? continueSpeaker(setting, beforeOf(reading, at, previous));
  return named === 'nobody' ? undefined : named;
}

/** The positions of the quotations that open in each passage, in order. */
function positionsByPassage({ groups }: Reading): Map<number, number[]> {
  const positions = new Map<number, number[]>();
  for (const [at, [{ passage }]] of groups.entries()) {
    const known = positions.get(passage);
    if (known) known.push(at);
    else positions.set(passage, [at]);
  }
  return positions;
}

/**
 * The speakers of an article’s quotations, by position; nothing where nobody can be named. The sentences are read in
 * order, and each leaves in the reading’s discourse whom later pronouns may turn to.
 */
export function attributeQuotations(reading: Reading): Map<number, Attributed> {
  const { discourse, groups } = reading;
  const attributed = new Map<number, Attributed>();
  const positions = positionsByPassage(reading);
  for (const scene of reading.scenes.flat()) {
    const inScene = (positions.get(scene.passage) ?? []).filter((at) => {
      const open = groups[at] === undefined ? -1 : openOf(groups[at]);
      return open >= scene.start && open < scene.end;
    });
    for (const at of inScene) {
      const found = attributeQuotation(reading, at, attributed.get(at - 1));
      if (found === undefined) continue;
      attributed.set(at, found);
      noteGender(discourse, found);
    }
    noteScene(discourse, scene);
    for (const at of inScene) {
      const [found, group] = [attributed.get(at), groups[at]];
      if (found && group) noteSpeaker(discourse, found, lastOf(group).passage);
    }
  }
  return attributed;
}
