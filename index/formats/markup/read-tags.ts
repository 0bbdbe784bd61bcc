/** A tag as it stands in markup; what it holds is not looked at. */
export interface Tag {
  /** In lower case: "div". */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'self-closing';
  /** How many attributes it has. */
  readonly attributes: number;
}

const isSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d);

const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

const [QUOTE, APOSTROPHE, SLASH, EQUALS, GREATER] = [0x22, 0x27, 0x2f, 0x3d, 0x3e];

/** The position after the next `words`; the end of the markup where they do not come. */
function after(markup: string, words: string, from: number): number {
  const at = markup.indexOf(words, from);
  return at === -1 ? markup.length : at + words.length;
}

function skipSpaces(markup: string, from: number): number {
  let at = from;
  while (isSpace(markup.charCodeAt(at))) at++;
  return at;
}

/** The position after a name: at a space, `=`, `/` or `>`. */
function skipName(markup: string, from: number): number {
  let at = from;
  for (; at < markup.length; at++) {
    const code = markup.charCodeAt(at);
    if (isSpace(code) || code === EQUALS || code === SLASH || code === GREATER) break;
  }
  return at;
}

function skipBareValue(markup: string, from: number): number {
  let at = from;
  while (at < markup.length && !isSpace(markup.charCodeAt(at)) && markup.charCodeAt(at) !== GREATER) at++;
  return at;
}

/** The position after `="…"`, `='…'` or `=…`; `from` itself where no value comes. */
function skipValue(markup: string, from: number): number {
  const equals = skipSpaces(markup, from);
  if (markup.charCodeAt(equals) !== EQUALS) return from;
  const value = skipSpaces(markup, equals + 1);
  const code = markup.charCodeAt(value);
  return code === QUOTE || code === APOSTROPHE
    ? after(markup, String.fromCharCode(code), value + 1)
    : skipBareValue(markup, value);
}

interface Rest {
  readonly end: number;
  readonly attributes: number;
  readonly isSelfClosing: boolean;
}

/** The attributes of a tag, counted, from the end of its name to after its `>`. */
function skipAttributes(markup: string, from: number): Rest {
  let [at, attributes, isSelfClosing] = [from, 0, false];
  while (at < markup.length) {
    at = skipSpaces(markup, at);
    const code = markup.charCodeAt(at);
    if (code === GREATER) break;
    isSelfClosing = code === SLASH;
    if (isSelfClosing) at++;
    else {
      attributes++;
      at = skipValue(markup, Math.max(skipName(markup, at), at + 1));
    }
  }
  return { end: at + 1, attributes, isSelfClosing };
}

/** The position after a comment, a declaration or an instruction, or after a `<` that begins nothing. */
function skipOther(markup: string, at: number): number {
  if (markup.startsWith('<!--', at)) return after(markup, '-->', at + 2); // <!--> is a comment too
  if (markup.startsWith('<![CDATA[', at)) return after(markup, ']]>', at);
  const next = markup.charCodeAt(at + 1);
  return next === 0x21 || next === 0x3f ? after(markup, '>', at) : at + 1;
}

/**
 * Every tag of HTML or XML, in order, in one pass over the markup. `skipFrom` may say where reading goes on after a tag
 * that ends at a position: after a script.
 */
export function* readTags(markup: string, skipFrom: (tag: Tag, end: number) => number): Generator<Tag> {
  for (let at = markup.indexOf('<'); at !== -1; at = markup.indexOf('<', at)) {
    const isClosing = markup.charCodeAt(at + 1) === SLASH;
    const start = isClosing ? at + 2 : at + 1;
    if (!isLetter(markup.charCodeAt(start))) {
      at = skipOther(markup, at);
      continue;
    }
    const nameEnd = skipName(markup, start);
    const { end, attributes, isSelfClosing } = skipAttributes(markup, nameEnd);
    const kind = isClosing ? 'close' : isSelfClosing ? 'self-closing' : 'open';
    const tag: Tag = { name: markup.slice(start, nameEnd).toLowerCase(), kind, attributes };
    yield tag;
    at = skipFrom(tag, end);
  }
}
