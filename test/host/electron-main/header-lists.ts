/** Headers as Electron lists them: lower-case names, each with all its values. */
export function headersOf(headers: Headers): Record<string, string[]> {
  const lists: Record<string, string[]> = {};
  for (const [name, value] of headers) lists[name] = [...(lists[name] ?? []), value];
  return lists;
}
