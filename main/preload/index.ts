/*
 * The only code that touches both worlds. It carries the named messages and nothing else; both ends parse what they get.
 * What main announces before the page listens is held for the first listener, so that a start tick is not lost.
 */
import { contextBridge, ipcRenderer, webFrame } from 'electron';
import type { Bridge } from '../../shared/ipc/contract.ts';
import { type AnnouncementName, announcementNames, bridgeName, requestNames } from '../../shared/ipc/names.ts';

type Listener = (payload: unknown) => void;

const listeners = new Map<AnnouncementName, Set<Listener>>();
const held = new Map<AnnouncementName, unknown[]>();

for (const name of announcementNames) {
  listeners.set(name, new Set());
  held.set(name, []);
  ipcRenderer.on(`hear:${name}`, (_event, payload: unknown) => receive(name, payload));
}

const bridge: Bridge = {
  ask(name, input) {
    if (!requestNames.includes(name)) return Promise.reject(new Error(`No such request: ${String(name)}`));
    return ipcRenderer.invoke(`ask:${name}`, input);
  },
  hear(name, listener) {
    const heard = listeners.get(name);
    if (heard === undefined) throw new Error(`No such announcement: ${String(name)}`);
    heard.add(listener);
    for (const payload of held.get(name)?.splice(0) ?? []) listener(payload);
    return () => {
      heard.delete(listener);
    };
  },
};

contextBridge.exposeInMainWorld(bridgeName, bridge);
webFrame.setSpellCheckProvider('en-GB', {
  spellCheck: (words, callback) => {
    ipcRenderer.invoke('ask:spelling.misspelt', { words }).then(
      (answer: unknown) => callback(misspeltIn(answer)),
      () => callback([]),
    );
  },
});

/** The words in an answer of main's; none where it is not one. */
function misspeltIn(answer: unknown): string[] {
  const { ok, value } = (answer ?? {}) as { ok?: unknown; value?: { misspelt?: unknown } };
  const misspelt = ok === true ? value?.misspelt : [];
  return Array.isArray(misspelt) ? misspelt.filter((word) => typeof word === 'string') : [];
}

function receive(name: AnnouncementName, payload: unknown): void {
  const heard = listeners.get(name);
  if (heard === undefined || heard.size === 0) {
    held.get(name)?.push(payload);
    return;
  }
  for (const listener of heard) listener(payload);
}
