/*
 * Annotations from a file that Pitchside wrote. Each keeps its id. What is here already is never written over: where the file
 * says something else of it, the desk's own stands and the person is told. All of a file is taken in, or none.
 */

import { readCollection } from '../../shared/annotation/read-collection.ts';
import { count } from '../../shared/dates.ts';
import type { Failure } from '../../shared/failure.ts';
import { type FailureWords, failureWords } from '../../shared/failure-words.ts';
import type { Ask } from '../../shared/ipc/contract.ts';
import { Annotation } from '../../shared/model/annotation.ts';
import { ok, type Result } from '../../shared/result.ts';
import { desk } from '../db/databases.ts';
import type { Desk } from '../db/desk.ts';
import { askMain } from './ask-main.ts';
import { keep } from './keep.ts';

/** How many of a file's annotations were added, were here already, and are here with other words. */
export interface Imported {
  readonly added: number;
  readonly here: number;
  readonly different: number;
}

/** A larger file is refused unread: ten thousand annotations are about 15 MB. */
const limit = 50_000_000;

/** Ask which file, and take it in. Null: the person thought better of it. */
export async function importAnnotations(
  ports: { readonly desk: Desk; readonly ask: Ask } = { desk, ask: askMain },
): Promise<Result<Imported | null>> {
  const opened = await ports.ask('file.open', {
    description: 'Annotations (JSON-LD)',
    extensions: ['jsonld', 'json'],
    limit,
  });
  if (!opened.ok || opened.value === null) return opened.ok ? ok(null) : opened;
  const read = readCollection(new TextDecoder().decode(opened.value.bytes));
  if (!read.ok) return read;
  return keep(() => takeIn(ports.desk, read.value.annotations, read.value.isPersonal));
}

/** What came of an import, in words. */
export const importedWords = ({ added, here, different }: Imported): string =>
  [
    `${count(added, 'annotation')} added`,
    ...(here === 0 ? [] : [`${here} already here`]),
    ...(different === 0
      ? []
      : [
          `${different} ${different === 1 ? 'differs and was' : 'differ and were'} left as ${different === 1 ? 'it is' : 'they are'}`,
        ]),
  ].join(', ');

/** Why a file was not taken in, and what to do. */
export function importFailureWords(failure: Failure): FailureWords {
  if (failure.kind === 'malformed')
    return {
      what: 'This file holds no annotations that Pitchside wrote, or it was changed since.',
      next: 'Nothing was taken from it. Choose a file that Pitchside exported as JSON-LD.',
    };
  if (failure.kind === 'storage')
    return {
      what: 'The annotations could not be saved on this computer.',
      next: 'Free some disk space, then import again.',
    };
  return failureWords(failure, 'The file');
}

const takeIn = (on: Desk, annotations: readonly Annotation[], isPersonal: boolean): Promise<Imported> =>
  on.transaction('rw', on.annotations, async () => {
    const present = await on.annotations.bulkGet(annotations.map(({ id }) => id));
    const said = isPersonal ? whole : saidAlone;
    const isHere = (annotation: Annotation, index: number): boolean => {
      const own = present[index];
      return own !== undefined && said(own) === said(annotation);
    };
    const fresh = annotations.filter((_, index) => present[index] === undefined);
    const here = annotations.filter(isHere).length;
    await on.annotations.bulkAdd([...fresh]);
    return { added: fresh.length, here, different: annotations.length - fresh.length - here };
  });

/** Two annotations with the same text here are the same: parsing puts their keys in one order. */
const whole = (annotation: Annotation): string => JSON.stringify(Annotation.parse(annotation));

/** A response's file says nothing of what became of a comment on this desk. */
const saidAlone = ({ submissionId: _, deletedAt: __, settledIn: ___, ...said }: Annotation): string =>
  whole({ ...said, submissionId: null, deletedAt: null });
