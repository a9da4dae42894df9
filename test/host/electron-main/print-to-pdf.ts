// `webContents.printToPDF`: Chromium prints, as Electron's does. Of the options only those that mean the same to both are known.

import type { Devtools } from '../chromium/devtools.ts';

const known = new Set(['preferCSSPageSize', 'printBackground', 'generateTaggedPDF', 'generateDocumentOutline']);

/** Print a page. Throws on an option that the host would not heed. */
export async function printToPdf(devtools: Devtools, options: Electron.PrintToPDFOptions): Promise<Buffer> {
  const strange = Object.keys(options).find((name) => !known.has(name));
  if (strange !== undefined)
    throw new Error(`Not in the browser host: electron.webContents.printToPDF({ ${strange} })`);
  const { data } = await devtools.send('Page.printToPDF', { ...options, transferMode: 'ReturnAsBase64' });
  return Buffer.from(String(data), 'base64');
}
