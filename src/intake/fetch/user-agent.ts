/** What robots.txt knows the program by. */
export const ROBOT = 'BriefingBot';

/** How the program calls itself to the sites it reads: "BriefingBot/1.0.0 (+https://bot.example.org)". */
export const nameAgent = (version: string, publicUrl?: string): string =>
  `${ROBOT}/${version}${publicUrl === undefined ? '' : ` (+${publicUrl})`}`;
