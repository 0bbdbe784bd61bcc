/** A line of a message, or a paragraph of one that came as HTML. */
interface Written {
  readonly text: string;
}

/** What of an e-mail its sender wrote for this message, and what was left out. */
export interface EmailBody<Item extends Written> {
  readonly lines: readonly Item[];
  /** In words: "quoted replies". */
  readonly dropped: readonly string[];
}

const QUOTED = /^\s{0,3}>/; // > Can you comment on the report?

const ATTRIBUTION_END = /\bwrote:\s{0,3}$/; // On 3 Oct 2018, at 09:15, Sam Reed wrote:
const ATTRIBUTION_START = /^\s{0,3}On\s/; // On 3 Oct 2018, at 09:15, Sam Reed

/** Where mail programs put the message that is answered. */
const ORIGINAL = /^\s{0,3}-{2,10}\s?(?:Original|Forwarded) message\s?-{2,10}\s{0,3}$/i; // -----Original Message-----

const RULE = /^\s{0,3}_{10,100}\s{0,3}$/; // ________________________________

const FROM_LINE = /^\s{0,3}\*{0,2}From:/i; // From: Sam Reed

const FORWARDED = /^\s{0,3}(?:-{2,10}\s?Forwarded message\s?-{2,10}|Begin forwarded message:)\s{0,3}$/i; // ---------- Forwarded message ---------

const HEADER_LINE = /^\s{0,3}\*{0,2}(?:From|Sent|Date|To|Cc|Subject|Reply-To|Importance|Attachments):\*{0,2}\s/i; // Sent: 03 October 2018 09:15

const FORWARD_SUBJECT = /^(?:fwd?|fw):/i; // Fwd: Ofsted report published

/** The words that end a message, after which only the sender's name and address come; a letter's "Yours sincerely" is kept. */
const SIGN_OFF =
  /^(?:kind|best|warm|many|with)? ?(?:regards|wishes|thanks|kind regards|best wishes|many thanks)(?: again)?[,.!]?$/i; // Kind regards,

const MARK = /^-- ?$/; // the line that mail programs set before a signature

const LONGEST_SIGNATURE = 15;

/** "This email and any files transmitted with it are confidential" */
const DISCLAIMER =
  /^\W{0,5}(?:this (?:e-?mail|message|communication)(?:,? (?:and|is|may|has|including|contains)\b)|confidentiality notice|disclaimer:|the information (?:contained |transmitted )?(?:in|by) this e-?mail)/i;

const isBlank = ({ text }: Written): boolean => text.trim() === '';

const isHeaderLine = (line: Written | undefined): boolean => line !== undefined && HEADER_LINE.test(line.text);

/** The lines before the first that says the rest is not the message; all of them where none does. */
function cutAt<Item>(lines: readonly Item[], position: number): readonly Item[] {
  return position === -1 ? lines : lines.slice(0, position);
}

/** Where another person's message begins, as a mail program heads it: "From:" and another header line, perhaps below a rule. */
function findOriginal(lines: readonly Written[]): number {
  const isHead = (at: number) => FROM_LINE.test(lines[at]?.text ?? '') && isHeaderLine(lines[at + 1]);
  return lines.findIndex(({ text }, at) => ORIGINAL.test(text) || isHead(at) || (RULE.test(text) && isHead(at + 1)));
}

/** Where "On 3 Oct 2018 Sam Reed wrote:" begins, which may run over two lines. */
function findAttribution(lines: readonly Written[]): number {
  const isStart = (at: number) => ATTRIBUTION_START.test(lines[at]?.text ?? '');
  const end = lines.findIndex(({ text }, at) => ATTRIBUTION_END.test(text) && (isStart(at) || isStart(at - 1)));
  return end === -1 || isStart(end) ? end : end - 1;
}

/** Without the quoted lines, which may stand between the sender's own, and without what is quoted to the end. */
function dropQuoted<Item extends Written>(lines: readonly Item[]): readonly Item[] {
  const before = cutAt(lines, findOriginal(lines));
  const start = findAttribution(before);
  if (!before.some(({ text }) => QUOTED.test(text))) return cutAt(before, start);
  const end = ATTRIBUTION_END.test(before[start]?.text ?? '') ? start : start + 1;
  return before.filter(({ text }, at) => !QUOTED.test(text) && (start === -1 || at < start || at > end));
}

/** A forwarded message without the note above it and the header it came with. */
function unwrapForwarded<Item extends Written>(lines: readonly Item[]): readonly Item[] {
  const marked = lines.findIndex(({ text }) => FORWARDED.test(text));
  const start = marked === -1 ? findOriginal(lines) : marked + 1;
  const forwarded = lines.slice(Math.max(start, 0));
  const isAround = (line: Written) =>
    isBlank(line) || isHeaderLine(line) || ORIGINAL.test(line.text) || RULE.test(line.text);
  return forwarded.slice(
    Math.max(
      forwarded.findIndex((line) => !isAround(line)),
      0,
    ),
  );
}

function findSignature(lines: readonly Written[]): number {
  const marked = lines.findLastIndex(({ text }) => MARK.test(text));
  if (marked !== -1) return marked;
  const signed = lines.findLastIndex(({ text }) => SIGN_OFF.test(text.trim()));
  const after = lines.slice(signed + 1).filter((line) => !isBlank(line));
  return signed !== -1 && after.length <= LONGEST_SIGNATURE ? signed : -1;
}

/** True of the subject of a message that is passed on: what it holds is the message, not what it quotes. */
export const isForward = (subject: string): boolean => FORWARD_SUBJECT.test(subject.trim());

/** The header lines of the message that was passed on: "Sent: 03 October 2018 09:15". */
export function readForwardedHeader(lines: readonly Written[]): string[] {
  return lines.filter(isHeaderLine).map(({ text }) => text.replaceAll('*', '').trim());
}

const told = (isTold: boolean, what: string): string[] => (isTold ? [what] : []);

/** The lines of a message without what it quotes, its signature and the lawyers' words below; of a forwarded one, of that. */
export function readEmailBody<Item extends Written>(lines: readonly Item[], subject: string): EmailBody<Item> {
  const isPassedOn = isForward(subject);
  const own = isPassedOn ? unwrapForwarded(lines) : dropQuoted(lines);
  const disclaimer = own.findIndex(({ text }) => DISCLAIMER.test(text));
  const quiet = cutAt(own, disclaimer);
  const signature = findSignature(quiet);
  return {
    lines: cutAt(quiet, signature),
    dropped: [
      ...told(own.length < lines.length, isPassedOn ? 'the note and header of who forwarded it' : 'quoted replies'),
      ...told(signature !== -1, 'a signature'),
      ...told(disclaimer !== -1, 'a notice of confidentiality'),
    ],
  };
}
