import { type Answer, note } from '../src/answer.js';
import { joinList } from '../src/wording.js';

/** "DOCX" */
export const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toUpperCase();

/** An answer for a platform that carries no files: they are gone, and it says where they are to be had. */
export function withoutFiles(answer: Answer): Answer {
  const { files, ...said } = answer;
  if (files === undefined) return answer;
  const kinds = joinList(files.map(({ name }) => endingOf(name)));
  const told = note(`Its files (${kinds}) do not come here: whoever runs this bot can save them in its terminal.`);
  return { ...said, elements: [...said.elements, told] };
}
