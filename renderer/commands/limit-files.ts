import { setPreference } from './set-preference.ts';

let wake = (): void => {};

/** Bind what keeps files by themselves, once, at the start. */
export const bindFileKeeping = (keeping: { readonly wake: () => void }): void => {
  wake = keeping.wake;
};

/** Keep small attachments by themselves up to so many bytes from now on: what is over goes at once. */
export async function limitFiles(bytes: number): Promise<void> {
  if (await setPreference('filesLimit', bytes)) wake();
}
