/** Words with one space between them, whatever stood there: "County\n   Hall". */
export const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim(); // "Northbrook\n  Echo"

/** The same in small letters, for comparing titles. */
export const plain = (text: string): string => spaced(text).toLowerCase();
