import { z } from 'zod';
import type { Answer } from '../../src/answer.js';
import { COMMANDS } from '../../src/command-list.js';
import type { Simulated } from '../../src/digest/simulate.js';
import { OWN_ZONE } from '../../src/digest/usual-schedule.js';
import { instantOf } from '../../src/digest/zoned-time.js';
import { findCommand, readInvocation } from '../../src/invocation.js';
import type { Route } from '../server.js';
import { createJsonRoute } from './json-route.js';
import type { Played, PlayedAnswer } from './page-types.js';
import type { Show } from './show.js';

/** Plays what would be posted from one moment to another, if the question were asked at the first. */
export type Simulate = (question: string, from: Date, until: Date) => Promise<Simulated>;

/** Days; the clock is played minute by minute of what is due, and nobody looks through more. */
const LONGEST = 800;
const DAY = 86_400_000;

const daysBetween = (from: string, until: string): number => (Date.parse(until) - Date.parse(from)) / DAY;

/** Days as they are in London: "2018-09-19". */
const simulationSchema = z
  .object({ question: z.string().max(300), from: z.iso.date(), until: z.iso.date() })
  .refine(({ from, until }) => until >= from && daysBetween(from, until) <= LONGEST);

/** A time of a day in London. */
function momentOf(day: string, hour: number, minute: number): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return instantOf({ year, month, day: date, hour, minute }, OWN_ZONE);
}

/** What asks the articles alone: a digest that is named on a button is none of those that are set up for real. */
function isOfArticles(question: string): boolean {
  const asked = readInvocation(question, COMMANDS);
  return asked !== undefined && findCommand(COMMANDS, asked.command)?.fromArticlesAlone === true;
}

function toPlayed(answer: Answer, show: Show): PlayedAnswer {
  const { title, followUps } = answer;
  const tells = followUps.map(({ question }) => question).filter(isOfArticles);
  return { title, views: show({ answer, question: '' }), followUps, tells };
}

/** One at a time: a clock that is played for years keeps a processor busy. */
function createQueue(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}

/** What would have been posted from the first minute of one day to the last of another, by a clock that is only played. */
export function createSimulateRoute(simulate: Simulate, show: Show): Route {
  const inTurn = createQueue();
  return createJsonRoute({
    path: '/simulate',
    schema: simulationSchema,
    async answer({ question, from, until }): Promise<Played> {
      const { isSetUp, setUp, posts, isCut } = await inTurn(() =>
        simulate(question, momentOf(from, 0, 0), momentOf(until, 23, 59)),
      );
      return {
        isSetUp,
        setUp: toPlayed(setUp, show),
        posts: posts.map(({ at, answer }) => ({ at, ...toPlayed(answer, show) })),
        isCut,
      };
    },
  });
}
