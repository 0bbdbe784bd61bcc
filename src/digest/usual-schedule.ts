import type { Schedule } from '../subscription.js';

/** For whatever has no time zone of its own: the days of its pauses, and the slots it is told with. */
export const OWN_ZONE = 'Europe/London';

/** When nobody says: what most teams ask for. */
export const USUAL_SCHEDULE: Schedule = {
  rhythm: { kind: 'weekly', days: [1] },
  time: '09:00',
  timezone: OWN_ZONE,
  skipsBankHolidays: false,
};
