import { z } from 'zod';
import type { Simulated } from '../../src/digest/simulate.js';
import type { Route } from '../server.js';
import { createJsonRoute } from './json-route.js';
import type { Played } from './page-types.js';
import type { Show } from './show.js';

/** Plays what would be posted from one moment to another, if the question were asked at the first. */
export type Simulate = (question: string, from: Date, until: Date) => Promise<Simulated>;

/** Days; the clock is played minute by minute of what is due, and nobody looks through more. */
const LONGEST = 800;
const DAY = 86_400_000;

const instant = z.iso.datetime().transform((text) => new Date(text));

const simulationSchema = z
  .object({ question: z.string().max(300), from: instant, until: instant })
  .refine(({ from, until }) => until >= from && until.getTime() - from.getTime() <= LONGEST * DAY);

/** What would have been posted, and when, by a clock that is only played. */
export const createSimulateRoute = (simulate: Simulate, show: Show): Route =>
  createJsonRoute({
    path: '/simulate',
    schema: simulationSchema,
    async answer({ question, from, until }): Promise<Played> {
      const { setUp, posts, isCut } = await simulate(question, from, until);
      return {
        setUp: { title: setUp.title, views: show({ answer: setUp, question: '' }) },
        posts: posts.map(({ at, answer }) => ({ at, title: answer.title, views: show({ answer, question: '' }) })),
        isCut,
      };
    },
  });
