import { child, childrenOf, parseXml, settingOf, wholeOf, type XmlElement } from './docx-xml.ts';

/** A place in a list of Word's: which list (`w:num`), and how deep. */
export interface ListPlace {
  readonly numberingId: string;
  readonly level: number | null;
}

/** A paragraph style with all that it has from those that it is based on. */
export interface Style {
  readonly name: string;
  /** 0 for the outermost headings; null for text. */
  readonly outline: number | null;
  readonly list: ListPlace | null;
  /** The style and those that it is based on, nearest first: a list knows its levels by any of them. */
  readonly lineage: readonly string[];
}

/** What paragraphs and lists have from the styles of a document. */
export interface Styles {
  readonly paragraph: (id: string | null) => Style;
  /** The list that a numbering style stands for. */
  readonly listOf: (id: string) => string | null;
}

const plain: Style = { name: '', outline: null, list: null, lineage: [] };

/** Read `word/styles.xml`; a document may have none. Throws `NotXml`. */
export function readStyles(xml: string | null): Styles {
  const written = childrenOf(child(xml === null ? undefined : parseXml(xml), 'w:styles'), 'w:style');
  const byId = new Map<string, XmlElement>();
  for (const style of written) {
    const id = style.attributes['w:styleId'];
    if (id !== undefined && !byId.has(id)) byId.set(id, style);
  }
  const standard = written.find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''),
  )?.attributes['w:styleId'];
  const known = new Map<string, Style>();

  const paragraph = (id: string | null): Style => {
    const wanted = id ?? standard;
    if (wanted === undefined) return plain;
    const found = known.get(wanted) ?? inherited(wanted, byId);
    known.set(wanted, found);
    return found;
  };
  return {
    paragraph,
    listOf: (id) => settingOf(child(child(byId.get(id), 'w:pPr'), 'w:numPr'), 'w:numId') ?? null,
  };
}

function inherited(id: string, byId: ReadonlyMap<string, XmlElement>): Style {
  const lineage: string[] = [];
  for (
    let at: string | undefined = id;
    at !== undefined && byId.has(at) && !lineage.includes(at) && lineage.length < 20;
    at = settingOf(byId.get(at), 'w:basedOn')
  ) {
    lineage.push(at);
  }
  const styles = lineage.map((one) => byId.get(one));
  const properties = styles.map((style) => child(style, 'w:pPr'));
  const lists = properties.map(listPlace).filter((place) => place !== null);
  const numberingId = lists.find((place) => place.numberingId !== '')?.numberingId;
  const level = lists.find((place) => place.level !== null)?.level ?? null;
  return {
    name: settingOf(styles[0], 'w:name') ?? id,
    outline: outlineOf(styles, properties),
    list: numberingId === undefined ? null : { numberingId, level },
    lineage,
  };
}

/** The level that a style says, else that of the built-in heading that it is or is based on: Word leaves those unsaid. */
function outlineOf(styles: readonly (XmlElement | undefined)[], properties: readonly (XmlElement | undefined)[]) {
  for (const [at, style] of styles.entries()) {
    const said = wholeOf(properties[at], 'w:outlineLvl');
    if (said !== null) return said >= 0 && said <= 8 ? said : null;
    const builtIn = /^heading ([1-9])$/i.exec(settingOf(style, 'w:name') ?? '')?.[1];
    if (builtIn !== undefined) return Number(builtIn) - 1;
  }
  return null;
}

/** The list that paragraph properties name; an empty `numberingId` where they say only the level. */
export function listPlace(properties: XmlElement | undefined): ListPlace | null {
  const numbering = child(properties, 'w:numPr');
  if (numbering === undefined) return null;
  return { numberingId: settingOf(numbering, 'w:numId') ?? '', level: wholeOf(numbering, 'w:ilvl') };
}
