/** What a command is called in Slack, which keeps its own name for itself. */
const SLACK_NAMES: Readonly<Record<string, string>> = { who: 'whois', help: 'ofsted help' };

/** "/who Hazell", "Usage: /who <name or role> [year]" */
const TYPED = /^(Usage: )?\/([a-z]+)(?= |$)/;

/** The name under which Slack offers a command: "whois" of "who". */
export const nameInSlack = (name: string): string =>
  Object.hasOwn(SLACK_NAMES, name) ? (SLACK_NAMES[name] ?? name) : name;

/** What a person is told to type, as it has to be typed in Slack; anything else is left as it is. */
export const toTyped = (words: string): string =>
  words.replace(TYPED, (_whole, before: string | undefined, name: string) => `${before ?? ''}/${nameInSlack(name)}`);
