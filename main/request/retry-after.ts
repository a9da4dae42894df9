const longest = 24 * 60 * 60 * 1000;

/** When a server wishes to be asked again: ISO, or null when it states nothing that can be read. `isShortened`: it wished for later still. */
export interface Wish {
  readonly retryAt: string | null;
  readonly isShortened?: true;
}

/**
 * When a server wishes to be asked again (RFC 9110, 10.2.3: seconds or a date). A date is counted from the answer's own
 * `Date`, so that neither its clock nor ours need be right. Never more than a day away, and never in the past. `now` in milliseconds.
 */
export function readRetryAfter(headers: Headers, now: number): Wish {
  const text = headers.get('retry-after')?.trim() ?? '';
  const wait = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - sentAt(headers, now);
  if (text === '' || Number.isNaN(wait)) return { retryAt: null };
  const retryAt = new Date(now + Math.min(Math.max(wait, 0), longest)).toISOString();
  return wait > longest ? { retryAt, isShortened: true } : { retryAt };
}

function sentAt(headers: Headers, now: number): number {
  const date = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(date) ? now : date;
}
