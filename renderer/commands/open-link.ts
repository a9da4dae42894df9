import type { Result } from '../../shared/result.ts';
import { askMain } from './ask-main.ts';

/** Open an address in the person's own browser. */
export const openLink = (url: string): Promise<Result<null>> => askMain('link.open', { url });
