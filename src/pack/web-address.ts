/** The address where it is one of the web, in a form that is safe in markup; undefined for "javascript:…" and what is none. */
export function webAddressOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}
