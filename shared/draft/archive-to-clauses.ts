import type { Clause } from '../model/clause.ts';
import { fail, ok, type Result } from '../result.ts';
import { type Archive, isArchive, locked, readArchive, startsWith } from './archive.ts';
import type { Provenance } from './clauses-of-tree.ts';
import { docxToClauses, isDocx } from './docx-to-clauses.ts';
import { isIndex, isPage, type Page } from './pages-order.ts';
import { pagesToClauses } from './pages-to-clauses.ts';

/** A document that is packed, as it came. `decode`: bytes of one page to text. */
export interface PackedDocument extends Provenance {
  readonly bytes: Uint8Array;
  readonly decode: (bytes: Uint8Array) => string;
}

/** Whether bytes are a packed document (a ZIP, or the container of older and of locked Office files), whatever type they came under. */
export const isPacked = (bytes: Uint8Array): boolean => isArchive(bytes) || isCompound(bytes);

/** The clauses of a Word document, or of a ZIP of pages. Fails as those do, and as malformed or unsupported for what is neither. */
export async function archiveToClauses({ bytes, decode, ...provenance }: PackedDocument): Promise<Result<Clause[]>> {
  if (isCompound(bytes))
    return fail(isLocked(bytes) ? locked : { kind: 'unsupported', mediaType: 'application/msword' });
  const archive = readArchive(bytes);
  if (!archive.ok) return archive;
  if (isDocx(archive.value)) return docxToClauses(archive.value, provenance);
  const pages = readPages(archive.value, decode);
  return pages.ok ? pagesToClauses(pages.value, provenance) : pages;
}

/** MS-CFB: what Word wrote before 2007, and what a document locked with a password is wrapped in. */
const isCompound = (bytes: Uint8Array): boolean => startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);

/** A locked document names its one stream "EncryptedPackage", in two bytes a letter (MS-OFFCRYPTO 2.3.4). */
function isLocked(bytes: Uint8Array): boolean {
  const name = Uint8Array.from([...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]));
  for (let at = bytes.indexOf(name[0] ?? 0); at !== -1; at = bytes.indexOf(name[0] ?? 0, at + 1)) {
    if (startsWith(bytes.subarray(at), [...name])) return true;
  }
  return false;
}

const maxText = 20_000_000;

function readPages(archive: Archive, decode: (bytes: Uint8Array) => string): Result<Page[]> {
  const paths = archive.paths.filter((path) => (isPage(path) || isIndex(path)) && !isAside.test(path));
  if (!paths.some(isPage)) return fail({ kind: 'unsupported', mediaType: 'application/zip' });
  if (paths.reduce((total, path) => total + archive.sizeOf(path), 0) > maxText) {
    return fail({ kind: 'oversize', limit: maxText });
  }
  const shared = sharedFolder(paths);
  const pages: Page[] = [];
  for (const path of paths) {
    const bytes = archive.read(path);
    if (!bytes.ok) return bytes;
    if (bytes.value !== null) pages.push({ path: path.slice(shared.length), text: decode(bytes.value) });
  }
  return ok(pages);
}

/** What lies in a folder of pages without being of it. */
const isAside = /(?:^|\/)(?:__MACOSX|node_modules|_includes|_layouts|\.[^/]+)(?:\/|$)/;

/** The folders in which all of them stand, with the last slash. */
function sharedFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths.map((path) => path.slice(0, path.lastIndexOf('/') + 1));
  let shared = first;
  while (!others.every((folder) => folder.startsWith(shared))) shared = shared.replace(/[^/]*\/$/, '');
  return shared;
}
