/* An item of news on paper, or as a PDF where the person chooses. */
import { fileName } from '../../shared/export/file-name.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { library } from '../db/databases.ts';
import { type Paper, withPaper } from '../state/paper.ts';
import { askMain } from './ask-main.ts';
import type { Saved } from './export-file.ts';

/** Print an item: the system's own dialog asks where. Fails with `missing` while its words have not come. */
export async function printItem(id: string, now = new Date()): Promise<Result<null>> {
  const paper = await paperOf(id, now);
  if (!paper.ok) return paper;
  await withPaper(paper.value, async () => print());
  return ok(null);
}

/** Save an item as a PDF. Fails as above, and as saving does. */
export async function saveItemPdf(id: string, now = new Date()): Promise<Saved> {
  const paper = await paperOf(id, now);
  if (!paper.ok) return paper;
  const { title, publishedAt } = paper.value.item;
  return withPaper(paper.value, () =>
    askMain('page.savePdf', { suggestedName: fileName(title, 'news', publishedAt, 'pdf'), description: 'PDF' }),
  );
}

async function paperOf(id: string, now: Date): Promise<Result<Extract<Paper, { shows: 'item' }>>> {
  const [head, body] = [await library.entries.get(id), await library.entryBodies.get(id)];
  if (!head || !body) return fail({ kind: 'missing', status: 404 });
  const { title, sourceTitle, author, publishedAt, url, changedAt = null, arrivedAt } = head;
  const { tree } = body;
  const printedAt = now.toISOString();
  return ok({
    shows: 'item',
    item: { title, sourceTitle, author, publishedAt, url, tree, changedAt, asOf: arrivedAt, printedAt },
  });
}
