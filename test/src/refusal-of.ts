/** What something refuses to do with, or what it comes to where it does not refuse. */
export function refusalOf(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}
