/*
 * Pictures that come within a document's own file have no address on the web. One that is kept is named by its content (RFC 6920), so
 * that the same picture in the next revision is the same; one that is not is named by why.
 */

/** The address of a kept picture; `sha256` in base64url. */
export const packedPicture = (sha256: string): string => `ni:///sha-256;${sha256}`;

/** Why a picture of a file is not kept: it is not in the file, no browser shows its kind, or it is beyond what is kept of one document. */
const reasons = ['missing', 'kind', 'oversize'] as const;
export type WhyAbsent = (typeof reasons)[number];

/** What stands in place of an address that there is not. */
export const absentPicture = (why: WhyAbsent): string => `about:invalid#${why}`;

/** Why the picture of this address is not kept, or null where it is not such an address. */
export const whyAbsent = (address: string): WhyAbsent | null =>
  reasons.find((why) => address === absentPicture(why)) ?? null;

/** Whether an address is one of these. */
export const isPacked = (address: string): boolean =>
  /^ni:\/\/\/sha-256;[\w-]{43}$/.test(address) || whyAbsent(address) !== null;
