/** Markup that is safe to send: everything put into it was escaped, or is such markup itself. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What may be put into markup: words, markup, several of them, or nothing. */
export type Content = string | number | Html | undefined | false | readonly Content[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeWords = (words: string): string =>
  words.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character); // <script>

function toMarkup(content: Content): string {
  if (content === undefined || content === false) return '';
  if (content instanceof Html) return content.markup;
  if (typeof content === 'string' || typeof content === 'number') return escapeWords(String(content));
  return content.map(toMarkup).join('');
}

/** html`<p title="${title}">${words}</p>`: what stands in the template is trusted, what is put into it is escaped. */
export function html(template: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return new Html(template.map((part, at) => part + toMarkup(contents[at])).join(''));
}
