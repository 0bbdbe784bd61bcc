/** "https://example.org/news/letter.pdf?x=1" → "letter.pdf"; the host where the address has no path. */
export function nameOfAddress(address: string): string {
  const { pathname, hostname } = new URL(address);
  const last = pathname.split('/').filter(Boolean).at(-1);
  if (last === undefined) return hostname;
  try {
    return decodeURIComponent(last);
  } catch {
    return last; // "100%.pdf": no code at all
  }
}
