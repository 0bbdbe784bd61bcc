/** Where something may be entered; `name` is that of what is entered. */
export type FormInput = { readonly name: string; readonly label: string } & (
  | { readonly kind: 'text'; readonly hint: string; readonly isOptional?: true; readonly isLong?: true }
  | {
      readonly kind: 'choices';
      readonly choices: readonly Choice[];
      /** What is chosen from the start. */
      readonly chosen?: Choice;
      readonly isOptional?: true;
    }
  /** "09:00" */
  | { readonly kind: 'time'; readonly time: string }
  /** A conversation that its platform lets one choose; nothing chosen is the person’s own. */
  | { readonly kind: 'place' }
);

/** One of several that may be ticked; what stands for it in a question is its value. */
export interface Choice {
  readonly label: string;
  readonly value: string;
}

/** What was chosen and typed, by the name of the input; empty where nothing was. */
export type Entries = ReadonlyMap<string, readonly string[]>;

/** A few inputs that become one question. */
export interface Form {
  readonly name: FormName;
  readonly title: string;
  /** What stands on the button that sends it. */
  readonly submit: string;
  readonly inputs: readonly FormInput[];
  /** `about` is the question whose answer the form was opened from; empty where it was none. */
  readonly toQuestion: (entries: Entries, about: string) => string;
}

const NAMES = ['digest', 'follow', 'briefing', 'report'] as const;
export type FormName = (typeof NAMES)[number];

/** The input that says in which conversation a form is meant. */
export const WHERE = 'where';

/** Characters that may be entered. */
export const LONGEST_LINE = 300;
export const LONGEST_TEXT = 1_500;

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const sameChoice = (value: string): Choice => ({ label: value, value });

const where: FormInput = { kind: 'place', name: WHERE, label: 'Where should it come?' };

/** The words of an input, empty where it was left so. */
export const wordsOf = (entries: Entries, name: string): string => (entries.get(name) ?? []).join(' and ').trim();

const digest: Form = {
  name: 'digest',
  title: 'Set up a digest',
  submit: 'Set up',
  inputs: [
    {
      kind: 'choices',
      name: 'days',
      label: 'On which days?',
      choices: DAYS.map(sameChoice),
      chosen: sameChoice('Monday'),
    },
    { kind: 'time', name: 'time', label: 'At what time? (Europe/London)', time: '09:00' },
    {
      kind: 'text',
      name: 'about',
      label: 'About what?',
      hint: 'Themes, such as caseloads and recording. Left empty: everything.',
      isOptional: true,
    },
    {
      kind: 'choices',
      name: 'switches',
      label: 'When should it stay quiet?',
      choices: [
        { label: 'When nothing changed', value: 'only if changed' },
        { label: 'On bank holidays of England', value: 'not on bank holidays' },
      ],
      isOptional: true,
    },
    where,
  ],
  toQuestion(entries) {
    const about = wordsOf(entries, 'about');
    const words = [
      `/digest every ${wordsOf(entries, 'days')} ${wordsOf(entries, 'time')}`,
      ...(about === '' ? [] : [`about ${about}`]),
      ...(entries.get('switches') ?? []),
    ];
    return words.join(' ');
  },
};

const follow: Form = {
  name: 'follow',
  title: 'Follow something',
  submit: 'Follow',
  inputs: [
    {
      kind: 'text',
      name: 'what',
      label: 'Whom or what?',
      hint: 'A person, a weakness, or a “phrase” in quotation marks.',
    },
    where,
  ],
  toQuestion: (entries) => `/digest follow ${wordsOf(entries, 'what')}`,
};

const briefing: Form = {
  name: 'briefing',
  title: 'Ask for a briefing',
  submit: 'Ask',
  inputs: [
    {
      kind: 'text',
      name: 'question',
      label: 'What would you like to know?',
      hint: 'Such as: caseloads, Ofsted latest, who is Warren Whyte?',
    },
  ],
  toQuestion: (entries) => wordsOf(entries, 'question'),
};

const report: Form = {
  name: 'report',
  title: 'Report a mistake',
  submit: 'Report',
  inputs: [
    {
      kind: 'text',
      name: 'what',
      label: 'What is wrong?',
      hint: 'What the answer says, and what the article says. Name no child. The admins of this bot here read it; your name is not kept with it.',
      isLong: true,
    },
  ],
  toQuestion: (entries, about) => `/report ${wordsOf(entries, 'what')}${about === '' ? '' : ` (asked: ${about})`}`,
};

const FORMS: readonly Form[] = [digest, follow, briefing, report];

/** The form of a name; undefined for one of an older version. */
export const findForm = (name: string): Form | undefined => FORMS.find((form) => form.name === name);
