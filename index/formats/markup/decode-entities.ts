/** The five that XML knows; HTML's others stay as they are, for who reads the HTML decodes them. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi; // &#8217; &#x2019; &amp;

const LAST = 0x10ffff;

function characterOf(code: number, entity: string): string {
  const isCharacter = code > 0 && code <= LAST && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : entity;
}

/** The text with XML's own entities and numbered characters decoded, once; what a file defines itself is never expanded. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (entity, hexadecimal?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name.toLowerCase()) ?? entity;
    return characterOf(hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16), entity);
  });
}
