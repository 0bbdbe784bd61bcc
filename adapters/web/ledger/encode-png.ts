import { crc32, deflateSync } from 'node:zlib';

/** Opaque pixels row by row, four bytes each: red, green, blue, and one that is not read. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** As many as one byte can name. */
const MOST_COLOURS = 256;
/** The edges of letters need no more than 16 steps of each colour; 6 steps are few enough for any drawing. */
const STEPS = [17, 51] as const;
const BEST = 9;

function toChunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** Eight bits for a pixel, each the position of a colour in the palette. */
function toHeader({ width, height }: Pixels): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return header;
}

interface Indexed {
  /** Red, green and blue of each colour. */
  readonly palette: readonly number[];
  /** Each row begins with a zero: it stands as it is. */
  readonly rows: Uint8Array;
}

/** Undefined where the steps leave more colours than a palette holds. */
function indexColours({ width, height, bytes }: Pixels, step: number): Indexed | undefined {
  const positions = new Map<string, number>();
  const known = new Map<number, number>();
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows = new Uint8Array((width + 1) * height);
  const toPosition = (word: number): number => {
    const colour = [24, 16, 8].map((shift) => Math.round(((word >>> shift) & 0xff) / step) * step).join();
    const position = positions.get(colour) ?? positions.size;
    positions.set(colour, position);
    known.set(word, position);
    return position;
  };
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const word = words.getUint32(pixel * 4);
    rows[pixel + Math.floor(pixel / width) + 1] = known.get(word) ?? toPosition(word);
  }
  const palette = [...positions.keys()].flatMap((colour) => colour.split(',').map(Number));
  return positions.size > MOST_COLOURS ? undefined : { palette, rows };
}

/** The pixels as PNG with a palette, for a drawing of few colours: a third of what true colours take up. */
export function encodePng(pixels: Pixels): Uint8Array {
  const [fine, coarse] = STEPS;
  const indexed = indexColours(pixels, fine) ?? indexColours(pixels, coarse);
  const { palette = [], rows = new Uint8Array() } = indexed ?? {};
  return Buffer.concat([
    SIGNATURE,
    toChunk('IHDR', toHeader(pixels)),
    toChunk('PLTE', Uint8Array.from(palette)),
    toChunk('IDAT', deflateSync(rows, { level: BEST })),
    toChunk('IEND', Buffer.alloc(0)),
  ]);
}
