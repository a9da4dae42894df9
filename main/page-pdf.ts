import type { WebContents } from 'electron';

/** What the page shows on paper, as a PDF: the page's own style says how large the paper is. Tagged, so that it can be read aloud. */
export async function pagePdf(page: Pick<WebContents, 'printToPDF'>): Promise<Uint8Array<ArrayBuffer>> {
  const printed = await page.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  return new Uint8Array(printed);
}
