/** Where a picture of ours is had from, whatever name of this machine the page was opened under: its policy allows no other. */
export function pictureAddress(url: string): string {
  const { pathname, search } = new URL(url, location.href);
  return pathname + search;
}
