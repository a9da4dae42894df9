/* Words in a JSON document that a programme publishes, read as hostile: bounded, and with nothing in them that does not print. */
import * as z from 'zod';

/** A line of words: no control characters, and nothing that turns the direction of what stands beside it. */
export const line = (most: number) =>
  z
    .string()
    .max(most)
    .transform((value) => value.replace(unprintable, ' ').replace(/\s+/g, ' ').trim());

/** Several lines of them. */
export const lines = (most: number) =>
  z
    .string()
    .max(most)
    .transform((value) =>
      value
        .replace(/\r\n?/g, '\n')
        .replace(unprintable, '')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
    );
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is sought
const unprintable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** What a text says as JSON; undefined where it is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
