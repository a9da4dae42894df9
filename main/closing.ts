/*
 * Closing the window and ending the app. Where the tray is there, closing hides. A sending that is under way is given the time to get its
 * answer, and is said; if none comes the app ends all the same, for the outbox asks again under the same key at the next start.
 */
import type { App, BrowserWindow } from 'electron';
import type { InFlight } from './in-flight.ts';

export interface ClosingPorts {
  readonly app: Pick<App, 'on' | 'quit'>;
  readonly window: Pick<BrowserWindow, 'on' | 'hide' | 'close' | 'isDestroyed'>;
  readonly isInTray: () => boolean;
  readonly sending: InFlight;
  /** The window was hidden. */
  readonly hidden: () => void;
  /** The app waits for the office before it ends. */
  readonly waits: () => void;
  /** Settles after so long as an answer is waited for. */
  readonly patience: () => Promise<void>;
}

/** Decide, whenever the window is to close, whether it hides, waits or goes. */
export function decideClosing({ app, window, isInTray, sending, hidden, waits, patience }: ClosingPorts): void {
  let isEnding = false;
  let hasWaited = false;
  app.on('before-quit', () => {
    isEnding = true;
  });
  const again = (): void => {
    hasWaited = true;
    if (isEnding) app.quit();
    else if (!window.isDestroyed()) window.close();
  };
  window.on('close', (event) => {
    if (!isEnding && isInTray()) {
      event.preventDefault();
      window.hide();
      hidden();
      return;
    }
    const answers = sending.settled();
    if (answers === null || hasWaited) return;
    event.preventDefault();
    waits();
    void Promise.race([answers, patience()]).then(again);
  });
}
