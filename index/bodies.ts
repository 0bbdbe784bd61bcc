/** A body that speaks, visits or finds, under the one name we use for it. */
export interface Body {
  readonly name: string;
  /** Inspects or reviews from outside: its word moves a weakness, the council’s own does not. */
  readonly independent: boolean;
}

/** Whose word moves a weakness, as users are told. */
export const INDEPENDENT_BODIES_IN_WORDS =
  'Ofsted, the government, an LGA peer review, a commissioner or another inspectorate';

export interface BodyMention extends Body {
  readonly start: number;
  readonly end: number;
}

interface KnownBody extends Body {
  readonly pattern: RegExp;
  /** Words that stand for it only where the article names it: "inspectors" are anybody’s until Ofsted is named. */
  readonly alias?: RegExp;
}

/** The bodies of children’s services, each with the ways newspapers print it. */
const KNOWN_BODIES: readonly KnownBody[] = [
  {
    name: 'Ofsted',
    independent: true,
    // Ofsted inspectors; Ofsted’s inspection team
    pattern: /\bOfsted(?:(?:['’]s)? (?:inspectors?|inspection team))?\b|\bOffice for Standards in Education\b/g,
    // the concerns raised by inspectors; the watchdog
    alias: /\b(?:[Tt]he )?(?:lead )?[Ii]nspectors\b|\b[Tt]he (?:education |schools )?(?:watchdog|inspectorate)\b/g,
  },
  {
    name: 'Department for Education',
    independent: true,
    // The Department for Education (DfE) served the council with a notice
    pattern: /\b(?:[Tt]he )?Department for Education\b|\bDfE\b/g,
    // a visit by staff from the Department in November
    alias: /\b[Tt]he Department\b(?! (?:of|for)\b)/g,
  },
  {
    name: 'Local Government Association',
    independent: true,
    // invited the Local Government Association
    pattern: /\b(?:[Tt]he )?Local Government Association\b|\bLGA\b/g,
  },
  {
    name: 'Care Quality Commission',
    independent: true,
    // The Care Quality Commission (CQC) found
    pattern: /\b(?:[Tt]he )?Care Quality Commission(?: \(CQC\))?|\bCQC\b/g,
  },
  { name: 'HMICFRS', independent: true, pattern: /\bHMICFRS\b|\bHMIC\b|\bInspectorate of Constabulary\b/g }, // HMICFRS found
  {
    name: 'Local Government Ombudsman',
    independent: true,
    // The Local Government and Social Care Ombudsman found
    pattern: /\bLocal Government (?:and Social Care )?Ombudsman\b/g,
    // the ombudsman found
    alias: /\b[Tt]he [Oo]mbudsman\b/g,
  },
  {
    name: 'the government',
    independent: true,
    pattern:
      // according to the government
      /\b(?:[Tt]he )?(?:(?:UK|British|central) )?[Gg]overnment\b(?! (?:appointed|Association|Ombudsman|[Cc]ommissioner))|\b[Mm]inisters\b/g,
  },
];

/** "local government", "the provincial government", "health inspectors": another body than the one we know. */
const ANOTHER =
  /\b(?:[Ll]ocal|[Ff]ederal|[Pp]rovincial|[Ss]tate|[Cc]ity|[Cc]ounty|[Rr]egional|[Mm]unicipal|national|tribal|foreign|coalition|Welsh|Scottish|Irish|US|U\.S\.|Canadian|French|[A-Z]\w+(?:ian|ish|ese)|[Hh]ealth|[Ff]ire|[Bb]uilding|[Ss]afety|[Pp]olice|[Hh]ousing|[Ff]ood|weapons|postal|[Pp]rison|[Pp]rime|church|CQC|HMICFRS|HMIC|Estyn|Commission|Constabulary)\s$/;

/** Others who inspect, audit or serve notices: where one of them stands, a verdict without a name may be theirs. */
const OTHER_INSPECTORS =
  /\b(?:Estyn|Care Inspectorate|RQIA|auditors?|Audit (?:Office|Wales|Scotland|Commission)|CIW|CSSIW|CIPFA|HSE|Health and Safety Executive|Information Commissioner|Environment Agency|fire (?:service|authority|brigade)|Healthcare Inspectorate)\b|\b(?:health|fire|building|safety|housing|food|hygiene|prisons?|police|planning|environmental health|weapons|factory|state|federal|provincial|city|county|licensing|ministry) inspect(?:ors?|orate|ions?)\b/gi; // Auditors carried out an inspection of the care home

/** "Local Government Association" holds the word government: the longer name wins where two overlap. */
function withoutOverlaps(mentions: readonly BodyMention[]): BodyMention[] {
  const byLength = [...mentions].sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: BodyMention[] = [];
  for (const mention of byLength) {
    if (kept.every((other) => mention.end <= other.start || mention.start >= other.end)) kept.push(mention);
  }
  return kept.sort((a, b) => a.start - b.start);
}

const matchesOf = (text: string, pattern: RegExp | undefined): RegExpExecArray[] =>
  pattern
    ? [...text.matchAll(pattern)].filter(({ index }) => !ANOTHER.test(text.slice(Math.max(0, index - 16), index)))
    : [];

/** The bodies that a text calls by a name of their own, so that "inspectors" or "the Department" can mean them. */
export const bodiesCalledByName = (text: string): ReadonlySet<string> =>
  new Set(KNOWN_BODIES.flatMap(({ name, pattern }) => (matchesOf(text, pattern).length > 0 ? [name] : [])));

/**
 * The known bodies a text names, in order; nothing for councils, companies and bodies we do not know.
 * Where `called` is given, words like "inspectors" stand for none but those bodies.
 */
export function findBodies(text: string, called?: ReadonlySet<string>): BodyMention[] {
  const mentions = KNOWN_BODIES.flatMap(({ name, independent, pattern, alias }) => {
    const stands = called === undefined || called.has(name) ? matchesOf(text, alias) : [];
    return [...matchesOf(text, pattern), ...stands].map((match) => ({
      name,
      independent,
      start: match.index,
      end: match.index + match[0].length,
    }));
  });
  return withoutOverlaps(mentions);
}

const BESIDE_OFSTED = new Set(['Care Quality Commission', 'HMICFRS', 'Local Government Ombudsman']);

/** Where a text names another inspecting body than Ofsted, known to us or not: Estyn, auditors, the CQC. */
export function findOtherInspectors(text: string): { readonly start: number; readonly end: number }[] {
  const unknown = [...text.matchAll(OTHER_INSPECTORS)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  return [...unknown, ...findBodies(text, new Set()).filter(({ name }) => BESIDE_OFSTED.has(name))];
}

/** The first known body a text names. */
export function bodyNamed(text: string): Body | undefined {
  return findBodies(text)[0];
}

/** Whether a speaker’s or finder’s name is that of an independent body: "Ofsted", not "a council report". */
export function isIndependentBody(name: string): boolean {
  return KNOWN_BODIES.some((body) => body.independent && body.name === name);
}
