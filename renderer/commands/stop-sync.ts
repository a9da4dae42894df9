import type { Result } from '../../shared/result.ts';
import { askMain } from './ask-main.ts';

/** Stop the sync that is running. What came is kept. */
export const stopSync = (): Promise<Result<null>> => askMain('sync.stop', null);
