/** Named sections of bytes → one file with a checksum, written in one step, and back; null for anything else. */
import { closeSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
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

/** What is written as one section: bytes, or many pieces of them. */
export type Section = Uint8Array | readonly Uint8Array[];

/** How much is gathered before it is written. */
const BUFFER = 1 << 20;

/**
 * Writes `sections` to `path`, where a file may stand; whoever reads it sees the old one or the new one, whole. Returns
 * its checksum.
 */
export function writeBlob(path: string, sections: Readonly<Record<string, Section>>): number {
  const entries = Object.entries(sections).map(([name, section]) => [name, piecesOf(section)] as const);
  const sizes = entries.map(
    ([name, pieces]) => [name, pieces.reduce((sum, piece) => sum + piece.byteLength, 0)] as const,
  );
  const directory = Buffer.from(JSON.stringify(sizes));
  const head = Buffer.alloc(align(HEADER + directory.length));
  head.write(OPENING, 'latin1');
  head.writeUInt32LE(directory.length, HEADER - 4);
  directory.copy(head, HEADER);
  const file = openSync(`${path}.part`, 'w');
  let sum = crc32(head.subarray(HEADER - 4));
  try {
    let at = head.length;
    const write = (bytes: Uint8Array): void => {
      sum = crc32(bytes, sum);
      for (let done = 0; done < bytes.byteLength;)
        done += writeSync(file, bytes, done, bytes.byteLength - done, at + done);
      at += bytes.byteLength;
    };
    entries.forEach(([, pieces], index) => {
      for (const chunk of gather(pieces)) write(chunk);
      const size = sizes[index]?.[1] ?? 0;
      write(Buffer.alloc(align(size) - size));
    });
    head.writeUInt32LE(sum, HEADER - 8);
    writeSync(file, head, 0, head.length, 0);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.part`, path);
  return sum;
}

function piecesOf(section: Section): readonly Uint8Array[] {
  return section instanceof Uint8Array ? [section] : section;
}

/** Pieces that lie side by side become one, small ones are copied together: there may be ten thousands. */
function* gather(pieces: readonly Uint8Array[]): Generator<Uint8Array, void, void> {
  const buffer = Buffer.allocUnsafe(BUFFER);
  let filled = 0;
  for (const run of joinRuns(pieces)) {
    if (filled + run.byteLength > BUFFER) {
      yield buffer.subarray(0, filled);
      filled = 0;
    }
    if (run.byteLength > BUFFER) yield run;
    else {
      buffer.set(run, filled);
      filled += run.byteLength;
    }
  }
  yield buffer.subarray(0, filled);
}

/** Adds a piece of a section; where it lies behind the last one, both become one. */
export function addPiece(pieces: Uint8Array[], piece: Uint8Array): void {
  const last = pieces.at(-1);
  if (last !== undefined && isBehind(piece, last)) {
    pieces[pieces.length - 1] = new Uint8Array(last.buffer, last.byteOffset, last.byteLength + piece.byteLength);
  } else pieces.push(piece);
}

function isBehind(piece: Uint8Array, { buffer, byteOffset, byteLength }: Uint8Array): boolean {
  return piece.buffer === buffer && piece.byteOffset === byteOffset + byteLength;
}

function* joinRuns(pieces: readonly Uint8Array[]): Generator<Uint8Array, void, void> {
  let run: Uint8Array | null = null;
  for (const piece of pieces) {
    if (run !== null && isBehind(piece, run)) {
      run = new Uint8Array(run.buffer, run.byteOffset, run.byteLength + piece.byteLength);
    } else {
      if (run !== null) yield run;
      run = piece;
    }
  }
  if (run !== null) yield run;
}

/**
 * Reads what `writeBlob` wrote; null where it is not there, not as it was written, or not the file of this checksum (null
 * for any).
 */
export function readBlob(path: string, sum: number | null = null): Sections | null {
  let blob: Buffer;
  try {
    blob = readFileSync(path);
  } catch {
    return null;
  }
  if (blob.length < HEADER || blob.toString('latin1', 0, OPENING.length) !== OPENING) return null;
  const own = blob.readUInt32LE(HEADER - 8);
  if ((sum !== null && own !== sum) || crc32(blob.subarray(HEADER - 4)) !== own) return null;
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
