import type { ArticleIndex } from '../../../index/model.js';
import { labelOf, themesAbout } from '../../../index/themes.js';
import {
  type Answer,
  type AnswerElement,
  type Field,
  type FollowUp,
  followUp,
  note,
  paragraph,
  type Run,
  toRuns,
} from '../../answer.js';
import { type Context, MOST_FOLLOW_UPS, nothingFound } from '../../command.js';
import { nearestThemes } from '../../digest/theme-phrases.js';
import { splitTyped } from '../../digest/typed-words.js';
import { byWeight } from '../../evidence/ledger.js';
import { composePack } from '../../pack/compose-pack.js';
import type { Pack } from '../../pack/pack.js';
import { toFiles } from '../../pack/to-files.js';
import { countOf, joinList } from '../../wording.js';

const PACK = /^(?:the |a )?(?:briefing |paper |committee )?pack\b(?: (?:on|about|of|for)\b)?/i; // a briefing pack on caseloads
const EVERYTHING = /^(?:all|all themes|everything)?$/i; // /brief pack all

/** More numbers than this are not read: the files have them all. */
const MOST_CITED = 20;

/** What a pack is asked for on, empty for all; undefined for another question. */
export function readPackTopic(text: string): string | undefined {
  const asked = PACK.exec(text)?.[0];
  if (asked === undefined) return undefined;
  const topic = text.slice(asked.length).trim();
  return EVERYTHING.test(topic) ? '' : topic;
}

/** "5 articles [1] [2] [3] [4] [5]" */
function citeSources({ sources }: Pack): Field {
  const cites = sources.slice(0, MOST_CITED).map((_, at): Run => ({ text: '', cite: at + 1 }));
  const more = sources.length - cites.length;
  const rest = more > 0 ? [` and ${more} more`] : [];
  return { label: 'Sources', value: toRuns(countOf(sources.length, 'article'), ...cites, ...rest) };
}

const askPack = (theme: string): FollowUp => ({
  label: labelOf(theme),
  question: `/brief pack ${labelOf(theme)}`,
});

/** Themes of the ledger: those whose labels are like what was typed, else what was faulted most often. */
function suggest({ weaknesses }: ArticleIndex, topic: string): { nearest: FollowUp[]; heading?: string } {
  const near = nearestThemes(splitTyped(topic));
  const alike = weaknesses.filter(({ theme }) => near.includes(labelOf(theme)));
  if (alike.length > 0) return { nearest: alike.map(({ theme }) => askPack(theme)) };
  const heaviest = [...weaknesses].sort(byWeight).slice(0, MOST_FOLLOW_UPS);
  return { nearest: heaviest.map(({ theme }) => askPack(theme)), heading: 'Weaknesses raised most often' };
}

function offerNext([theme, ...others]: readonly string[], { weaknesses }: ArticleIndex): FollowUp[] {
  const heaviest = [...weaknesses].sort(byWeight).slice(0, 2);
  const packs = (theme === undefined ? heaviest.map((weakness) => weakness.theme) : others).map(askPack);
  const questions =
    theme === undefined
      ? ['/weaknesses', '/ofsted timeline']
      : [`/weaknesses ${labelOf(theme)}`, `/brief ${labelOf(theme)}`, '/brief pack'];
  return [...packs.map(({ question }) => question), ...questions].slice(0, MOST_FOLLOW_UPS).map(followUp);
}

/** Of several themes that were typed only the first is in a pack. */
function noteOthers([theme = '', ...others]: readonly string[]): AnswerElement[] {
  const labels = joinList(others.map(labelOf));
  return others.length === 0
    ? []
    : [note(`This pack is on ${labelOf(theme)} alone: ask for ${labels} in one of its own.`)];
}

function describePack(pack: Pack, themes: readonly string[], index: ArticleIndex): Answer {
  return {
    title: pack.title,
    elements: [
      paragraph({ text: pack.compiled, strong: true }, ` ${pack.searched}`),
      { kind: 'fields', fields: [...pack.contents, citeSources(pack)] },
      ...noteOthers(themes),
    ],
    sources: pack.sources.slice(0, MOST_CITED),
    followUps: offerNext(themes, index),
    files: toFiles(pack),
  };
}

/**
 * `/brief pack`: what the articles say on a theme, or on all, as files for a committee; the answer says what is in them.
 * A promise, for it is of a day: what a command answers at once is kept.
 */
export async function tellPack(topic: string, { index, now, caution }: Context): Promise<Answer> {
  const themes = themesAbout(topic);
  const [theme] = themes;
  const isKnown = topic === '' || theme !== undefined;
  const subject = { index, now, ...(theme !== undefined && { theme }), ...(caution !== undefined && { caution }) };
  const pack = isKnown ? composePack(subject) : undefined;
  if (pack === undefined || pack.sources.length === 0)
    return nothingFound({ asked: `a briefing pack${topic && ` on “${topic}”`}`, index, ...suggest(index, topic) });
  return describePack(pack, themes, index);
}
