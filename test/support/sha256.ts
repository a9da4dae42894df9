import { createHash } from 'node:crypto';

/** As the parse worker names what lies in a document. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');
