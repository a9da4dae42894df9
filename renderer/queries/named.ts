/*
 * What of ours a kept text names. Only what is shown is looked at: first the words that are in sight anyway, then, where those name
 * nothing, the whole text, read many at a time and never twice while what is ours stays the same.
 */
import { useEffect, useMemo, useState } from 'react';
import { library } from '../db/databases.ts';
import type { Library } from '../db/library.ts';
import { type Ours, useOurs } from './ours.ts';

/** A text that is kept. `shown`: its words that are in sight, as its title; `version`: another when it was changed. */
export interface KeptText {
  readonly kind: 'news' | 'clause';
  readonly id: string;
  readonly shown: string;
  readonly version: string;
}

/** What a text names of ours, in words; null: nothing, or not known yet. */
export function useNamed(text: KeptText | null): string | null {
  const ours = useOurs();
  const shown = text?.shown ?? '';
  const atOnce = useMemo(() => ours?.find(shown) ?? null, [ours, shown]);
  const whole = useNamedAmong(text && atOnce === null ? [text] : none, pause);
  return atOnce ?? whole?.get(text?.id ?? '') ?? null;
}

const none: readonly KeptText[] = [];
/** What flies by in a list that is scrolled is gone before this, in milliseconds, and never looked at. */
const pause = 100;

/** What each of these names of ours, by id: of those that name something. `undefined` until all were looked at, which begins `after` milliseconds. */
export function useNamedAmong(texts: readonly KeptText[], after = 0): ReadonlyMap<string, string> | undefined {
  const ours = useOurs();
  const [known, setKnown] = useState<Known | null>(null);
  const about = texts.map(keyOf).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `about` says which texts they are
  useEffect(() => {
    let isWanted = ours?.hasNames === true && texts.length > 0;
    const look = async (): Promise<void> => {
      if (!ours || !isWanted) return;
      const named = await Promise.all(texts.map(async (text) => [text.id, await namedIn(ours, text)] as const));
      const words = new Map(named.flatMap(([id, said]) => (said === null ? [] : [[id, said] as const])));
      if (isWanted) setKnown({ ours, about, words });
    };
    const soon = setTimeout(() => void look(), after);
    return () => {
      isWanted = false;
      clearTimeout(soon);
    };
  }, [ours, about, after]);
  if (!ours) return undefined;
  if (!ours.hasNames || texts.length === 0) return empty;
  return known?.ours === ours && known.about === about ? known.words : undefined;
}

interface Known {
  readonly ours: Ours;
  readonly about: string;
  readonly words: ReadonlyMap<string, string>;
}
const empty: ReadonlyMap<string, string> = new Map();

const keyOf = ({ kind, id, version }: KeptText): string => `${kind} ${id} ${version}`;

const answers = new WeakMap<Ours, Map<string, Promise<string | null>>>();
/** More answers than these are not held: then it is begun anew. */
const mostHeld = 5000;

function namedIn(ours: Ours, text: KeptText): Promise<string | null> {
  const held = answers.get(ours) ?? new Map<string, Promise<string | null>>();
  answers.set(ours, held);
  if (held.size >= mostHeld) held.clear();
  const known = held.get(keyOf(text));
  if (known) return known;
  const atOnce = ours.find(text.shown);
  const answer = atOnce === null ? textOf(text).then(ours.find) : Promise.resolve(atOnce);
  held.set(keyOf(text), answer);
  return answer;
}

interface Wanted {
  readonly text: KeptText;
  readonly give: (words: string) => void;
}
let wanted: Wanted[] = [];

/** The whole text; what is asked for in one turn is read together. */
const textOf = (text: KeptText): Promise<string> =>
  new Promise((give) => {
    if (wanted.length === 0) setTimeout(() => void readWanted(library));
    wanted.push({ text, give });
  });

async function readWanted(from: Library): Promise<void> {
  const asked = wanted;
  wanted = [];
  const idsOf = (kind: KeptText['kind']): string[] =>
    asked.flatMap(({ text }) => (text.kind === kind ? [text.id] : []));
  const [bodies, clauses] = await Promise.all([
    from.entryBodies.bulkGet(idsOf('news')),
    from.clauses.bulkGet(idsOf('clause')),
  ]);
  const texts = new Map([...bodies, ...clauses].flatMap((row) => (row ? [[row.id, row.text] as const] : [])));
  for (const { text, give } of asked) give(texts.get(text.id) ?? '');
}
