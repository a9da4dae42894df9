/*
 * Frames as bytes: the payload's length and CRC-32 (both u32, big-endian), then the payload, UTF-8 JSON. Reading is a stream that
 * holds one frame at a time, and tells how the file ends: whole, torn (the last frame was never finished, as a crash leaves
 * it) or damaged (something else, with who knows what behind it).
 */
import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Frame } from '../../shared/journal/frame.ts';

const headBytes = 8;
const blockBytes = 1 << 20;
/** No frame is longer; a length above it is no length. */
const longest = 1 << 29;

/** One frame, and where it ends in the file. */
export interface ReadFrame {
  readonly json: unknown;
  readonly end: number;
}

/** How a file ends. `good`: up to where its frames are whole. */
export interface Ending {
  readonly good: number;
  readonly size: number;
  readonly tail: 'whole' | 'torn' | 'damaged';
}

/** A frame as it is written. */
export function encodeFrame(frame: Frame): Buffer {
  const payload = Buffer.from(JSON.stringify(frame));
  const head = Buffer.alloc(headBytes);
  head.writeUInt32BE(payload.length, 0);
  head.writeUInt32BE(crc32(payload), 4);
  return Buffer.concat([head, payload]);
}

/** Read frame after frame from a place in the file where one begins. Returns how the file ends. */
export async function* readFrames(file: FileHandle, from = 0): AsyncGenerator<ReadFrame, Ending> {
  const { size } = await file.stat();
  const read = blockReader(file, from, size);
  let good = from;
  while (good < size) {
    const head = await read(headBytes);
    const length = head?.readUInt32BE(0) ?? 0;
    const isLength = length > 0 && length <= longest;
    const payload = head && isLength && good + headBytes + length <= size ? await read(length) : null;
    const json = payload && head && crc32(payload) === head.readUInt32BE(4) ? parsed(payload) : undefined;
    if (json === undefined) return { good, size, tail: await tailOf(file, good, size, length) };
    good += headBytes + length;
    yield { json, end: good };
  }
  return { good, size, tail: 'whole' };
}

/** What a crash leaves: a frame that would reach to the end of the file or beyond, or an end of zeros. */
async function tailOf(file: FileHandle, good: number, size: number, length: number): Promise<'torn' | 'damaged'> {
  if (size - good < headBytes || (length > 0 && good + headBytes + length >= size)) return 'torn';
  const read = blockReader(file, good, size);
  for (let at = good; at < size; ) {
    const block = await read(Math.min(blockBytes, size - at));
    if (block === null || block.some((byte) => byte !== 0)) return 'damaged';
    at += block.length;
  }
  return 'torn';
}

/** Reads the next so many bytes; null when there are not so many. */
function blockReader(file: FileHandle, from: number, size: number): (bytes: number) => Promise<Buffer | null> {
  let at = from;
  let held: Buffer = Buffer.alloc(0);
  return async (bytes) => {
    if (held.length < bytes) {
      const block = Buffer.alloc(Math.max(bytes - held.length, Math.min(blockBytes, size - at)));
      let filled = 0;
      while (filled < bytes - held.length) {
        const { bytesRead } = await file.read(block, filled, block.length - filled, at + filled);
        if (bytesRead === 0) return null;
        filled += bytesRead;
      }
      at += filled;
      held = Buffer.concat([held, block.subarray(0, filled)]);
    }
    const taken = held.subarray(0, bytes);
    held = held.subarray(bytes);
    return taken;
  };
}

function parsed(payload: Buffer): unknown {
  try {
    return JSON.parse(payload.toString('utf8'));
  } catch {
    return undefined;
  }
}
