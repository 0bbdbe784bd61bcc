/** The longest that a timer can run; nobody waits for that. */
const FOREVER = 2 ** 31 - 1;

/**
 * Resolves once the work is done or the milliseconds are over, whichever is first; without a limit, once it is done. The
 * program does not end before that, though the thread that works would not keep it.
 */
export async function waitFor(work: Promise<void>, milliseconds: number = FOREVER): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, over]);
  clearTimeout(timer);
}
