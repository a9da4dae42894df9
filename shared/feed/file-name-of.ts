import type { EntryFile } from '../model/entry.ts';

/** What a file is called: the end of its address, which has its kind, made safe for any system. */
export function fileNameOf({ url, title }: EntryFile): string {
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  const name = decoded(last) || title || new URL(url).hostname;
  return (
    name
      .replace(/[<>:"/\\|?*]|\p{Cc}/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^[. ]+/, '')
      .slice(0, 120) || 'File'
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
