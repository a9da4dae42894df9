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
  await writeDesk(page, { preferences: rows });
  await page.reload();
}

/** Put rows on the desk as the window would, once it has begun it. The window itself does not know of them until it is started anew. */
export const writeDesk = (page: Page, rows: Readonly<Record<string, readonly unknown[]>>): Promise<void> =>
  page.evaluate(writeRows, rows);

/** Runs in the page. Waits until the window has begun its desk; opening it any earlier would make an empty one in its place. */
async function writeRows(rows: Readonly<Record<string, readonly unknown[]>>): Promise<void> {
  const answer = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (;;) {
    const opening = indexedDB.open('pitchside-desk');
    opening.onupgradeneeded = () => opening.transaction?.abort();
    const desk = await answer(opening).catch(() => null);
    const isMade = desk?.objectStoreNames.contains('ledger') ?? false;
    const transaction = isMade ? desk?.transaction([...Object.keys(rows), 'ledger'], 'readwrite') : undefined;
    const ledger = transaction ? await answer(transaction.objectStore('ledger').get('desk')) : undefined;
    if (transaction && ledger) {
      for (const [table, all] of Object.entries(rows)) {
        for (const row of all) transaction.objectStore(table).put(row);
      }
      // Counted as the window counts its own writing: else the desk would not be the one that its journal knows.
      await answer(transaction.objectStore('ledger').put({ ...ledger, sequence: ledger.sequence + 1 }));
    }
    desk?.close();
    if (ledger) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Runs in the page. Delete the database of everything that the person wrote. */
export const forgetDesk = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('pitchside-desk');
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
  });

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
