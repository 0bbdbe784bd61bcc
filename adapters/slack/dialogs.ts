import type { InputBlock } from '@slack/types';
import { type Entries, wordsOf } from './entries.js';
import { boxes, channelInput, option, textInput, timeInput } from './inputs.js';
import { REPORT } from './reply.js';

/** A form that becomes a question. */
export interface Dialog {
  readonly name: string;
  readonly title: string;
  readonly submit: string;
  readonly inputs: readonly InputBlock[];
  /** `about` is the question whose answer the dialog was opened from; empty where it was none. */
  readonly toQuestion: (entries: Entries, about: string) => string;
}

/** The input that says in which channel a dialog is meant; without one it is its user’s own affair. */
export const WHERE = 'where';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const where = channelInput(
  WHERE,
  'Where should it come?',
  'Left empty: to you alone. A channel has to invite the bot first: /invite @Briefing Bot',
);

const digest: Dialog = {
  name: 'digest',
  title: 'Set up a digest',
  submit: 'Set up',
  inputs: [
    boxes('days', 'On which days?', { options: DAYS.map((day) => option(day)), first: option(DAYS[0]) }),
    timeInput('time', 'At what time? (Europe/London)', '09:00'),
    textInput('about', 'About what?', {
      hint: 'Themes, such as caseloads and recording. Left empty: everything.',
      isOptional: true,
    }),
    boxes('switches', 'When should it stay quiet?', {
      options: [
        option('When nothing changed', 'only if changed'),
        option('On bank holidays of England', 'not on bank holidays'),
      ],
      isOptional: true,
    }),
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

const follow: Dialog = {
  name: 'follow',
  title: 'Follow something',
  submit: 'Follow',
  inputs: [
    textInput('what', 'Whom or what?', { hint: 'A person, a weakness, or a “phrase” in quotation marks.' }),
    where,
  ],
  toQuestion: (entries) => `/digest follow ${wordsOf(entries, 'what')}`,
};

const briefing: Dialog = {
  name: 'briefing',
  title: 'Ask for a briefing',
  submit: 'Ask',
  inputs: [
    textInput('question', 'What would you like to know?', {
      hint: 'Such as: caseloads, Ofsted latest, who is Warren Whyte?',
    }),
  ],
  toQuestion: (entries) => wordsOf(entries, 'question'),
};

const report: Dialog = {
  name: REPORT,
  title: 'Report a mistake',
  submit: 'Report',
  inputs: [
    textInput('what', 'What is wrong?', {
      hint: 'What the answer says, and what the article says. Name no child. The admins of this bot here read it; your name is not kept with it.',
      isLong: true,
    }),
  ],
  toQuestion: (entries, about) => `/report ${wordsOf(entries, 'what')}${about === '' ? '' : ` (asked: ${about})`}`,
};

const DIALOGS: readonly Dialog[] = [digest, follow, briefing, report];

/** The dialog of a name; undefined for one of an older version. */
export const findDialog = (name: string): Dialog | undefined => DIALOGS.find((dialog) => dialog.name === name);
