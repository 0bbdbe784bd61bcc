import { isIndependent, isSame } from '../../index/findings/voices.js';
import type { ArticleIndex, Finding, Person, Quote, Speaker } from '../../index/model.js';
import { isWithinCitation } from '../../index/verbatim.js';
import { nameSpeaker } from '../wording.js';
import type { CorrectionOf } from './correction.js';
import { quotationFact } from './fact-ids.js';
import { type Rulings, withMark } from './rulings.js';

type SpeakerRuling = CorrectionOf<'speaker'>;
type Named = Pick<ArticleIndex, 'people'>;

/** Whose a finding is once it is known that it is not whose the article was read to say. */
const UNKNOWN: Speaker = { kind: 'body', name: 'a speaker who is not known' };

function correctQuote(quote: Quote, ruling: SpeakerRuling | undefined, index: Named): Quote {
  if (ruling === undefined) return quote;
  const { speaker: was, ...words } = quote;
  const { speaker } = ruling.change;
  return withMark({ ...words, ...(speaker && { speaker }) }, ruling, nameSpeaker(was, index));
}

/** A finding in the words of a quotation goes with its speaker: as the one who found it, or as the one who tells it. */
function correctWithin(finding: Finding, said: Speaker | undefined, ruling: SpeakerRuling, index: Named): Finding {
  const { by, reportedBy } = finding;
  const speaker = ruling.change.speaker ?? UNKNOWN;
  if (said === undefined) return finding;
  if (isSame(by, said)) return withMark({ ...finding, by: speaker }, ruling, nameSpeaker(by, index));
  if (reportedBy === undefined || !isSame(reportedBy, said)) return finding;
  return withMark({ ...finding, reportedBy: speaker }, ruling, nameSpeaker(reportedBy, index));
}

interface Quoted {
  readonly quote: Quote;
  readonly ruling: SpeakerRuling;
}

function correctFinding(finding: Finding, quoted: readonly Quoted[], rulings: Rulings, index: Named): Finding {
  const own = rulings.find('speaker', finding.id);
  if (own?.change.speaker) return withMark({ ...finding, by: own.change.speaker }, own, nameSpeaker(finding.by, index));
  const around = quoted.find(({ quote }) => quote.citations.some((words) => isWithinCitation(finding.citation, words)));
  return around ? correctWithin(finding, around.quote.speaker, around.ruling, index) : finding;
}

type Spoken = Pick<ArticleIndex, 'people' | 'quotes' | 'findings'>;

/**
 * Quotations and findings with their speakers put right; a finding within a quotation goes with it, unless somebody put
 * right its own. Whether a finding counts as found from outside goes by its new finder's posts as they were read.
 */
export function correctSpeakers(index: Spoken, rulings: Rulings): Pick<Spoken, 'quotes' | 'findings'> {
  const people: ReadonlyMap<string, Person> = new Map(index.people.map((person) => [person.id, person]));
  const quoted = index.quotes.flatMap((quote): Quoted[] => {
    const ruling = rulings.find('speaker', quotationFact(quote));
    return ruling ? [{ quote, ruling }] : [];
  });
  return {
    quotes: index.quotes.map((quote) => correctQuote(quote, rulings.find('speaker', quotationFact(quote)), index)),
    findings: index.findings.map((finding) => {
      const corrected = correctFinding(finding, quoted, rulings, index);
      return corrected.by === finding.by
        ? corrected
        : { ...corrected, independent: isIndependent(corrected.by, people) };
    }),
  };
}
