/** A kind of file that is no document of words, told by the bytes it begins with. */
interface Signature {
  /** The bytes, as hexadecimal digits. */
  readonly begins: string;
  /** Where they stand; at the start where absent. */
  readonly at?: number;
  readonly kind: 'picture' | 'recording' | 'archive' | 'program' | 'rich text' | 'postscript' | 'database';
}

const SIGNATURES: readonly Signature[] = [
  { begins: '89504e470d0a1a0a', kind: 'picture' }, // PNG
  { begins: 'ffd8ff', kind: 'picture' }, // JPEG
  { begins: '474946383', kind: 'picture' }, // GIF87a, GIF89a
  { begins: '49492a00', kind: 'picture' }, // TIFF, little-endian
  { begins: '4d4d002a', kind: 'picture' }, // TIFF, big-endian
  { begins: '00000100', kind: 'picture' }, // an icon
  { begins: '57454250', at: 8, kind: 'picture' }, // WEBP
  { begins: '6674797068656963', at: 4, kind: 'picture' }, // HEIC, from a phone
  { begins: '6674797061766966', at: 4, kind: 'picture' }, // AVIF
  { begins: '66747970', at: 4, kind: 'recording' }, // MP4, QuickTime
  { begins: '52494646', kind: 'recording' }, // WAV, AVI
  { begins: '494433', kind: 'recording' }, // MP3
  { begins: '4f676753', kind: 'recording' }, // Ogg
  { begins: '1a45dfa3', kind: 'recording' }, // WebM
  { begins: '1f8b', kind: 'archive' }, // gzip
  { begins: '425a68', kind: 'archive' }, // bzip2
  { begins: 'fd377a585a00', kind: 'archive' }, // xz
  { begins: '28b52ffd', kind: 'archive' }, // Zstandard
  { begins: '377abcaf271c', kind: 'archive' }, // 7-Zip
  { begins: '526172211a07', kind: 'archive' }, // RAR
  { begins: '7573746172', at: 257, kind: 'archive' }, // tar
  { begins: '4d5a', kind: 'program' }, // Windows
  { begins: '7f454c46', kind: 'program' }, // Linux
  { begins: 'cffaedfe', kind: 'program' }, // macOS
  { begins: '7b5c727466', kind: 'rich text' }, // {\rtf
  { begins: '25215053', kind: 'postscript' }, // %!PS
  { begins: '53514c69746520666f726d6174', kind: 'database' }, // SQLite format
];

/** Kinds whose files are written in letters all through. */
const LETTERED: readonly string[] = ['rich text', 'postscript'];

/** What a file is that begins with these bytes, where it is a well-known kind without words. A text that begins "MZ" is none. */
export function findSignature(bytes: Uint8Array): Signature['kind'] | undefined {
  const start = bytes.subarray(0, 300);
  const digits = Buffer.from(start).toString('hex');
  const kind = SIGNATURES.find(({ begins, at = 0 }) => digits.startsWith(begins, at * 2))?.kind;
  const hasControls = start.some((byte) => byte < 0x09);
  return kind !== undefined && (hasControls || LETTERED.includes(kind)) ? kind : undefined;
}
