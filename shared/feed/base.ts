/** The base of what stands within an element with this `xml:base` (XML Base, 4), which may itself be relative. */
export function baseOf(outer: string, own: string | undefined): string {
  if (own === undefined || !URL.canParse(own, outer)) return outer;
  const { href, protocol } = new URL(own, outer);
  return /^https?:$/.test(protocol) ? href : outer;
}

/** An http or https address made absolute, or null. */
export function webAddress(url: string | null | undefined, base: string): string | null {
  const trimmed = url?.trim() ?? '';
  if (trimmed === '' || !URL.canParse(trimmed, base)) return null;
  const { href, protocol } = new URL(trimmed, base);
  return /^https?:$/.test(protocol) ? href : null;
}
