import { constants, crc32, deflateSync } from 'node:zlib';

/** Red, green, blue and opacity, each from 0 to 255, of every pixel; row by row from the top. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const BYTES_PER_PIXEL = 4;

/** Depth 8, colours with opacity, and the one method there is of compressing, filtering and interlacing. */
const FORMAT = [8, 6, 0, 0, 0];

/** Each byte is told as its difference from the byte above, so that areas of one colour become rows of noughts. */
const UP = 2;

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function toHeader({ width, height }: Picture): Buffer {
  const header = Buffer.alloc(8 + FORMAT.length);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(FORMAT, 8);
  return header;
}

function toRows({ width, height, pixels }: Picture): Buffer {
  const length = width * BYTES_PER_PIXEL;
  const rows = Buffer.alloc(height * (length + 1));
  for (let row = 0; row < height; row++) {
    const start = row * (length + 1);
    rows[start] = UP;
    for (let at = 0; at < length; at++) {
      const above = row === 0 ? 0 : (pixels[(row - 1) * length + at] ?? 0);
      rows[start + 1 + at] = (pixels[row * length + at] ?? 0) - above;
    }
  }
  return rows;
}

/**
 * The picture as a PNG file, the same bytes on every machine: zlib finds runs alike everywhere, but other repetitions as the
 * processor lets it.
 */
export function toPng(picture: Picture): Buffer {
  const compressed = deflateSync(toRows(picture), { level: 9, strategy: constants.Z_RLE });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', toHeader(picture)),
    chunk('IDAT', compressed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
