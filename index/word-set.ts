/** The words of a list typed with spaces or lines between them. */
export const wordSet = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== '')); // "mr mrs ms"
