/** Only addresses that a browser opens as a page. */
const PAGE = /^https?:\/\//i; // https://www.example.org/news/1

/** Whether an address opens a page, and is no longer than a platform takes. */
export const isPage = (url: string | undefined, longest: number): url is string =>
  url !== undefined && url.length <= longest && PAGE.test(url) && URL.canParse(url);
