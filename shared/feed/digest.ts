/**
 * A short digest of what a publisher said: 53 bits (cyrb53, after bryc's public domain code) as 14 hexadecimal digits. It tells
 * a changed item from the same one, and names items that have no id; it is no proof of anything against an adversary.
 */
export function digestOf(parts: readonly (string | null)[]): string {
  // Each part carries its length, so that words moved from one part to the next are a change.
  const text = parts.map((part) => (part === null ? '-' : `${part.length}:${part}`)).join('');
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
}
