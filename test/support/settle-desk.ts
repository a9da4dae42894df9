import type { Page } from '@playwright/test';

/** What a person has set up, as the first run would leave it. */
export interface Settled {
  readonly channels: readonly string[];
  readonly trust?: string;
  readonly region?: string | null;
  readonly name?: string;
  readonly role?: string;
}

/** Put the desk in the state that the first run leaves, without playing it, and start the window anew. */
export async function settleDesk(page: Page, settled: Settled): Promise<void> {
  const {
    channels,
    trust = 'Harrowdale General Hospitals',
    region = 'northmoor',
    name = 'P. Lacey',
    role = 'Head of IT',
  } = settled;
  const rows = [
    { name: 'channels', value: channels },
    { name: 'profile', value: { trust, region, name, role } },
    { name: 'welcomed', value: true },
  ];
  await page.evaluate(
    (preferences) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('pitchside-desk');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('preferences', 'readwrite');
          for (const row of preferences) transaction.objectStore('preferences').put(row);
          transaction.onerror = () => reject(transaction.error);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    rows,
  );
  await page.reload();
}

/** Every row of one store, as it is on disk. */
export const readStore = (
  page: Page,
  database: 'pitchside-library' | 'pitchside-desk',
  store: string,
): Promise<unknown[]> =>
  page.evaluate(
    ([name, table]) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asking = opening.result.transaction(table).objectStore(table).getAll();
          asking.onerror = () => reject(asking.error);
          asking.onsuccess = () => {
            opening.result.close();
            resolve(asking.result);
          };
        };
      }),
    [database, store] as const,
  );
