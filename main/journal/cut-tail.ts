import { open, truncate } from 'node:fs/promises';
import { syncFile } from '../files/write-whole.ts';
import type { Ending } from './frame-bytes.ts';

/** Cut a file at the end of its last good frame. What is cut off is put beside it first (`.cut-…`), on the disk: nobody throws it away. */
export async function cutTail(path: string, { good, size }: Ending): Promise<void> {
  const from = await open(path, 'r');
  const to = await open(`${path}.cut-${good}`, 'w');
  try {
    const block = Buffer.alloc(1 << 20);
    for (let at = good; at < size; ) {
      const { bytesRead } = await from.read(block, 0, Math.min(block.length, size - at), at);
      if (bytesRead === 0) break;
      await to.write(block, 0, bytesRead);
      at += bytesRead;
    }
    await to.sync();
  } finally {
    await from.close();
    await to.close();
  }
  await truncate(path, good);
  await syncFile(path);
}
