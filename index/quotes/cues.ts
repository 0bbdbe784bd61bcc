/** Verbs with which newspapers hand over to a speaker and whose forms no rule gives. */
const IRREGULAR_VERBS =
  'say says said saying tell tells told telling think thinks thought write writes wrote written writing find finds found ' +
  'finding read reads reading speak speaks spoke speaking swear swears swore feel feels felt put puts quip quips quipped ' +
  'admit admits admitted admitting';

/** Verbs with which newspapers hand over to a speaker, by their plain form. */
const REGULAR_VERBS =
  'accept accuse acknowledge add advise agree allege announce answer apologise apologize argue ask assert attack blast boast brand ' +
  'call caution chant charge cite claim comment complain concede conclude condemn confirm contend continue counter criticise criticize ' +
  'cry declare deem demand deny describe disagree disclose dismiss dub emphasise emphasize enthuse estimate exclaim explain express hail ' +
  'highlight identify insist interject joke judge label lament laugh maintain mention muse mutter note observe opine order ' +
  'pledge post praise predict prefer proclaim promise query question raise rank rate rave recall recognise recognize recommend recount ' +
  'reiterate remark reply report respond retort reveal rule scream shout sigh slam speculate state stress suggest term ' +
  'testify text tweet urge view vow warn welcome whisper wonder yell';

/** A regular verb in all its forms: note, notes, noted, noting; deny, denies, denied, denying. */
function inflect(verb: string): string[] {
  // deny, denies
  if (/[^aeiou]y$/.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  const stem = verb.replace(/e$/, ''); // note → noted
  const participle = verb.endsWith('ee') ? verb : stem; // agree → agreeing
  const ending = /(?:s|ss|sh|ch|x)$/.test(verb) ? 'es' : 's'; // stress → stresses
  return [verb, `${verb}${ending}`, `${stem}ed`, `${participle}ing`];
}

const VERB_FORMS: ReadonlySet<string> = new Set([
  ...IRREGULAR_VERBS.split(' '),
  'dubbed',
  'labelled',
  'labelling',
  'preferred',
  'texted',
  ...REGULAR_VERBS.split(' ').flatMap(inflect),
]);

/** Phrases that hand over: before their speaker ("according to"), behind ("The report goes on:"), or to a body named elsewhere. */
const PHRASES =
  /\b(?:according to|in the words of|goes on|went on|(?:feedback|view|verdict|message|conclusion) (?:is|was) that|(?:rating|judgement|grade|verdict) of)\b/gi; // initial feedback is that ‘…’

const SPEAKER_ELSEWHERE = / that$|^(?:rating|judgement|grade|verdict) of$/i; // a previous rating of ‘Inadequate’

/** Words that hand over to a speaker; offsets into the text they were found in. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** "were praised", "concerns raised by": somebody else than the subject speaks. */
  readonly passive: boolean;
  /** "…, saying" and "declined to say": leans on the subject of its sentence. */
  readonly participle: boolean;
}

/** The words that show a passive right before a participle, adverbs stepped over: "was strongly ". */
const PASSIVE_BEFORE = /\b(?:is|are|was|were|be|been|being|get|got)\s+(?:\w+ly\s+|again\s+|also\s+|once\s+more\s+)?$/i; // was strongly criticised

const PARTICIPLE_AGENT = /^\s+(?!(?:when|while|after|before|as|if|once)\b)(?:\w+\s+){0,2}?by\b/; // the concerns raised by inspectors, not: he said when reached by phone

const WORDS = /(?<![-\w])[a-z]+\b/g; // said – a verb of speech is never capitalised ("Judge Smith said") nor behind a hyphen ("so-called")

const INFINITIVE = /(?<!used |went on |goes on )\bto $/; // declined to comment

// concerns raised by
const isParticipleForm = (word: string): boolean => /(?:ed|found|told|said|written|thought|felt|put)$/.test(word);

/** "services rated ‘good’ by Ofsted": a grade right behind the verb leaves no room for an object, so the verb is passive. */
const GRADES = /^(?:rated|judged|graded|deemed|ranked)$/;
const GRADED_BEHIND = /^\s+(?:(?:to be|as)\s+)?“/; // rated ‘good’

const isGraded = (word: string, behind: string): boolean => GRADES.test(word) && GRADED_BEHIND.test(behind);

function verbCue(text: string, match: RegExpExecArray): Cue {
  const [word] = match;
  const end = match.index + word.length;
  const passive =
    isParticipleForm(word) &&
    (PASSIVE_BEFORE.test(text.slice(Math.max(0, match.index - 40), match.index)) ||
      isGraded(word, text.slice(end, end + 12)) ||
      PARTICIPLE_AGENT.test(text.slice(end, end + 40)));
  return {
    start: match.index,
    end,
    word,
    passive,
    participle: word.endsWith('ing') || INFINITIVE.test(text.slice(Math.max(0, match.index - 12), match.index)),
  };
}

/** The word before a noun: "the report", "a damning report", "its final report". */
const NOUN_BEFORE =
  /(?:['’]s|\b(?:the|a|an|this|its|their|his|her|our|my|your|no|any|some|of|for|in|with|by|on|latest|old|new|last|first|recent|final|annual|initial|own|full|damning|critical|council|court|phone))\s+$/i;

const ALSO_NOUNS: ReadonlySet<string> = new Set(
  'accused answer answers attack attacks brand brands call calls charge charges claim claims comment comments cry demand demands estimate estimates feel find finding findings highlight highlights joke judge judges label laugh mention note notes order orders pledge post posts praise promise query question questions rate rates rave reading remark remarks report reports ruling rule rules slam state states stress term terms tweet tweets view views vow welcome writing'.split(
    ' ',
  ),
);

/** Whether a word is a verb of speech and never a noun: "said", not "report". */
export const isOnlyVerb = (word: string): boolean =>
  VERB_FORMS.has(word) && !ALSO_NOUNS.has(word) && !word.endsWith('ing');

const isNoun = (text: string, match: RegExpExecArray): boolean =>
  ALSO_NOUNS.has(match[0]) && NOUN_BEFORE.test(text.slice(Math.max(0, match.index - 24), match.index));

/** The cues of a text in order: "said", "according to", "were praised". Nouns that look like verbs are none. */
export function findCues(text: string): Cue[] {
  const verbs = [...text.matchAll(WORDS)]
    .filter((match) => VERB_FORMS.has(match[0]) && !isNoun(text, match))
    .map((match) => verbCue(text, match));
  const phrases = [...text.matchAll(PHRASES)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: match[0].toLowerCase(),
    passive: SPEAKER_ELSEWHERE.test(match[0]),
    participle: false,
  }));
  const isInPhrase = (verb: Cue): boolean => phrases.some(({ start, end }) => verb.start >= start && verb.end <= end);
  return [...verbs.filter((verb) => !isInPhrase(verb)), ...phrases].sort((a, b) => a.start - b.start);
}
