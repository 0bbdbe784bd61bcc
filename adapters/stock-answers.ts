import { type Answer, followUp, paragraph } from '../src/answer.js';

/** What is said of a button or a form that this version does not know. */
export const OUTDATED: Answer = {
  title: 'This is from an older version',
  elements: [
    paragraph(
      'Briefing Bot has changed since this was shown. Nothing was done. Ask again, and use what is shown then.',
    ),
  ],
  sources: [],
  followUps: [followUp('/help')],
};

/** What is said to a second press of the button that shares an answer. */
export const SHARED: Answer = {
  title: 'Shared already',
  elements: [paragraph('A second press shares nothing more. To share it once more, ask again.')],
  sources: [],
  followUps: [],
};

export const PERHAPS_SHARED =
  'It may or may not have been shared: look there. To share it once more, ask again, and press the button of the new answer.';

export const TOO_MUCH = 'That was more than can be answered at once. Wait a few seconds, then ask again.';
