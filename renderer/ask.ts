/* The renderer's end of the contract: asks main, hears main, and parses whatever comes back. */
import { type Announcement, Answer, type Ask, announcements, type Bridge, requests } from '../shared/ipc/contract.ts';
import { type AnnouncementName, bridgeName } from '../shared/ipc/names.ts';
import { fail, ok } from '../shared/result.ts';

declare global {
  interface Window {
    readonly [bridgeName]: Bridge;
  }
}

/** Ask main. An answer that does not parse is a fault, never a success. */
export const ask: Ask = async (name, input) => {
  const answer = Answer.safeParse(await window[bridgeName].ask(name, input));
  if (!answer.success) return fail({ kind: 'fault', detail: `${name}: ${answer.error.message}` });
  if (!answer.data.ok) return fail(answer.data.error);
  const value = requests[name].output.safeParse(answer.data.value);
  if (!value.success) return fail({ kind: 'fault', detail: `${name}: ${value.error.message}` });
  return ok(value.data as never); // the schema of `name` has just checked it; TypeScript cannot follow the index
};

/** Hear what main announces; a payload that does not parse is reported and left out. Returns how to stop. */
export function hear<N extends AnnouncementName>(name: N, listener: (payload: Announcement<N>) => void): () => void {
  return window[bridgeName].hear(name, (payload) => {
    const parsed = announcements[name].safeParse(payload);
    if (parsed.success) listener(parsed.data as Announcement<N>);
    else console.error(`${name} could not be read`, parsed.error.message);
  });
}
