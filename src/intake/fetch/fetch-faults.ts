import { SourceRefusal } from './source-refusal.js';

type Fault = readonly [message: string, remedy: string];

const AGAIN = 'Try again later, or save the page and add the file.';

const TOO_SLOW: Fault = ['The site took too long to answer.', AGAIN];
const BROKEN_OFF: Fault = ['The site broke off before the page was complete.', AGAIN];
const UNSAFE: Fault = [
  'The site could not prove that it is the one in the address.',
  'Open the page in a browser; if it is the right one, save it and add the file.',
];

/** By the code of the error, as Node and undici give it. */
const FAULTS: ReadonlyMap<string, Fault> = new Map([
  ['ENOTFOUND', ['There is no site of that name.', 'Copy the address from a browser.']],
  ['ENODATA', ['There is no site of that name.', 'Copy the address from a browser.']],
  ['EAI_AGAIN', ['The name of the site could not be looked up.', AGAIN]],
  ['ECONNREFUSED', ['The site does not answer.', AGAIN]],
  ['EHOSTUNREACH', ['The site does not answer.', AGAIN]],
  ['ENETUNREACH', ['The site does not answer.', AGAIN]],
  ['ETIMEDOUT', TOO_SLOW],
  ['UND_ERR_CONNECT_TIMEOUT', TOO_SLOW],
  ['UND_ERR_HEADERS_TIMEOUT', TOO_SLOW],
  ['UND_ERR_BODY_TIMEOUT', TOO_SLOW],
]);

/** Codes of what is wrong with a certificate: DEPTH_ZERO_SELF_SIGNED_CERT, CERT_HAS_EXPIRED, ERR_TLS_CERT_ALTNAME_INVALID, UNABLE_TO_VERIFY_LEAF_SIGNATURE. */
const CERTIFICATE_FAULT = /CERT|UNABLE_TO_VERIFY|^ERR_SSL|^ERR_TLS/;

function findFault(code: string): Fault {
  return FAULTS.get(code) ?? (CERTIFICATE_FAULT.test(code) ? UNSAFE : BROKEN_OFF);
}

/** The code of an error of the network; undefined for one that is none. */
function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'name' in error && error.name === 'HTTPParserError' ? error.name : undefined; // it has a code at times only
}

/** What a failed fetch is for the person who asked; an error that is not of the network is a fault of ours, and given back as it is. */
export function explainFault(error: unknown, isOutOfTime: boolean): unknown {
  if (error instanceof SourceRefusal) return error;
  const code = codeOf(error);
  if (!isOutOfTime && code === undefined) return error;
  const [message, remedy] = isOutOfTime ? TOO_SLOW : findFault(code ?? '');
  return new SourceRefusal(message, remedy, { prospect: 'later' });
}
