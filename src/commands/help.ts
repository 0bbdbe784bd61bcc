import { type Answer, type Field, followUp, note, paragraph, toRuns } from '../answer.js';
import { type Command, type IndexCommand, MOST_FOLLOW_UPS, usageAnswer } from '../command.js';

/** Said before anything else, wherever the bot is met for the first time. */
export const PROMISE = 'No AI: every word is from a source you can open.';

export const HOW_DATES_ARE_KNOWN =
  'Dates say how they are known: stated in the article, worked out from its words, or supplied by a person.';

function describeCommand({ usage, summary, examples }: Command): Field {
  const [example] = examples;
  return {
    label: usage,
    value: example === undefined ? toRuns(summary) : toRuns(`${summary}. Try `, { text: example, strong: true }),
  };
}

function overview(commands: readonly Command[]): Answer {
  const examples = commands.flatMap((command) => command.examples.slice(0, 1));
  return {
    title: 'Help',
    elements: [
      paragraph(PROMISE, ' Ask about children’s services in the articles that this bot has read.'),
      { kind: 'fields', fields: commands.map(describeCommand) },
      paragraph('Or ask in your own words: ', { text: 'when was the last inspection?', strong: true }),
      note(HOW_DATES_ARE_KNOWN),
    ],
    sources: [],
    followUps: examples.slice(0, MOST_FOLLOW_UPS).map(followUp),
  };
}

/** `/help` for the other commands given, in their order. */
export function createHelpCommand(others: readonly Command[]): IndexCommand {
  const help: IndexCommand = {
    fromArticlesAlone: true,
    name: 'help',
    usage: '/help [command]',
    summary: 'What you can ask, with an example of each',
    examples: ['/help who'],
    answer(argument) {
      const commands = [...others, help];
      const name = argument.replace('/', '').toLowerCase();
      const asked = commands.find((command) => command.name === name);
      return asked && asked !== help ? usageAnswer(asked) : overview(commands);
    },
  };
  return help;
}
