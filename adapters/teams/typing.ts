/** Milliseconds after which whoever waits is shown that something is coming. */
const QUIET = 1_000;

/** What the work comes to; where it takes longer than a second, it is shown once that somebody is typing. */
export async function whileTyping<T>(work: Promise<T>, showTyping: () => Promise<unknown>): Promise<T> {
  // Whether it could be shown or not, the answer comes.
  const alarm = setTimeout(() => void showTyping().catch(() => undefined), QUIET);
  try {
    return await work;
  } finally {
    clearTimeout(alarm);
  }
}
