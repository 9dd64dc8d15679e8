/** Named sections of bytes → one file with a checksum, written in one step, and back; null for anything else. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { crc32 } from 'node:zlib';

/** What every file begins with: the format, and the order of bytes of the machine that wrote it. */
const OPENING = `bantin cache 1 ${endianness()}\n`;
/** The opening, the checksum of all behind it, the size of the directory. */
const HEADER = OPENING.length + 8;
/** Sections begin at multiples of it, so that typed arrays can be laid over them. */
const ALIGNMENT = 8;

/** Sections by name. */
export type Sections = Readonly<Record<string, Uint8Array>>;

/** Writes `sections` to `path`, where a file may stand; whoever reads it sees the old one or the new one, whole. */
export function writeBlob(path: string, sections: Sections): void {
  const entries = Object.entries(sections);
  const directory = Buffer.from(JSON.stringify(entries.map(([name, bytes]) => [name, bytes.byteLength])));
  const start = align(HEADER + directory.length);
  const size = entries.reduce((at, [, bytes]) => align(at + bytes.byteLength), start);
  const blob = Buffer.alloc(size);
  blob.write(OPENING, 'latin1');
  blob.writeUInt32LE(directory.length, HEADER - 4);
  directory.copy(blob, HEADER);
  let at = start;
  for (const [, bytes] of entries) {
    blob.set(bytes, at);
    at = align(at + bytes.byteLength);
  }
  blob.writeUInt32LE(crc32(blob.subarray(HEADER - 4)), HEADER - 8);
  writeFileSync(`${path}.part`, blob);
  renameSync(`${path}.part`, path);
}

/** Reads what `writeBlob` wrote; null where it is not there, or not as it was written. */
export function readBlob(path: string): Sections | null {
  let blob: Buffer;
  try {
    blob = readFileSync(path);
  } catch {
    return null;
  }
  if (blob.length < HEADER || blob.toString('latin1', 0, OPENING.length) !== OPENING) return null;
  if (crc32(blob.subarray(HEADER - 4)) !== blob.readUInt32LE(HEADER - 8)) return null;
  // Past the checksum it is what we wrote.
  const size = blob.readUInt32LE(HEADER - 4);
  const directory: readonly (readonly [string, number])[] = JSON.parse(blob.toString('utf8', HEADER, HEADER + size));
  const sections: Record<string, Uint8Array> = {};
  let at = align(HEADER + size);
  for (const [name, length] of directory) {
    sections[name] = blob.subarray(at, at + length);
    at = align(at + length);
  }
  return sections;
}

function align(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

/** Numbers as bytes, and back. */
export function packNumbers(numbers: ArrayLike<number>): Uint8Array {
  const array = numbers instanceof Float64Array ? numbers : Float64Array.from(numbers);
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

export function unpackNumbers(bytes: Uint8Array | undefined): Float64Array {
  if (bytes === undefined) return new Float64Array();
  return new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 8);
}

/** Whole numbers below 2³² as bytes, and back. */
export function packWhole(numbers: ArrayLike<number>): Uint8Array {
  const array = numbers instanceof Uint32Array ? numbers : Uint32Array.from(numbers);
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

export function unpackWhole(bytes: Uint8Array | undefined): Uint32Array {
  if (bytes === undefined) return new Uint32Array();
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}

/** Texts without U+0000 as bytes, and back. */
export function packTexts(texts: readonly string[]): Uint8Array {
  return Buffer.from(texts.join('\0'));
}

export function unpackTexts(bytes: Uint8Array | undefined): readonly string[] {
  if (bytes === undefined || bytes.byteLength === 0) return [];
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString().split('\0');
}
