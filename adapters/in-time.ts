/** Milliseconds within which an answer travels with the acknowledgement; Slack itself waits three seconds. */
const BUDGET = 300;

interface Delivery<Reply> {
  /** Called once, within the budget: with the reply, or without one. */
  readonly acknowledge: (reply?: Reply) => Promise<unknown>;
  /** Called with a reply that came after the budget. */
  readonly follow: (reply: Reply) => Promise<unknown>;
}

/** Acknowledges with the reply where it is there in time; else at once, and the reply follows. */
export async function replyInTime<Reply>(
  work: Promise<Reply>,
  { acknowledge, follow }: Delivery<Reply>,
): Promise<void> {
  let alarm: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    alarm = setTimeout(resolve, BUDGET, undefined);
  });
  const early = await Promise.race([work.then((reply) => ({ reply })).catch(() => undefined), late]);
  clearTimeout(alarm);
  if (early) {
    await acknowledge(early.reply);
    return;
  }
  await acknowledge();
  await follow(await work);
}
