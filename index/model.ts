/** A place in an article: half-open UTF-16 offsets into the text of one passage. */
export interface Citation {
  readonly articleId: string;
  /** Position in the article's passages, from 0. */
  readonly passage: number;
  readonly start: number;
  readonly end: number;
}

declare const verbatimBrand: unique symbol;

/** Words of an article, character for character. Only `verbatim(index, citation)` makes one. */
export type Verbatim = string & { readonly [verbatimBrand]: true };

/** How a date is known: printed in the text, worked out from a clue, or entered by a person. */
export type Basis = 'stated' | 'inferred' | 'supplied';

export interface When {
  /** EDTF level 1: `2017`, `2017-11`, `2017-11-03`, a season `2018-22` (21 spring … 24 winter) or an interval `a/b`. */
  readonly date: string;
  readonly basis: Basis;
  /** The words the date was read or worked out from. */
  readonly clue?: Citation;
}

/** What a person put right in a fact, shown wherever the fact is. */
export interface CorrectionMark {
  readonly id: string;
  /** Which part of the fact was put right. */
  readonly kind: 'date' | 'speaker' | 'theme' | 'role' | 'status';
  /** What the reading said, in words: "still open". */
  readonly was: string;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly reason: string;
  readonly evidence?: string;
  /** The mark of another part of the same fact: its themes beside its date. */
  readonly also?: CorrectionMark;
}

/** A fact that a person may put right. */
interface Correctable {
  readonly corrected?: CorrectionMark;
}

export type PassageKind = 'headline' | 'standfirst' | 'heading' | 'paragraph' | 'bullet' | 'caption';

export interface Passage {
  readonly kind: PassageKind;
  /** The cleaned text: encoding and quotation marks mended, no word changed. */
  readonly text: string;
  /** The line that introduces a bullet: "Areas still in need of work include:". */
  readonly leadIn?: string;
  /** The line of the file it was read from, from 1. */
  readonly line: number;
  /** The page it begins on, from 1; absent where the file has no pages. */
  readonly page?: number;
}

/** What an inspectorate's report or letter says of itself, in its own form. */
export type ReportKind =
  | 'children-services-inspection'
  | 'focused-visit'
  | 'monitoring-visit'
  | 'joint-targeted-area-inspection'
  | 'area-send-inspection';

/** Something that the document says against itself: a visit that ends before it starts. */
export interface Contradiction {
  /** In words: "The visit ends (3 May 2018) before it starts (4 May 2018)." */
  readonly text: string;
  readonly citations: readonly Citation[];
}

/** A document that is an inspection report or letter itself, not an article about one. */
export interface Report {
  readonly kind: ReportKind;
  /** The framework, where it can be told: "ILACS", "SIF". */
  readonly framework?: string;
  /** The body that inspected: "Ofsted". */
  readonly by: string;
  /** The days of the inspection or visit: an EDTF day or interval. */
  readonly when?: When;
  readonly ordinal?: number;
  readonly leadInspector?: Citation;
  readonly judgements: readonly Judgement[];
  readonly contradictions: readonly Contradiction[];
}

export interface Article extends Correctable {
  readonly id: string;
  /** The headline; where the file prints none, its first sentence. */
  readonly headline: string;
  readonly passages: readonly Passage[];
  readonly file: string;
  readonly publisher?: string;
  readonly url?: string;
  /** Absent where neither the text nor a person says. */
  readonly published?: When;
  readonly visibility: 'public' | 'private';
  /** The local authority it is about: "Buckinghamshire". */
  readonly authority?: string;
  /** Where it is an inspection report or letter itself. */
  readonly report?: Report;
}

/** A date expression of an article. `date` is absent where the text alone cannot settle it ("on Monday"). */
export interface DateMention {
  readonly citation: Citation;
  /** EDTF, as in `When`. */
  readonly date?: string;
  readonly basis: 'stated' | 'inferred';
  /** The text looks forward to it: "is expected in February". */
  readonly planned: boolean;
}

export interface Role extends Correctable {
  /** As printed, without the name: "executive director of children’s services". */
  readonly title: string;
  readonly organisation?: string;
  readonly firstSeen?: When;
  readonly lastSeen?: When;
  /** When the person took the post, where the text says so: "who was appointed in December 2014". */
  readonly since?: When;
  /** Where the title is printed, oldest article first. */
  readonly citations: readonly Citation[];
}

export interface Person {
  readonly id: string;
  readonly name: string;
  /** Other ways the articles print the name: "Mr Timpson", "Edward Timpso". */
  readonly aliases: readonly string[];
  readonly roles: readonly Role[];
  readonly mentions: readonly Citation[];
}

export type Speaker =
  | { readonly kind: 'person'; readonly personId: string }
  /** A body or its paper: "Ofsted", "Department for Education", "a council report". */
  | { readonly kind: 'body'; readonly name: string };

/** How the speaker is known: named beside the words, by a pronoun, by the paragraph before, or worked out. */
export type Attribution = 'explicit' | 'pronoun' | 'floating' | 'inferred';

export interface Quote extends Correctable {
  readonly id: string;
  /** Whole sentences, or words worked into the newspaper's own sentence. */
  readonly kind: 'full' | 'partial';
  /** Absent where the marks hold a term or nobody can be named. */
  readonly speaker?: Speaker;
  readonly attribution: Attribution;
  /** The words between the marks, one citation a paragraph. */
  readonly citations: readonly [Citation, ...Citation[]];
  /** The words that name the speaker: "He said". */
  readonly cue?: Citation;
  readonly when?: When;
}

export type Grade = 'outstanding' | 'good' | 'requires-improvement' | 'inadequate';

export interface Judgement {
  /** "overall", or the area as printed: "adoption". */
  readonly area: string;
  readonly grade: Grade;
  readonly citation: Citation;
}

export type MilestoneKind =
  | 'inspection'
  | 'monitoring-visit'
  | 'focused-visit'
  | 'joint-targeted-area-inspection'
  | 'area-send-inspection'
  | 'peer-review'
  | 'review'
  | 'letter'
  | 'intervention';

export interface Milestone extends Correctable {
  readonly id: string;
  readonly kind: MilestoneKind;
  /** The body that came or wrote: "Ofsted". */
  readonly by: string;
  /** The local authority that was inspected: "Buckinghamshire". */
  readonly authority?: string;
  /** Which of its kind, where printed: 2 for "second monitoring visit". */
  readonly ordinal?: number;
  readonly when?: When;
  /** When its report or letter came out, where that is known. */
  readonly published?: When;
  /** Announced, with no word yet that it took place. */
  readonly planned: boolean;
  readonly judgements: readonly Judgement[];
  /** Oldest article first. */
  readonly citations: readonly [Citation, ...Citation[]];
}

export type Polarity = 'strength' | 'weakness' | 'mixed';

export interface Finding extends Correctable {
  readonly id: string;
  readonly polarity: Polarity;
  /** Who found it, not who tells it. */
  readonly by: Speaker;
  /** Found by a body from outside: Ofsted, the government, an LGA peer review, a commissioner, another inspectorate. */
  readonly independent: boolean;
  /** Ids of `THEMES`, the strongest first. */
  readonly themes: readonly string[];
  readonly when?: When;
  readonly milestoneId?: string;
  /** The local authority it is about. */
  readonly authority?: string;
  /** The heading of a report that it stands under: "What needs to improve?" */
  readonly heading?: Citation;
  /** Who tells it, where that is somebody else: the cabinet member on what Ofsted found. */
  readonly reportedBy?: Speaker;
  readonly citation: Citation;
}

export type WeaknessStatus = 'open' | 'improving' | 'resolved';

export interface Weakness extends Correctable {
  readonly theme: string;
  /** The local authority it is about. */
  readonly authority?: string;
  readonly status: WeaknessStatus;
  /** The date of the last independent word on it, where newer articles are silent. */
  readonly notMentionedSince?: When;
  /** What the council or a partner says is done about it. Moves nothing. */
  readonly claimed?: readonly Finding[];
  /** Oldest first. */
  readonly history: readonly Finding[];
}

export interface Hit {
  readonly articleId: string;
  readonly passage: number;
  readonly score: number;
  /** Words of the passage that matched, as printed in the index (stems). */
  readonly terms: readonly string[];
  /** Share of the question's informative weight that the passage holds, 0 to 1. */
  readonly coverage: number;
}

export interface PersonHit {
  readonly person: Person;
  /** 0 to 1; 1 is the name as printed. */
  readonly score: number;
  readonly matched: 'name' | 'role';
}

export interface ArticleIndex {
  /** Oldest first, by the date each was published. */
  readonly articles: readonly Article[];
  readonly dates: readonly DateMention[];
  readonly people: readonly Person[];
  readonly quotes: readonly Quote[];
  /** Oldest first. */
  readonly milestones: readonly Milestone[];
  readonly findings: readonly Finding[];
  readonly weaknesses: readonly Weakness[];
  /** Passages about the question, best first. */
  search(query: string, limit?: number): Hit[];
  /** People by name or role, however typed, best first. Near-equal scores mean: ask which one. */
  findPeople(query: string): PersonHit[];
}
