import type { Machine } from '../world/compute.ts';

const width = 64;
const height = 48;
const headerSize = 54;

/** A small picture of the console, in one colour: a sign-in screen while the VM runs, black otherwise. */
export function screenshot(machine: Machine): Uint8Array {
  const [blue, green, red] = machine.power === 'running' ? [0xd7, 0x78, 0x00] : [0, 0, 0];
  const bitmap = Buffer.alloc(headerSize + width * height * 3);
  bitmap.write('BM', 0, 'ascii');
  bitmap.writeUInt32LE(bitmap.length, 2);
  bitmap.writeUInt32LE(headerSize, 10);
  bitmap.writeUInt32LE(40, 14);
  bitmap.writeInt32LE(width, 18);
  bitmap.writeInt32LE(height, 22);
  bitmap.writeUInt16LE(1, 26);
  bitmap.writeUInt16LE(24, 28);
  for (let at = headerSize; at < bitmap.length; at += 3) bitmap.set([blue, green, red], at);
  return bitmap;
}
