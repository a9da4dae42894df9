/** The text (UTF-8) in base64, white space and all, or null if it is none. */
export function fromBase64(encoded: string): string | null {
  const signs = encoded.replace(/\s+/g, '');
  if (signs === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(signs)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(atob(signs), (sign) => sign.charCodeAt(0)));
  } catch {
    return null;
  }
}
