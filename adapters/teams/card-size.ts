/** Bytes: Teams is documented to show cards up to 28 KB: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format. */
export const LARGEST_CARD = 28_000;

/** The bytes of a card or a part of it as JSON, in UTF-8 or in UTF-16, whichever are more: it is not documented which count. */
export function sizeOf(part: object): number {
  const json = JSON.stringify(part);
  return Math.max(Buffer.byteLength(json), json.length * 2);
}
