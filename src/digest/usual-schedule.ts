import type { Schedule } from '../subscription.js';

/** When nobody says: what most teams ask for. */
export const USUAL_SCHEDULE: Schedule = {
  rhythm: { kind: 'weekly', days: [1] },
  time: '09:00',
  timezone: 'Europe/London',
  skipsBankHolidays: false,
};
