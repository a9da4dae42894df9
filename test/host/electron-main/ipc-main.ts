import { emitterOf, only } from './refuse.ts';

type InvokeHandler = Parameters<Electron.IpcMain['handle']>[1];

/** `ipcMain`, and the two doors by which a page's messages come in. */
export type HostIpc = {
  readonly electron: Electron.IpcMain;
  invoke(channel: string, event: Electron.IpcMainInvokeEvent, args: readonly unknown[]): Promise<unknown>;
  receive(channel: string, event: Electron.IpcMainEvent, args: readonly unknown[]): void;
};

/** Make the app's `ipcMain`. */
export function createIpc(): HostIpc {
  const handlers = new Map<string, { readonly handler: InvokeHandler; readonly isOnce: boolean }>();
  const listeners = emitterOf('ipcMain', []);
  listeners.removeAllListeners('newListener');

  const add = (channel: string, handler: InvokeHandler, isOnce: boolean) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, { handler, isOnce });
  };
  const electron = only<Electron.IpcMain>(
    'ipcMain',
    {
      handle: (channel, handler) => add(channel, handler, false),
      handleOnce: (channel, handler) => add(channel, handler, true),
      removeHandler: (channel) => void handlers.delete(channel),
    },
    listeners,
  );

  return {
    electron,
    async invoke(channel, event, args) {
      const found = handlers.get(channel);
      if (!found) throw new Error(`No handler registered for '${channel}'`);
      if (found.isOnce) handlers.delete(channel);
      return await found.handler(event, ...args);
    },
    receive: (channel, event, args) => void listeners.emit(channel, event, ...args),
  };
}
