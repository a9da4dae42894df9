/*
 * Every transaction that writes the desk also counts itself in the desk's ledger, and once it has been committed is told, as a
 * change numbered by that count. Both happen in Dexie's lowest layer, so no writer can forget it, and a transaction that is
 * undone is neither counted nor told. Because all of them write the ledger, they run one after the other, in the order of
 * their numbers. A transaction that names the ledger itself replaces the desk: it sets the count, and is told as a whole.
 */
import type { DBCore, DBCoreMutateRequest, DBCoreTable, DBCoreTransaction, Dexie } from 'dexie';
import type { Ledger } from '../../shared/journal/copy-state.ts';
import { type Change, type Edit, type KeyedRow, type RowKey, readerVersion } from '../../shared/journal/frame.ts';

/** What has been committed: one change, or everything at once. */
export type Commit = { readonly kind: 'change'; readonly change: Change } | { readonly kind: 'replaced' };
/** Told of each commit, in order, before whoever wrote it knows that it is done. */
export type HearCommit = (commit: Commit) => void;

/** The name of the ledger's table. */
export const ledgerTable = 'ledger';

interface Ports {
  readonly hear: HearCommit;
  readonly newId: () => string;
}

/** A writing transaction under way. `counted` is null until it has written anything; `sequence` is its number once it has one. */
interface Writing {
  readonly edits: Edit[];
  counted: Promise<void> | null;
  sequence: number | null;
}

/** Count and tell the commits of a desk. Called before it is opened. */
export function journalCommits(desk: Dexie, ports: Ports): void {
  // Innermost: what is told is what is stored, after every other layer has had its say.
  desk.use({ stack: 'dbcore', name: 'journalling', level: -1, create: (core) => journalling(core, ports) });
}

function journalling(core: DBCore, { hear, newId }: Ports): DBCore {
  const writings = new WeakMap<DBCoreTransaction, Writing>();

  const transaction: DBCore['transaction'] = (tables, mode, options) => {
    if (mode === 'readonly') return core.transaction(tables, mode, options);
    const isReplacing = tables.includes(ledgerTable);
    const begun = core.transaction(isReplacing ? tables : [...tables, ledgerTable], mode, options);
    // Dexie's own transaction is IndexedDB's; it hides all of it but how to abort.
    const events = begun as unknown as IDBTransaction;
    if (isReplacing) {
      events.addEventListener('complete', () => hear({ kind: 'replaced' }));
      return begun;
    }
    const writing: Writing = { edits: [], counted: null, sequence: null };
    writings.set(begun, writing);
    events.addEventListener('complete', () => {
      const { sequence, edits } = writing;
      if (sequence !== null) hear({ kind: 'change', change: { sequence, edits } });
    });
    return begun;
  };

  /** Once for each transaction, with its first writing. */
  const count = async (trans: DBCoreTransaction, writing: Writing): Promise<void> => {
    const ledger = core.table(ledgerTable);
    const before: Ledger | undefined = await ledger.get({ trans, key: 'desk' });
    const after: Ledger = before
      ? { ...before, sequence: before.sequence + 1 }
      : { id: 'desk', deskId: newId(), sequence: 1, minReaderVersion: readerVersion };
    await ledger.mutate({ type: 'put', trans, values: [after] });
    writing.sequence = after.sequence;
  };

  const table: DBCore['table'] = (name) => {
    const inner = core.table(name);
    return {
      ...inner,
      mutate: async (request) => {
        const writing = writings.get(request.trans);
        // An upgrade, or a replacing of the desk: what it comes to is sent whole.
        if (!writing) return inner.mutate(request);
        // All is asked for at once, before anybody else can ask: so the edits stand in the order in which they were made.
        const edit: { -readonly [F in keyof Edit]: Edit[F] } = { table: name, puts: [], deletes: [] };
        writing.edits.push(edit);
        const values = storedValues(request);
        const deleted = deletedKeys(request, inner);
        const mutated = inner.mutate(request);
        writing.counted ??= count(request.trans, writing);
        const [response, deletes] = await Promise.all([mutated, deleted, writing.counted]);
        edit.puts = putRows(values, response.results ?? [], inner);
        edit.deletes = [...deletes];
        return response;
      },
    };
  };
  return { ...core, transaction, table };
}

/** A range is told as the keys that are in it: only this desk knows what those are. */
async function deletedKeys(request: DBCoreMutateRequest, inner: DBCoreTable): Promise<readonly RowKey[]> {
  if (request.type === 'delete') return request.keys;
  if (request.type !== 'deleteRange') return [];
  const query = { index: inner.schema.primaryKey, range: request.range };
  return (await inner.query({ trans: request.trans, values: false, query })).result;
}

/** The values as they are now: whoever wrote them may go on changing them. The desk holds nothing that JSON cannot say. */
const storedValues = (request: DBCoreMutateRequest): readonly KeyedRow[1][] =>
  request.type === 'add' || request.type === 'put' ? JSON.parse(JSON.stringify(request.values)) : [];

/** The rows that were really put, under the keys that the database answered with. */
function putRows(
  values: readonly KeyedRow[1][],
  keys: readonly (RowKey | undefined)[],
  { schema: { primaryKey } }: DBCoreTable,
): KeyedRow[] {
  const { keyPath, autoIncrement } = primaryKey;
  return values.flatMap((value, index): KeyedRow[] => {
    const key = keys[index];
    if (key === undefined) return [];
    return [[key, autoIncrement && typeof keyPath === 'string' ? { ...value, [keyPath]: key } : value]];
  });
}
