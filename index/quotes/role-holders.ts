import type { Person } from '../model.js';

const LONGEST_PHRASE = 5;

/** The words of a post up to its preposition: "director" of "director of children’s services". */
function wordsOf(title: string): string[] {
  const [post = ''] = title.toLowerCase().split(/,|\s(?:of|for|at|in|with|to|and|on)\s/); // leader of the council
  return post
    .split(/[\s-]+/) // vice-chairman of the board
    .filter((word) => word !== '' && !/^(?:the|a|an|interim|acting|new|former)$|['’]s?$/.test(word)); // the council’s new director
}

function holds(person: Person, words: readonly string[]): boolean {
  return person.roles.some(({ title }) => {
    const post = wordsOf(title);
    return post.at(-1) === words.at(-1) && words.every((word) => post.includes(word));
  });
}

/**
 * The only one of these people whose post a phrase names: "the director", "the children’s minister". Nobody for "a
 * director", for a post that two hold or for a post that somebody only used to hold.
 */
export function holderOf(phrase: string, people: readonly Person[]): Person | undefined {
  const printed = phrase.split(/\s+/); // the children’s minister
  // a director said
  if (printed.length > LONGEST_PHRASE || /^(?:an?|one|another|some|former)$|s['’]$/i.test(printed[0] ?? ''))
    return undefined; // a director
  const words = wordsOf(phrase);
  const holders = words.length === 0 ? [] : people.filter((person) => holds(person, words));
  return holders.length === 1 ? holders[0] : undefined;
}
