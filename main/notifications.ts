/* What the system tells while nobody is at the window. What is worth it, the renderer decides. */
import type { Notification, NotificationConstructorOptions } from 'electron';
import type { Notice } from '../shared/ipc/contract.ts';

export interface NotificationPorts {
  readonly make: (options: NotificationConstructorOptions) => Notification;
  readonly isSupported: () => boolean;
  /** Whether the person is at the window, and sees there what is to be told. */
  readonly isLookedAt: () => boolean;
  /** One was clicked. */
  readonly opened: (id: string) => void;
}

/** Shows one at a time by its id: a later one of the same id takes the place of the earlier. Returns whether it was shown. */
export function createNotifications({
  make,
  isSupported,
  isLookedAt,
  opened,
}: NotificationPorts): (n: Notice) => boolean {
  // Held until it is closed: one that is collected as garbage hears no click.
  const shown = new Map<string, Notification>();
  return ({ id, title, body }) => {
    if (isLookedAt() || !isSupported()) return false;
    shown.get(id)?.close();
    const notification = make({ title, body });
    shown.set(id, notification);
    notification.on('click', () => opened(id));
    notification.on('close', () => {
      if (shown.get(id) === notification) shown.delete(id);
    });
    notification.show();
    return true;
  };
}
