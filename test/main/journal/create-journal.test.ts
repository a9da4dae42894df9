import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeFile } from '../../../main/journal/describe-file.ts';
import { encodeFrame } from '../../../main/journal/frame-bytes.ts';
import { outlived } from '../../../main/journal/journal-files.ts';
import { readPage } from '../../../main/journal/read-page.ts';
import { createFold } from '../../../shared/journal/fold.ts';
import { journalWorld, note, opened, putting, snapshot } from './journal-world.ts';

let world: ReturnType<typeof journalWorld>;
beforeEach(() => {
  world = journalWorld();
});
afterEach(() => world.remove());

const file = (name = '000001-2026-11-25.journal') => join(world.folder, name);
const kept = (sequence: number, counts = { annotations: sequence }) => ({
  state: 'kept',
  holding: { deskId: 'desk-1', deskVersion: 4, sequence, counts, isCut: false },
});

/** A snapshot of one note, and changes that bring it to so many. */
async function written(upTo: number) {
  const journal = world.start();
  await opened(journal);
  await snapshot(journal, [note('1')], 1);
  for (let sequence = 2; sequence <= upTo; sequence++) {
    expect(await journal.append([putting(sequence, note(String(sequence)))])).toEqual({ ok: true, value: 'kept' });
  }
  await journal.close();
}

test('an empty folder has no journal, and looking makes none', async () => {
  expect(await opened(world.start())).toEqual({ state: 'none' });
});

test('what was appended is there at the next start, and can be added to', async () => {
  await written(3);
  const journal = world.start();
  expect(await opened(journal)).toMatchObject(kept(3));
  expect(await journal.append([putting(4, note('4'))])).toEqual({ ok: true, value: 'kept' });
  expect(await opened(world.start())).toMatchObject(kept(4));
});

test('a change that does not follow is refused, and a snapshot heals it', async () => {
  await written(3);
  const journal = world.start();
  await opened(journal);
  for (const sequence of [3, 5]) {
    expect(await journal.append([putting(sequence, note('x'))])).toEqual({ ok: true, value: 'gap' });
  }
  await snapshot(journal, [note('1'), note('x')], 5);
  expect(await journal.append([putting(6, note('y'))])).toEqual({ ok: true, value: 'kept' });
  expect(await opened(world.start())).toMatchObject(kept(6, { annotations: 3 }));
});

test('pages give back every frame, and they add up to the desk', async () => {
  await written(3);
  const journal = world.start();
  await opened(journal);
  const page = await journal.read(0);
  if (!page.ok) throw new Error('no page');
  const fold = createFold(([, row]) => row);
  for (const frame of page.value.frames) expect(fold.add(frame)).toBe(true);
  expect([...(fold.folded().tables.get('annotations') ?? [])]).toEqual([note('1'), note('2'), note('3')]);
  expect(page.value.next).toBe(null);
});

describe('a file that was cut short at any byte', () => {
  test('still holds every change that was whole by then, and takes more', async () => {
    await written(2);
    const whole = readFileSync(file());
    // Where each frame ends: only from there on is what it says promised.
    const ends = [0];
    for (let at = 0; at < whole.length; ) {
      at += 8 + whole.readUInt32BE(at);
      ends.push(at);
    }
    const [, , , snapshotEnd = 0] = ends;
    for (let length = 1; length < whole.length; length++) {
      writeFileSync(file(), whole.subarray(0, length));
      const described = await describeFile(file(), () => {});
      const frames = ends.filter((end) => end > 0 && end <= length).length;
      if (length < snapshotEnd) expect(described).toEqual({ state: 'unreadable' });
      else expect(described).toMatchObject(kept(frames - 2));
      if (length < snapshotEnd || length % 20 !== 0) continue;
      const journal = world.start();
      const next = frames - 1;
      expect(await opened(journal)).toMatchObject(kept(frames - 2));
      expect(await journal.append([putting(next, note(String(next)))])).toEqual({ ok: true, value: 'kept' });
      expect(await opened(world.start())).toMatchObject(kept(next));
      await journal.close();
    }
  });

  test('what was cut off lies beside it', async () => {
    await written(2);
    appendFileSync(file(), 'abc');
    const { length } = readFileSync(file());
    expect(await opened(world.start())).toMatchObject(kept(2));
    expect(readFileSync(`${file()}.cut-${length - 3}`, 'utf8')).toBe('abc');
  });

  test('an end of zeros, as a power cut leaves it, is a torn end', async () => {
    await written(2);
    appendFileSync(file(), Buffer.alloc(5000));
    expect(await opened(world.start())).toMatchObject(kept(2));
  });
});

describe('a file that is damaged in its middle', () => {
  test('is read up to there, says so, and loses nothing of what follows', async () => {
    await written(3);
    const bytes = readFileSync(file());
    const before = bytes.length;
    const first = 8 + bytes.readUInt32BE(0);
    const change = first + 8 + bytes.readUInt32BE(first);
    const target = change + 8 + bytes.readUInt32BE(change) + 20;
    bytes.writeUInt8(bytes.readUInt8(target) ^ 1, target);
    writeFileSync(file(), bytes);
    expect(await opened(world.start())).toMatchObject({
      state: 'kept',
      holding: { sequence: 1, counts: { annotations: 1 }, isCut: true },
    });
    const cut = world.names().find((name) => name.includes('.cut-'));
    expect(readFileSync(file(cut)).length + readFileSync(file()).length).toBe(before);
  });

  test('whatever is done to one byte, no row appears that was never written', async () => {
    await written(3);
    const whole = readFileSync(file());
    const texts = new Set(['note 1', 'note 2', 'note 3']);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const bytes = Buffer.from(whole);
        bytes.writeUInt8(bytes.readUInt8(at) ^ flip, at);
        writeFileSync(file(), bytes);
        if ((await describeFile(file(), () => {})).state !== 'kept') return;
        const fold = createFold(([, row]) => row.text);
        for (const frame of (await readPage(file(), 0)).frames) fold.add(frame);
        for (const text of fold.folded().tables.get('annotations')?.values() ?? []) expect(texts).toContain(text);
      }),
      { numRuns: 150 },
    );
  });

  test('in its snapshot, gives way to the file before it', async () => {
    await written(2);
    world.setClock('2026-11-26T09:00:00Z');
    const journal = world.start();
    await opened(journal);
    await snapshot(journal, [note('1'), note('2'), note('3')], 3);
    await journal.close();
    const second = file('000002-2026-11-26.journal');
    writeFileSync(second, readFileSync(second).fill(1, 0, 60));
    const again = world.start();
    expect(await opened(again)).toMatchObject({ state: 'kept', holding: { sequence: 2, isCut: true } });
    await snapshot(again, [note('1')], 4);
    expect(world.names()).toContain('000002-2026-11-26.journal.damaged');
  });
});

describe('a new file', () => {
  test('is due on another day and past a size', async () => {
    await written(2);
    world.setClock('2026-11-26T00:00:01Z');
    const journal = world.start();
    await opened(journal);
    expect(await journal.append([putting(3, note('3'))])).toEqual({ ok: true, value: 'due' });
    await snapshot(journal, [note('1')], 3);
    expect(await journal.append([putting(4, note('4'))])).toEqual({ ok: true, value: 'kept' });
    const small = journalWorld(500);
    const other = small.start();
    await opened(other);
    await snapshot(other, [], 0);
    expect(await other.append([putting(1, note('1', 'x'.repeat(500)))])).toEqual({ ok: true, value: 'due' });
    await small.remove();
  });

  test('takes the place of the one before only when it is whole', async () => {
    await written(2);
    const journal = world.start();
    await opened(journal);
    await journal.snapshot({ part: 'begin', deskId: 'desk-1', deskVersion: 4 });
    await journal.snapshot({ part: 'rows', table: 'annotations', rows: [note('x')] });
    await journal.close();
    expect(await opened(world.start())).toMatchObject(kept(2));
  });

  test('of each of the last fourteen days the last stays, and never fewer than two', () => {
    const files = [
      { ordinal: 9, date: '2026-11-25' },
      { ordinal: 8, date: '2026-11-25' },
      { ordinal: 7, date: '2026-11-25' },
      { ordinal: 6, date: '2026-11-20' },
      { ordinal: 5, date: '2026-11-20' },
      { ordinal: 4, date: '2026-11-11' },
      { ordinal: 3, date: '2026-11-10' },
    ].map((each) => ({ ...each, name: String(each.ordinal) }));
    const gone = (now: string) => outlived(files, new Date(now)).map(({ ordinal }) => ordinal);
    expect(gone('2026-11-25T12:00:00Z')).toEqual([7, 5, 3]);
    expect(gone('2030-01-01T00:00:00Z')).toEqual([7, 6, 5, 4, 3]);
  });

  test('is the newest by its number, whatever the clock says', async () => {
    world.setClock('2031-01-01T00:00:00Z');
    await written(2);
    world.setClock('2026-11-25T09:00:00Z');
    const journal = world.start();
    await opened(journal);
    await snapshot(journal, [note('a')], 7);
    expect(world.names()).toEqual(['000001-2031-01-01.journal', '000002-2026-11-25.journal']);
    expect(await opened(world.start())).toMatchObject({ holding: { sequence: 7 } });
  });
});

test('a journal of a newer Pitchside is not touched, and nothing is written beside it', async () => {
  mkdirSync(world.folder, { recursive: true });
  const newer = { kind: 'header', format: 'pitchside-journal', version: 2, minReaderVersion: 2, desk: 'other' };
  // Of another version, so not one of our frames.
  const bytes = encodeFrame(newer as never);
  writeFileSync(file(), bytes);
  const journal = world.start();
  expect(await opened(journal)).toEqual({ state: 'newer' });
  expect(await journal.append([putting(1, note('1'))])).toMatchObject({ ok: false });
  expect(await journal.snapshot({ part: 'begin', deskId: 'd', deskVersion: 4 })).toMatchObject({ ok: false });
  expect(world.names()).toEqual(['000001-2026-11-25.journal']);
  expect(readFileSync(file())).toEqual(bytes);
});

/** A file system of its own can be mounted by root on Linux only; elsewhere the line says so. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0;
if (!canMount) console.log('A full disk and a read-only one are shown as root on Linux only');

if (canMount)
  describe('on a small disk', () => {
    const mount = (...options: string[]) => execFileSync('mount', [...options, world.folder]);
    beforeEach(() => {
      mkdirSync(world.folder, { recursive: true });
      mount('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs');
    });
    afterEach(() => execFileSync('umount', ['-l', world.folder]));

    test('that is full, nothing of what was kept is lost, and it goes on when there is room', async () => {
      await written(2);
      const journal = world.start();
      await opened(journal);
      const large = putting(3, note('3', 'x'.repeat(100_000)));
      expect(await journal.append([large])).toMatchObject({ ok: false, error: { kind: 'file', trouble: 'full' } });
      expect(await opened(world.start())).toMatchObject(kept(2));
      mount('-o', 'remount,size=1m');
      expect(await journal.append([large])).toEqual({ ok: true, value: 'kept' });
      expect(await opened(world.start())).toMatchObject(kept(3));
      await journal.close();
    });

    test('that fills up in a snapshot, the file before it stands, and the half is gone', async () => {
      await written(2);
      const journal = world.start();
      await opened(journal);
      await journal.snapshot({ part: 'begin', deskId: 'desk-1', deskVersion: 4 });
      const rows = [note('1', 'x'.repeat(100_000))];
      expect(await journal.snapshot({ part: 'rows', table: 'annotations', rows })).toMatchObject({
        ok: false,
        error: { kind: 'file', trouble: 'full' },
      });
      expect(world.names()).toEqual(['000001-2026-11-25.journal']);
      expect(await opened(world.start())).toMatchObject(kept(2));
      await journal.close();
    });

    test('that is read-only, the journal is read, and writing says why it cannot be', async () => {
      await written(2);
      mount('-o', 'remount,ro');
      const journal = world.start();
      expect(await opened(journal)).toMatchObject(kept(2));
      expect(await journal.append([putting(3, note('3'))])).toEqual({ ok: true, value: 'gap' });
      expect(await journal.snapshot({ part: 'begin', deskId: 'desk-1', deskVersion: 4 })).toMatchObject({
        ok: false,
        error: { kind: 'file', trouble: 'forbidden' },
      });
      mount('-o', 'remount,rw');
      await snapshot(journal, [note('1'), note('2'), note('3')], 3);
      expect(await opened(world.start())).toMatchObject(kept(3));
      await journal.close();
    });
  });
