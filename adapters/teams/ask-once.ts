import { type Answer, followUp, paragraph } from '../../src/answer.js';
import { isRepeatable } from '../repeatable.js';
import { type Activity, tenantIdOf } from './activity.js';
import { keyOf } from './only-once.js';
import { ask, type Question, type Reception } from './reception.js';

const DONE_ALREADY: Answer = {
  title: 'Done already',
  elements: [paragraph('This came twice, and was done once.')],
  sources: [],
  followUps: [followUp('/digest list'), followUp('/help')],
};

/** Asks; what changes something only once for an activity, however often that comes. */
export async function askOnce(reception: Reception, activity: Activity, question: Question): Promise<Answer> {
  const key = keyOf(activity);
  const isAsked = isRepeatable(question.text) || key === undefined;
  const isFirst = isAsked || (await reception.isNew(tenantIdOf(activity), `asked ${key}`, true));
  return isFirst ? ask(reception, activity, question) : DONE_ALREADY;
}
