import { createHash, randomInt } from 'node:crypto';

/** The office's word that it holds a submission. */
export type Receipt = {
  readonly submissionId: string;
  readonly reference: string;
  readonly receivedAt: string;
  readonly digest: string;
  readonly office: string;
  /** The reference of the submission that this one replaces, when the office holds that one. */
  readonly supersedes?: string;
};

/** Letters and digits that survive being read out on the telephone: no I, O, Q, Z, 0 or 1. */
export const referenceAlphabet = 'ABCDEFGHJKLMNPRSTUVWXY23456789';

/** Eight characters a person can read out. */
export function newReference(pick: (below: number) => number = (below) => randomInt(below)): string {
  return Array.from({ length: 8 }, () => referenceAlphabet[pick(referenceAlphabet.length)]).join('');
}

/** The body's digest as RFC 9530 writes it, `sha-256=:<base64>:`. */
export function contentDigest(body: Buffer): string {
  return `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
}
