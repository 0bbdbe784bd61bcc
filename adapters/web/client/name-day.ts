import { find } from './elements.js';
import { tellDay } from './tell-time.js';

/** Says below a date input which day it holds: each browser writes days in the order of its own language. Returns what says it anew. */
export function nameDay(id: string): () => void {
  const input = find(id, HTMLInputElement);
  const words = find(`${id}-day`, HTMLElement);
  const tell = () => {
    words.textContent = input.value === '' ? 'No day is chosen' : tellDay(new Date(`${input.value}T12:00:00.000Z`));
  };
  input.addEventListener('input', tell);
  tell();
  return tell;
}
