/*
 * A ZIP, told from its own list of contents before anything in it is unpacked. What it says it holds is judged first: too
 * much, packed too tightly, other archives, a password. Then single files are unpacked on demand, each held to the size that
 * it declared: a list that lies costs at most one slice of unpacking. Nothing within is ever taken for an archive itself.
 */
import { Inflate } from 'fflate';
import type { Failure } from '../failure.ts';
import { fail, ok, type Result } from '../result.ts';

/** A ZIP whose list of contents was found harmless. */
export interface Archive {
  /** The paths of its files, as they stand in the list. */
  readonly paths: readonly string[];
  /** The size of a file once unpacked, in bytes; 0 when it is not there. */
  readonly sizeOf: (path: string) => number;
  /** The bytes of one file, or null when it is not there. Fails as malformed when they do not unpack to what was declared. */
  readonly read: (path: string) => Result<Uint8Array | null>;
}

const maxBytes = 20_000_000;
const maxUnpacked = 200_000_000;
const maxFiles = 10_000;
const maxRatio = 100;
/** Little things pack tightly in all innocence: a ratio counts from here. */
const ratioCountsFrom = 1_000_000;

/** Whether bytes begin as a ZIP does. */
export const isArchive = (bytes: Uint8Array): boolean => startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);

/** Read the list of contents. Fails as oversize, or as malformed: cut short, locked, or packed to do harm. */
export function readArchive(bytes: Uint8Array): Result<Archive> {
  if (bytes.length > maxBytes) return fail({ kind: 'oversize', limit: maxBytes });
  const listed = readList(bytes);
  if (!listed.ok) return listed;
  const files = listed.value.filter(({ path }) => !path.endsWith('/'));
  const unpacked = files.reduce((total, { size }) => total + size, 0);
  if (unpacked > maxUnpacked) return fail({ kind: 'oversize', limit: maxUnpacked });
  if (files.some(isPackedTooTightly) || isPackedTooTightly({ size: unpacked, packed: bytes.length })) {
    return fail(harmful('It unpacks to far more than it should'));
  }
  if (files.some(({ isLocked }) => isLocked)) return fail(locked);
  if (files.some(({ path }) => nested.test(path))) return fail(harmful('It holds an archive within an archive'));

  const byPath = new Map(files.map((file) => [file.path, file]));
  return ok({
    paths: [...byPath.keys()],
    sizeOf: (path) => byPath.get(path)?.size ?? 0,
    read: (path) => {
      const file = byPath.get(path);
      return file === undefined ? ok(null) : unpack(bytes, file);
    },
  });
}

/** What may not stand in an archive. Word keeps whole documents in its own (`word/embeddings/…docx`); those stay, unopened. */
const nested = /\.(?:zip|jar|war|apk|7z|rar|gz|tgz|bz2|xz|zst|tar|cab|iso)$/i;

const isPackedTooTightly = ({ size, packed }: { readonly size: number; readonly packed: number }): boolean =>
  size > ratioCountsFrom && size > packed * maxRatio;

/** A document that is locked with a password. */
export const locked: Failure = {
  kind: 'malformed',
  what: 'a document locked with a password',
  detail: 'It is encrypted',
};
const cutShort = (detail: string): Failure => ({ kind: 'malformed', what: 'a document cut short or damaged', detail });
const harmful = (detail: string): Failure => ({
  kind: 'malformed',
  what: 'a document packed to do harm',
  detail,
});

interface Listed {
  readonly path: string;
  readonly size: number;
  readonly packed: number;
  readonly method: number;
  readonly isLocked: boolean;
  readonly at: number;
}

/** The central directory, from its end record backwards (APPNOTE.TXT 4.3.12 and 4.3.16). ZIP64 is not needed at these sizes. */
function readList(bytes: Uint8Array): Result<Listed[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === null) return fail(cutShort('Its end is missing'));
  const count = view.getUint16(end + 10, true);
  if (count > maxFiles) return fail(harmful(`It holds more than ${maxFiles} files`));
  const files: Listed[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50)
      return fail(cutShort('Its list of contents is damaged'));
    const nameLength = view.getUint16(at + 28, true);
    files.push({
      path: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return ok(files);
}

/** Where the end record begins: it is the last thing but for a comment of at most 65,535 bytes. */
function endRecord(view: DataView): number | null {
  const least = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= least; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  return null;
}

const slice = 8_192;

function unpack(bytes: Uint8Array, { at, path, method, packed, size }: Listed): Result<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) return fail(cutShort(`${path} is not there`));
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) return fail(cutShort(`${path} is cut short`));
  const body = bytes.subarray(start, start + packed);
  if (method === 0) return body.length === size ? ok(body) : fail(cutShort(`${path} has not the size it declares`));
  if (method !== 8) return fail(cutShort(`${path} is packed in an unknown way`));
  const unpacked = inflate(body, size);
  return unpacked === null ? fail(cutShort(`${path} has not the size it declares`)) : ok(unpacked);
}

/** The bytes, exactly `size` of them, else null. */
function inflate(body: Uint8Array, size: number): Uint8Array | null {
  const whole = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= size) whole.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < body.length && length <= size; at += slice) {
      stream.push(body.subarray(at, at + slice), at + slice >= body.length);
    }
  } catch {
    return null; // fflate throws on bits that are no DEFLATE stream
  }
  return length === size ? whole : null;
}

/** Whether bytes begin with these. */
export const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);
