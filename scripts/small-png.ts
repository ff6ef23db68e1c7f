import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = 8;
const colours = 256;
/** Fewer bits of red, green and blue make colours alike. */
const alike = 0xe0e0e0;

/**
 * The same picture with 256 colours: what is on a page are few colours and the edges of letters between them.
 * Reads what Chromium writes, 8 bits for each of red, green and blue; the format: https://www.w3.org/TR/png-3/
 */
export function smallPng(png: Buffer): Buffer {
  const { width, height, channels, data } = chunksOf(png);
  const pixels = unfiltered(inflateSync(data), { width: width * channels, height, channels });
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += channels) {
    const colour = pixels.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = paletteOf([...counts].sort(([, one], [, other]) => other - one).map(([colour]) => colour));
  const indexOf = new Map([...counts.keys()].map((colour) => [colour, nearest(colour, palette)]));
  const rows = Buffer.alloc(height * (width + 1));
  for (let at = 0; at < width * height; at += 1) {
    const index = indexOf.get(pixels.readUIntBE(at * channels, 3)) ?? 0;
    rows[at + Math.floor(at / width) + 1] = index;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    png.subarray(0, signature),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(partsOf))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunksOf(png: Buffer) {
  const data: Buffer[] = [];
  for (let at = signature; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length));
  }
  const channels = png[25] === 6 ? 4 : 3;
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), channels, data: Buffer.concat(data) };
}

/** Each row says how it was written: as it is, or as the difference to what is left, above, or both. */
function unfiltered(
  raw: Buffer,
  { width, height, channels }: { readonly width: number; readonly height: number; readonly channels: number },
): Buffer {
  const pixels = Buffer.alloc(width * height);
  const at = (row: number, column: number) =>
    row < 0 || column < 0 ? 0 : (pixels[row * width + column] ?? 0);
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (width + 1)] ?? 0;
    for (let column = 0; column < width; column += 1) {
      const left = at(row, column - channels);
      const above = at(row - 1, column);
      const corner = column < channels ? 0 : at(row - 1, column - channels);
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      pixels[row * width + column] = ((raw[row * (width + 1) + 1 + column] ?? 0) + guess) & 255;
    }
  }
  return pixels;
}

function paeth(left: number, above: number, corner: number): number {
  const near = (value: number) => Math.abs(left + above - corner - value);
  if (near(left) <= near(above) && near(left) <= near(corner)) return left;
  return near(above) <= near(corner) ? above : corner;
}

/** Half of it are what most of the page is made of; the rest are one of each kind, or a small green tick turned grey. */
function paletteOf(byCount: readonly number[]): readonly number[] {
  const common = byCount.slice(0, colours / 2);
  const kinds = new Map([...byCount].reverse().map((colour) => [colour & alike, colour]));
  return [...new Set([...common, ...kinds.values(), ...byCount])].slice(0, colours);
}

const partsOf = (colour: number): number[] => [colour >> 16, (colour >> 8) & 255, colour & 255];

function nearest(colour: number, palette: readonly number[]): number {
  const parts = partsOf(colour);
  const far = (other: number) =>
    partsOf(other).reduce((sum, part, at) => sum + (part - (parts[at] ?? 0)) ** 2, 0);
  return palette.reduce((best, other, at) => (far(other) < far(palette[best] ?? 0) ? at : best), 0);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
