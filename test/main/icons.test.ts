/* The icons that are kept are what their names promise: a wrong one is seen only on a desktop that has none of us before it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const bytesOf = (file: string): Buffer => readFileSync(new URL(`../../main/icons/${file}`, import.meta.url));

/** Width and height, from a PNG's first chunk (RFC 2083, 4.1.1). */
function sizeOf(png: Buffer): readonly [number, number] {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test.each([
  ['icon.png', 512],
  ['icon-mac.png', 1024],
  ['tray.png', 16],
  ['tray@2x.png', 32],
  ['trayTemplate.png', 16],
  ['trayTemplate@2x.png', 32],
])('%s is a square of %i pixels', (file, size) => {
  expect(sizeOf(bytesOf(file))).toEqual([size, size]);
});

test('the icon of Windows holds every size that its taskbar and folders ask for', () => {
  const ico = bytesOf('icon.ico');
  const rows = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => 6 + 16 * index);
  const pictures = rows.map((row) => ({
    said: ico.readUInt8(row) || 256,
    is: sizeOf(ico.subarray(ico.readUInt32LE(row + 12), ico.readUInt32LE(row + 12) + ico.readUInt32LE(row + 8))),
  }));
  expect(pictures.map(({ said }) => said)).toEqual([16, 20, 24, 32, 40, 48, 64, 128, 256]);
  for (const { said, is } of pictures) expect(is).toEqual([said, said]);
});
