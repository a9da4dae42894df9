/* What the settings count: what a person wrote, and the room that everything takes. */
import { useLiveQuery } from 'dexie-react-hooks';
import { desk, library } from '../db/databases.ts';

/** What the person wrote, counted; `undefined` until known. */
export const useWritten = () =>
  useLiveQuery(
    async () => ({ annotations: await desk.annotations.count(), submissions: await desk.submissions.count() }),
    [],
  );

/** Bytes on this computer's disk: used in all, by pictures, by attachments, and how many more Chromium would allow; `undefined` until known. */
export const useSpace = () =>
  useLiveQuery(async () => {
    let pictures = 0;
    await library.assets.each(({ bytes }) => {
      pictures += bytes.byteLength;
    });
    let files = 0;
    await library.files.each(({ bytes }) => {
      files += bytes.byteLength;
    });
    const { usage = 0, quota = 0 } = await navigator.storage.estimate();
    return { used: usage, pictures, files, free: quota - usage };
  }, []);
