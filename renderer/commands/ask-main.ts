/* How commands reach main. Bound once, by the composition root, so that components never see the bridge. */
import type { Ask } from '../../shared/ipc/contract.ts';

let bound: Ask | null = null;

/** Say what asks main; called once, by the composition root. */
export const bindAsk = (ask: Ask): void => {
  bound = ask;
};

/** Ask main. */
export const askMain: Ask = (name, input) => {
  if (!bound) throw new Error('ask is not bound yet');
  return bound(name, input);
};
