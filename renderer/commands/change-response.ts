import type { OnBehalfOf, Response } from '../../shared/model/response.ts';
import { desk } from '../db/databases.ts';
import type { Desk } from '../db/desk.ts';
import { settledResponse, settleResponse } from '../db/settled-response.ts';
import { keepOrSay } from './keep-or-say.ts';

/** Change what is settled of the response being written on a source; what says nothing has no row. Joins a transaction that runs. */
export const changeResponse = (
  on: Desk,
  sourceId: string,
  change: (response: Response) => Response,
): Promise<Response> =>
  on.transaction('rw', on.responses, async () => {
    const after = change(await settledResponse(on, sourceId));
    await settleResponse(on, after);
    return after;
  });

/** Say whom the response on a source speaks for; null: for the person who signs. A failure is told. */
export const speakFor = (sourceId: string, onBehalfOf: OnBehalfOf | null, on: Desk = desk): Promise<Response | null> =>
  keepOrSay(() => changeResponse(on, sourceId, (response) => ({ ...response, onBehalfOf })));
