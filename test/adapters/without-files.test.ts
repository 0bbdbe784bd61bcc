import { expect, test } from '@jest/globals';
import { withoutFiles } from '../../adapters/without-files.js';
import type { Answer, AnswerFile } from '../../src/answer.js';
import { note, paragraph } from '../../src/answer.js';

const ANSWER: Answer = { title: 'Pack', elements: [paragraph('Two sources.')], sources: [], followUps: [] };
const file = (name: string): AnswerFile => ({ name, mediaType: 'text/plain', read: async () => new Uint8Array() });

test('an answer with files says that they do not come here, and where they are to be had', () => {
  expect(withoutFiles({ ...ANSWER, files: [file('a.b.docx'), file('a.csv')] })).toEqual({
    ...ANSWER,
    elements: [
      paragraph('Two sources.'),
      note('Its files (DOCX and CSV) do not come here: whoever runs this bot can save them in its terminal.'),
    ],
  });
});

test('an answer without files stays as it is', () => {
  expect(withoutFiles(ANSWER)).toBe(ANSWER);
});
