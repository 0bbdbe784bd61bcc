/** Whether a text is the address of something on the web. */
export const isWebAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol); // https:

/** Whether a site can be sent to people: what is said under an address that anybody can listen in on, anybody can change. */
export function isPublicSite(text: string): boolean {
  if (!isWebAddress(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || hostname === 'localhost';
}
