import { Fragment } from 'react';
import type { KeyRow } from '../keys/key-table.ts';
import { workingKeys } from '../keys/pressed.ts';
import { useSingleKeys } from '../state/single-keys.ts';

/** The keys that do the same as the control they stand in: a row of the table, or Enter and Escape, which dialogs and fields have by custom. */
export function Keys({ keys }: { readonly keys: KeyRow | 'Enter' | 'Esc' }) {
  const isSingleOn = useSingleKeys(({ isOn }) => isOn);
  const first = typeof keys === 'string' ? keys : workingKeys(keys, isSingleOn)[0];
  return first === undefined ? null : <Pressed keys={first} />;
}

/** Keys pressed together, each drawn as a key. */
export const Pressed = ({ keys }: { readonly keys: string }) => (
  <span className="keys" aria-hidden="true">
    {keys.split('+').map((key) => (
      <Fragment key={key}>
        <kbd>{key}</kbd>
      </Fragment>
    ))}
  </span>
);

/** A tooltip that tells the key, too: "Star (S)". Single keys that are turned off are not told. */
export function hint(words: string, row: KeyRow): string {
  const [first] = workingKeys(row, useSingleKeys.getState().isOn);
  return first === undefined ? words : `${words} (${first})`;
}
