/*
 * Starting a worker under the window's content security policy: the one Trusted Types policy (named in `main/protocol.ts`)
 * lets the addresses of the window's own files through and no others. A policy can be made only once, so it is made here.
 */

/** What `?worker&url` gave: the address of a worker that was built with the window. */
type WorkerAddress = string;

/** As browsers have it; TypeScript's own library does not. What it makes is opaque, and goes where an address goes. */
interface TrustedTypes {
  createPolicy(name: string, rules: AddressPolicy): AddressPolicy;
}
interface AddressPolicy {
  createScriptURL(address: string): string;
}

let policy: AddressPolicy | null = null;

/** Start one of the window's own workers, as a module. Throws on any other address. */
export function startOwnWorker(address: WorkerAddress): Worker {
  policy ??= makePolicy();
  return new Worker(policy.createScriptURL(address), { type: 'module' });
}

function makePolicy(): AddressPolicy {
  const rules: AddressPolicy = { createScriptURL: ownAddress };
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  return trustedTypes ? trustedTypes.createPolicy('pitchside-worker', rules) : rules;
}

function ownAddress(address: string): string {
  const { protocol, host, href } = new URL(address, location.href);
  if (protocol !== location.protocol || host !== location.host) throw new Error(`${href} is no worker of this window`);
  return href;
}
