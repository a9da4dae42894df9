import type { Clause } from '../model/clause.ts';
import { fail, ok, type Result } from '../result.ts';
import { type Archive, isArchive, locked, readArchive, startsWith } from './archive.ts';
import type { Provenance } from './clauses-of-tree.ts';
import { docxToClauses, isDocx } from './docx-to-clauses.ts';
import { type PackedPicture, type PackedPictures, packedPictures, type Sha256 } from './packed-pictures.ts';
import { isIndex, isPage, type Page } from './pages-order.ts';
import { pagesToClauses } from './pages-to-clauses.ts';

/** A document that is packed, as it came. `decode`: bytes of one page to text. */
export interface PackedDocument extends Provenance {
  readonly bytes: Uint8Array;
  readonly decode: (bytes: Uint8Array) => string;
  readonly sha256: Sha256;
}

/** What a packed document holds: its clauses, and those of its pictures that can be shown. */
export interface Unpacked {
  readonly clauses: Clause[];
  readonly pictures: readonly PackedPicture[];
}

/** Whether bytes are a packed document (a ZIP, or the container of older and of locked Office files), whatever type they came under. */
export const isPacked = (bytes: Uint8Array): boolean => isArchive(bytes) || isCompound(bytes);

/** The clauses and pictures of a Word document, or of a ZIP of pages. Fails as those do, and as malformed or unsupported for what is neither. */
export async function archiveToClauses({
  bytes,
  decode,
  sha256,
  ...provenance
}: PackedDocument): Promise<Result<Unpacked>> {
  if (isCompound(bytes))
    return fail(isLocked(bytes) ? locked : { kind: 'unsupported', mediaType: 'application/msword' });
  const archive = readArchive(bytes);
  if (!archive.ok) return archive;
  const pictures = packedPictures(archive.value, sha256);
  const clauses = isDocx(archive.value)
    ? await docxToClauses(archive.value, pictures, provenance)
    : pagesOf(archive.value, decode, pictures, provenance);
  return clauses.ok ? ok({ clauses: clauses.value, pictures: pictures.kept() }) : clauses;
}

function pagesOf(
  archive: Archive,
  decode: PackedDocument['decode'],
  { addressOf }: PackedPictures,
  provenance: Provenance,
): Result<Clause[]> {
  const found = readPages(archive, decode);
  if (!found.ok) return found;
  const { pages, folder } = found.value;
  // A picture that is not in the archive may lie beside it on the web.
  const pictureAt = (path: string) => (archive.sizeOf(folder + path) > 0 ? addressOf(folder + path) : null);
  return pagesToClauses(pages, pictureAt, provenance);
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

/** The pages, and the folder in the archive from which their paths lead. */
function readPages(
  archive: Archive,
  decode: PackedDocument['decode'],
): Result<{ readonly pages: readonly Page[]; readonly folder: string }> {
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
  return ok({ pages, folder: shared });
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
