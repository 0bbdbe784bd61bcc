/** What a page needs that loads and runs nothing but what is its own. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY.join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** The headers that an answer should have and has not, with what it has instead. */
export const headerFaults = (headers: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(HEADERS).flatMap(([name, value]) =>
    headers[name] === value ? [] : [`${name}: ${String(headers[name])}`],
  );

/** <p class="about">, </a>; a name in an attribute that holds ">" is cut there, and then shows as a fault. */
const TAG = /<\/?([a-zA-Z][\w-]{0,30})((?:\s[^<>]{0,4000})?)>/g;
/** href="/articles" */
const ATTRIBUTE = /\s([\w:-]{1,40})(?:="([^"]{0,4000})")?/g;

const LOADING = new Set(['src', 'data', 'action', 'formaction', 'poster', 'srcset']);

function attributeFaults(tag: string, name: string, value: string): string[] {
  const told = `<${tag} ${name}="${value}">`;
  if (name === 'style' || name.startsWith('on')) return [told];
  const isLoaded = LOADING.has(name) || (name === 'href' && tag !== 'a');
  if (isLoaded && !/^\/(?!\/)/.test(value)) return [told]; // /assets/site.css
  return name === 'href' && !/^(?:\/(?!\/)|#|https?:\/\/)/.test(value) ? [told] : []; // javascript:alert(1)
}

/** What in the markup of a page runs, styles or loads something that is not a file of the site. */
export function pageFaults(markup: string): string[] {
  const tags = [...markup.matchAll(TAG)];
  return tags.flatMap(([whole, tag = '', attributes = '']) => {
    if (tag === 'style' || (tag === 'script' && !whole.startsWith('</') && !attributes.includes(' src="')))
      return [whole];
    return [...attributes.matchAll(ATTRIBUTE)].flatMap(([, name = '', value = '']) =>
      attributeFaults(tag, name, value),
    );
  });
}
