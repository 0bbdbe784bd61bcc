import { inflateSync } from 'node:zlib';

export interface ReadPng {
  readonly width: number;
  readonly height: number;
  /** "#ffffff", row by row. */
  readonly colours: readonly string[];
}

/** Reads a PNG with a palette and unfiltered rows. Throws where it is no such one, or is cut short. */
export function readPng(png: Uint8Array): ReadPng {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  let at = 8;
  while (at < bytes.length) {
    const length = bytes.readUInt32BE(at);
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const [header, palette, data] = ['IHDR', 'PLTE', 'IDAT'].map((type) => {
    const chunk = chunks.get(type);
    if (!chunk) throw new Error(`The picture has no ${type}.`);
    return chunk;
  }) as [Buffer, Buffer, Buffer];
  if (at !== bytes.length || !chunks.has('IEND')) throw new Error('The picture is cut short.');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows = inflateSync(data);
  const colours = Array.from({ length: width * height }, (_, pixel) => {
    const position = rows[pixel + Math.floor(pixel / width) + 1] ?? 0;
    return `#${palette.toString('hex', position * 3, position * 3 + 3)}`;
  });
  return { width, height, colours };
}
