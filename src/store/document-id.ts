/** Characters of a headline that an id shows. */
const LONGEST_SLUG = 40;
const FEWEST_DIGITS = 6;
const MORE_DIGITS = 4;

/** "Ofsted: “focused visit” – Kent.pdf" → "ofsted-focused-visit-kent-pdf"; "document" where no letter is left. */
function toSlug(name: string): string {
  const letters = name
    .slice(0, 4 * LONGEST_SLUG)
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '') // é → e
    .toLowerCase()
    .replaceAll(/[’']/g, ''); // children’s
  const words = letters.split(/[^a-z0-9]/).filter(Boolean); // ofsted: focused visit
  let slug = words[0]?.slice(0, LONGEST_SLUG) ?? 'document';
  for (const word of words.slice(1)) {
    if (slug.length + word.length >= LONGEST_SLUG) break;
    slug += `-${word}`;
  }
  return slug;
}

/**
 * A readable id that is not taken: words of the name and the first digits of the checksum of the bytes, more of them
 * where that is needed. "ofsted-focused-visit-3fa9c1".
 */
export async function chooseDocumentId(
  name: string,
  sha256: string,
  isTaken: (id: string) => Promise<boolean>,
): Promise<string> {
  const slug = toSlug(name);
  let id = `${slug}-${sha256}`;
  for (let digits = FEWEST_DIGITS; digits < sha256.length; digits += MORE_DIGITS) {
    id = `${slug}-${sha256.slice(0, digits)}`;
    if (!(await isTaken(id))) return id;
  }
  return id;
}
