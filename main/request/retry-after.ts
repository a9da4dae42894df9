const longest = 24 * 60 * 60 * 1000;

/**
 * When a server wishes to be asked again (RFC 9110, 10.2.3: seconds or a date), as ISO; null when it states nothing that
 * can be read. Never more than a day away, and never in the past. `now` in milliseconds.
 */
export function readRetryAfter(header: string | null, now: number): string | null {
  const text = header?.trim() ?? '';
  const at = /^\d{1,9}$/.test(text) ? now + Number(text) * 1000 : Date.parse(text);
  if (text === '' || Number.isNaN(at)) return null;
  return new Date(Math.min(Math.max(at, now), now + longest)).toISOString();
}
