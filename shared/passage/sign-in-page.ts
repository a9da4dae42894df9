/*
 * A network that wants its user to sign in answers any plain request with a page of its own and status 200. Taken for what
 * was asked for, it would overwrite news with "Welcome to our Wi-Fi", so it is known by what such pages have in common.
 */

/**
 * Whether HTML looks like a sign-in page or the page that leads to one. A guess, and more easily made where no HTML was
 * `expected`: a document may well be titled "Authentication", so there a title alone is not enough.
 */
export function isSignInPage(html: string, expected: 'html' | 'other'): boolean {
  const head = html.slice(0, 200_000);
  if (/<input\b[^>]{0,400}\btype\s*=\s*["']?password\b/i.test(head)) return true;
  const metas = head.match(/<meta\b[^>]{0,1000}/gi) ?? [];
  if (metas.some((meta) => /\brefresh\b/i.test(meta) && /log-?in|sign-?in|portal|captive|auth/i.test(meta)))
    return true;
  const title = /<title[^>]{0,100}>([^<]{0,300})/i.exec(head)?.[1] ?? '';
  const isTitled =
    /\b(?:sign|log)[\s-]?(?:in|on)\b|captive|portal|hotspot|wi-?fi|authenticat|guest (?:network|access)/i.test(title);
  return isTitled && (expected === 'other' || /<form\b/i.test(head));
}
