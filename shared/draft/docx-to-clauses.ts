/*
 * A Word document to clauses. Three steps: its parts are prepared (`docx-prepare.ts`), mammoth turns them into HTML, and that is
 * put right (`docx-tree.ts`) and cut like any other. Tracked changes are taken as accepted; comments, headers and footers are
 * left out. Only the few parts that are read are ever unpacked, and the pictures that are shown; nothing outside is asked for, and
 * what lies embedded stays closed.
 */
import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Failure } from '../failure.ts';
import type { Clause } from '../model/clause.ts';
import { absentPicture } from '../passage/packed-picture.ts';
import { parseHtml } from '../passage/parse-html.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Archive } from './archive.ts';
import { clausesOfTree, type Provenance } from './clauses-of-tree.ts';
import { readNumbering } from './docx-numbering.ts';
import { headingStyle, preparedNumbering } from './docx-paragraph.ts';
import { prepareStory, TooLong } from './docx-prepare.ts';
import { readStyles } from './docx-styles.ts';
import { settleDocx } from './docx-tree.ts';
import { child, childrenOf, NotXml, parseXml } from './docx-xml.ts';
import type { PackedPictures } from './packed-pictures.ts';

/** Whether an archive is a Word document: it says what it is made of, and has a main part. */
export const isDocx = ({ paths }: Archive): boolean =>
  paths.includes('[Content_Types].xml') && paths.some((path) => /^word\/document\d*\.xml$/.test(path));

/** More XML than any draft has (the longest of the corpus: 5 MB), and as much as can be read within the worker's memory. */
const maxXml = 16_000_000;

/** The clauses of a Word document, in order. Fails as malformed or oversize. */
export async function docxToClauses(
  archive: Archive,
  pictures: PackedPictures,
  provenance: Provenance,
): Promise<Result<Clause[]>> {
  const parts = readParts(archive);
  if (!parts.ok) return parts;
  try {
    const prepared = prepare(parts.value);
    const html = await toHtml(prepared, standIns(archive, parts.value), pictures);
    return html.ok ? clausesOfTree(settleDocx(parseHtml(html.value, 'fragment')), provenance) : html;
  } catch (error) {
    if (error instanceof TooLong)
      return fail({ kind: 'malformed', what: 'an overlong Word document', detail: error.message });
    if (error instanceof NotXml) return fail(damaged(error.message));
    if (error instanceof RangeError) return fail(damaged('It is nested too deeply'));
    throw error;
  }
}

const damaged = (detail: string): Failure => ({ kind: 'malformed', what: 'a damaged Word document', detail });

type Parts = ReadonlyMap<string, string>;

/** The parts that are read, decoded: never pictures, fonts, macros, or anything embedded. */
function readParts(archive: Archive): Result<Parts> {
  const main = mainPart(archive);
  if (!main.ok) return main;
  const folder = main.value.slice(0, main.value.lastIndexOf('/') + 1);
  const name = main.value.slice(folder.length);
  const wanted = [
    '[Content_Types].xml',
    '_rels/.rels',
    main.value,
    `${folder}_rels/${name}.rels`,
    ...['styles', 'numbering', 'footnotes', 'endnotes'].map((part) => `${folder}${part}.xml`),
    ...['footnotes', 'endnotes'].map((part) => `${folder}_rels/${part}.xml.rels`),
  ];
  if (wanted.reduce((total, path) => total + archive.sizeOf(path), 0) > maxXml) {
    return fail({ kind: 'oversize', limit: maxXml });
  }
  const parts = new Map<string, string>();
  for (const path of wanted) {
    const bytes = archive.read(path);
    if (!bytes.ok) return bytes;
    if (bytes.value !== null) parts.set(path, decode(bytes.value));
  }
  return ok(parts);
}

const decode = (bytes: Uint8Array): string =>
  new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes).replace(/^\uFEFF/, '');

/** The main part, by the package's relationships, else where it always is. */
function mainPart(archive: Archive): Result<string> {
  const rels = archive.sizeOf('_rels/.rels') > 100_000 ? ok(null) : archive.read('_rels/.rels');
  if (!rels.ok) return rels;
  const usual = 'word/document.xml';
  if (rels.value === null) return ok(usual);
  try {
    const all = childrenOf(child(parseXml(decode(rels.value)), 'Relationships'), 'Relationship');
    const main = all.find(({ attributes }) => attributes.Type?.endsWith('/officeDocument'))?.attributes.Target;
    const path = main?.replace(/^\//, '') ?? usual;
    return ok(archive.sizeOf(path) > 0 ? path : usual);
  } catch {
    return ok(usual);
  }
}

function prepare(parts: Parts): Map<string, string> {
  const at = (pattern: RegExp): [string, string] | undefined => [...parts].find(([path]) => pattern.test(path));
  const styles = readStyles(at(/\/styles\.xml$/)?.[1] ?? null);
  const counter = readNumbering(at(/\/numbering\.xml$/)?.[1] ?? null, styles);
  const prepared = new Map(parts);
  for (const [path, xml] of parts) {
    if (/\/(?:document\d*|footnotes|endnotes)\.xml$/.test(path))
      prepared.set(path, prepareStory(xml, styles, counter()));
    if (/\/(?:document\d*)\.xml$/.test(path))
      prepared.set(`${path.replace(/[^/]*$/, '')}numbering.xml`, preparedNumbering);
  }
  return prepared;
}

const styleMap = [
  ...[1, 2, 3, 4, 5, 6].map((rank) => `p.${headingStyle(rank)} => h${rank}:fresh`),
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  ...['HTML Preformatted', 'Source Code', 'Code'].map((name) => `p[style-name='${name}'] => pre:separator('\\n')`),
];

/**
 * What mammoth finds where a picture may lie: the path itself, by which it is known here. So it is given no picture to hold in memory,
 * and one that it cannot find is not in the file: linked from elsewhere, or lost.
 */
const standIns = ({ paths }: Archive, parts: Parts): string[] =>
  paths.filter((path) => !parts.has(path) && !/\.(?:xml|rels)$/i.test(path));

const options = ({ addressOf }: PackedPictures) => ({
  styleMap,
  includeEmbeddedStyleMap: false,
  externalFileAccess: false,
  convertImage: mammoth.images.imgElement(async (image) => {
    const path = await pathOf(image);
    return { src: path === null ? absentPicture('missing') : addressOf(path) };
  }),
});

/** What cannot be found throws or rejects, as it happens. */
async function pathOf(image: { readonly readAsArrayBuffer: () => Promise<ArrayBuffer> }): Promise<string | null> {
  try {
    return new TextDecoder().decode(await image.readAsArrayBuffer());
  } catch {
    return null;
  }
}

/** Mammoth throws on documents that it cannot make sense of; that is the document's fault, not ours. */
async function toHtml(parts: Parts, standIns: readonly string[], pictures: PackedPictures): Promise<Result<string>> {
  const encoder = new TextEncoder();
  const stand = standIns.map((path) => [path, path] as const);
  const files = Object.fromEntries([...parts, ...stand].map(([path, text]) => [path, encoder.encode(text)]));
  // Mammoth's types name Node's Buffer; what reads it takes any bytes.
  const input = { buffer: zipSync(files, { level: 0 }) as never };
  try {
    return ok((await mammoth.convertToHtml(input, options(pictures))).value);
  } catch (error) {
    return fail(damaged(error instanceof Error ? error.message : String(error)));
  }
}
