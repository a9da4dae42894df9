import { ownLink } from '../../shared/own-link.ts';
import { say } from '../state/notice.ts';

/** Copy words to the clipboard and say so; `name`: what they are of. */
export async function copyWords(name: string, words: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
    say(`${name}: ${what} copied`);
  } catch {
    say(`${name} could not be copied. Select its words and copy those.`);
  }
}

/** Copy the link that opens an address in Pitchside. */
export async function copyOwnLink(name: string, address: string): Promise<void> {
  const link = ownLink(address);
  if (link === null) return say(`There is no link to ${name}: its address is not one that Pitchside can open.`);
  await copyWords(name, link, 'link that opens in Pitchside');
}
