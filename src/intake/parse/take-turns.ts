/** Runs what it is given, so many at once; the others wait for their turn, the first come first. */
export function createTurns(most: number): <Result>(act: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let running = 0;
  const enter = async (): Promise<void> => {
    if (running < most) running++;
    else await new Promise<void>((resolve) => waiting.push(resolve)); // the one that leaves hands on its place
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) running--;
    else next();
  };
  return async (act) => {
    await enter();
    try {
      return await act();
    } finally {
      leave();
    }
  };
}
