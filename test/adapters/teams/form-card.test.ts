import { describe, expect, test } from '@jest/globals';
import { readEntries } from '../../../adapters/teams/entries.js';
import { toFormCard } from '../../../adapters/teams/form-card.js';
import { readPress } from '../../../adapters/teams/press.js';
import { type Entries, type Form, findForm } from '../../../src/forms.js';
import { findCardFaults } from './adaptive-card.js';
import { textOfCard } from './card-text.js';

const NAMES = ['digest', 'follow', 'briefing', 'report'];

function formOf(name: string): Form {
  const form = findForm(name);
  if (!form) throw new Error(`There is no form “${name}”.`);
  return form;
}

const inputsOf = (name: string) => toFormCard(formOf(name)).body.filter(({ type }) => type.startsWith('Input.'));

const inputOf = (name: string, input: string) => inputsOf(name).find(({ id }) => id === input);

describe('a form as a card', () => {
  test.each(NAMES)('keeps the rules of cards, and has every input of “%s”', (name) => {
    const { inputs, submit } = formOf(name);
    const card = toFormCard(formOf(name), '/ofsted latest');
    expect(findCardFaults(card)).toEqual([]);
    expect(inputsOf(name).map(({ id }) => id)).toEqual(inputs.map((input) => input.name));
    expect(card.actions?.map(({ title }) => title)).toEqual([submit]);
    const text = textOfCard(card);
    for (const input of inputs) expect(text).toContain(input.label);
  });

  test('says below an input what can be entered', () => {
    const text = textOfCard(toFormCard(formOf('follow')));
    expect(text).toContain('Whom or what?\nA person, a weakness, or a “phrase” in quotation marks.\nWhere');
  });

  test('asks for what is needed, and only for that', () => {
    expect(inputOf('follow', 'what')).toMatchObject({ isRequired: true, errorMessage: 'This is needed.' });
    expect(inputOf('digest', 'days')).toMatchObject({ isRequired: true });
    for (const input of ['about', 'switches', 'where'])
      expect(inputOf('digest', input)).not.toHaveProperty('isRequired');
  });

  test('comes to the person alone where its place is left as it is', () => {
    expect(inputOf('digest', 'where')).toMatchObject({ style: 'compact', value: 'me' });
  });

  test('is filled in from the start where its form is', () => {
    expect(inputOf('digest', 'days')).toMatchObject({ isMultiSelect: true, value: 'Monday' });
    expect(inputOf('digest', 'time')).toMatchObject({ type: 'Input.Time', value: '09:00' });
  });

  test('carries what it was opened from, and its beginning where that is long', () => {
    const dataOf = (question?: string) => toFormCard(formOf('report'), question).actions?.[0];
    expect(dataOf('/ofsted latest')).toMatchObject({
      data: { does: 'send', form: 'report', question: '/ofsted latest' },
    });
    expect(dataOf()).toHaveProperty('data', { does: 'send', form: 'report' });
    expect(dataOf('x'.repeat(5_000))).toMatchObject({ data: { question: 'x'.repeat(200) } });
  });
});

const objectOf = (entries: Entries | undefined) => entries && Object.fromEntries(entries);

describe('what Teams sends back of a form', () => {
  const digest = formOf('digest');
  const sent = {
    does: 'send',
    form: 'digest',
    days: 'Monday,Thursday',
    time: '08:30',
    about: 'caseloads',
    where: 'me',
  };

  test('is read by its inputs, beside the press', () => {
    expect(objectOf(readEntries(sent, digest))).toEqual({
      days: ['Monday', 'Thursday'],
      time: ['08:30'],
      about: ['caseloads'],
      switches: [],
      where: ['me'],
    });
    expect(readPress(sent)).toEqual({ does: 'send', form: 'digest' });
  });

  test('becomes the question of the form', () => {
    const switches = 'only if changed,not on bank holidays';
    expect(digest.toQuestion(readEntries({ ...sent, switches }, digest) ?? new Map(), '')).toBe(
      '/digest every Monday and Thursday 08:30 about caseloads only if changed not on bank holidays',
    );
  });

  test('keeps the commas of what was typed', () => {
    expect(objectOf(readEntries({ ...sent, about: 'caseloads, recording' }, digest))).toMatchObject({
      about: ['caseloads, recording'],
    });
  });

  test('is empty where nothing was entered', () => {
    const nothing = { days: [], time: [], about: [], switches: [], where: [] };
    expect(objectOf(readEntries({}, digest))).toEqual(nothing);
    expect(objectOf(readEntries({ days: '', time: '', about: '', switches: '', where: '' }, digest))).toEqual(nothing);
  });

  test('holds what was typed, not what the form was opened from, where both are called alike', () => {
    const briefing = formOf('briefing');
    const back = { does: 'send', form: 'briefing', question: 'caseloads' };
    expect(briefing.toQuestion(readEntries(back, briefing) ?? new Map(), '')).toBe('caseloads');
  });

  test.each([
    null,
    'days=Monday',
    [],
    { ...sent, days: ['Monday'] },
    { ...sent, days: 'Monday,Caturday' },
    { ...sent, about: 7 },
    { ...sent, about: { toString: 'x' } },
    { ...sent, about: 'x'.repeat(301) },
    { ...sent, where: '19:somewhere.else@thread.tacv2' },
    { ...sent, time: null },
  ])('is not read where the form cannot hold it: %j', (data) => {
    expect(readEntries(data, digest)).toBeUndefined();
  });
});
