/* As much of docx as is used. Its own types bring Node's globals with them, which `shared` must not see. Sizes are in twentieths of a point, those of letters in half points. */
interface RunOptions {
  readonly text?: string;
  readonly break?: number;
  readonly bold?: boolean;
  readonly children?: readonly string[];
}
interface ParagraphOptions {
  readonly style?: string;
  readonly heading?: 'Title';
  readonly children: readonly TextRun[];
  readonly alignment?: 'right';
}
interface TableOptions {
  readonly rows: readonly TableRow[];
  readonly columnWidths: readonly number[];
  readonly width: { readonly size: number; readonly type: 'dxa' };
  readonly layout: 'fixed';
}
interface TableCellOptions {
  readonly children: readonly Paragraph[];
  readonly width: { readonly size: number; readonly type: 'dxa' };
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly shading?: { readonly type: 'clear'; readonly color: 'auto'; readonly fill: string };
}
interface Style {
  readonly run?: {
    readonly font?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly language?: { readonly value: string };
  };
  readonly paragraph?: { readonly spacing: { readonly before?: number; readonly after?: number } };
}
interface Section {
  readonly properties: {
    readonly page: {
      readonly size: { readonly width: number; readonly height: number; readonly orientation: 'landscape' };
      readonly margin: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
    };
  };
  readonly footers: { readonly default: Footer };
  readonly children: readonly (Paragraph | Table)[];
}
export class TextRun {
  constructor(options: RunOptions);
}
export class Paragraph {
  constructor(options: ParagraphOptions);
}
export class TableCell {
  constructor(options: TableCellOptions);
}
export class TableRow {
  constructor(options: {
    readonly children: readonly TableCell[];
    readonly tableHeader?: boolean;
    readonly cantSplit?: boolean;
  });
}
export class Table {
  constructor(options: TableOptions);
}
export class Footer {
  constructor(options: { readonly children: readonly Paragraph[] });
}
export class Document {
  constructor(options: {
    readonly title: string;
    readonly creator: string;
    readonly description: string;
    readonly styles: { readonly default: { readonly document: Style; readonly title: Style } };
    readonly sections: readonly Section[];
  });
}
/** What stands in a run for the number of the page, and of all pages. */
export const PageNumber: { readonly CURRENT: 'CURRENT'; readonly TOTAL_PAGES: 'TOTAL_PAGES' };
export const Packer: { pack(document: Document, type: 'uint8array'): Promise<Uint8Array<ArrayBuffer>> };
