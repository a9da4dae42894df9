/*
 * What a person has settled of a response that they write. A row of it that cannot be understood settles nothing and keeps nothing
 * back: the first change puts it aside under an id of its own, where it is shown with everything else that could not be read.
 */
import type { Response } from '../../shared/model/response.ts';
import type { Desk } from './desk.ts';
import { isResponse } from './readable-rows.ts';

const nothingSettled = (sourceId: string): Response => ({ sourceId, onBehalfOf: null, supersedes: null });

/** What is settled of the response on a source; of one that has no row, or an unreadable one, nothing. */
export async function settledResponse(desk: Desk, sourceId: string): Promise<Response> {
  const row = await desk.responses.get(sourceId);
  return isResponse(row) ? row : nothingSettled(sourceId);
}

/** Write what is settled from now on; where that is nothing there is no row. Joins a transaction on `responses`. */
export async function settleResponse(desk: Desk, settled: Response): Promise<void> {
  const { sourceId } = settled;
  const before = await desk.responses.get(sourceId);
  // Said of a row as it is stored: its other fields may be anything.
  if (before && !isResponse(before)) {
    await desk.responses.put({ ...(before as Response), sourceId: `${sourceId}#unreadable-${crypto.randomUUID()}` });
  }
  if (settled.onBehalfOf === null && settled.supersedes === null) await desk.responses.delete(sourceId);
  else await desk.responses.put(settled);
}

/** Nothing is settled any more. Joins a transaction on `responses`. */
export const unsettleResponse = (desk: Desk, sourceId: string): Promise<void> =>
  settleResponse(desk, nothingSettled(sourceId));
