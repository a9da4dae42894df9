import { library } from '../db/databases.ts';
import { placeOfAddress } from '../queries/place-of-address.ts';
import { say } from '../state/notice.ts';
import { go } from '../state/places.ts';

/** Go to what a link leads to, or say that it is not kept here and what to do. `null`: a link that Pitchside does not know. */
export async function openAddress(address: string | null): Promise<void> {
  if (address === null) return say('That link is none that Pitchside knows. Ask whoever sent it for the web address.');
  const led = await placeOfAddress(library, address);
  if (!led) return say(`${address} is not kept here. Sync and open the link again, or open it in your web browser.`);
  go(led.place);
  if (led.lacks)
    say(`${led.lacks} has no clause at that link. It may have been struck or moved: search for its words.`);
}
