const part = (time: Date, options: Intl.DateTimeFormatOptions): string =>
  time.toLocaleString('en-GB', { timeZone: 'Europe/London', ...options });

const HOUR: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };

/** "Monday 24 September 2018", as it is in London. */
export const tellDay = (time: Date): string => `${part(time, { weekday: 'long' })} ${part(time, DAY)}`;

/** "Monday 24 September 2018, 09:00" */
export const tellMoment = (time: Date): string => `${tellDay(time)}, ${part(time, HOUR)}`;

/** "09:00" */
export const tellHour = (time: Date): string => part(time, HOUR);

/** "2018-09-24", as it is in London. */
export const tellDate = (time: Date): string => time.toLocaleDateString('sv-SE', { timeZone: 'Europe/London' });
