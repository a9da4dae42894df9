import { formatIsoDay } from '../dates.ts';

const longest = 80;

/** The name of a file on any system: what it is on, what kind it is, the day, and its extension. */
export function fileName(subject: string, kind: string, at: string, extension: string): string {
  const plain = subject
    .replace(/[<>:"/\\|?*]|\p{Cc}|\p{Cs}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${[...plain].slice(0, longest).join('').trim() || 'Comments'}, ${kind}, ${formatIsoDay(at)}.${extension}`;
}
