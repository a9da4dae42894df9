/* The controls of the settings: each keeps what is chosen at once. */
import { setPreference } from '../../commands/set-preference.ts';
import { usePreference } from '../../queries/preferences.ts';
import { SettingRow } from './setting-row.tsx';

/** A preference that is on or off. The switch is ink when it is on. */
export function SwitchRow({ name }: { readonly name: 'singleKeys' | 'staysInTray' | 'notifies' | 'checksSpelling' }) {
  const isOn = usePreference(name) === true;
  return (
    <SettingRow
      name={name}
      control={(labels) => (
        <button
          type="button"
          role="switch"
          aria-checked={isOn}
          className="swt"
          {...labels}
          onClick={() => void setPreference(name, !isOn)}
        />
      )}
    />
  );
}

type Chosen = 'theme' | 'textSize' | 'lineSpacing' | 'typeface';
type Value<N extends Chosen> = NonNullable<ReturnType<typeof usePreference<N>>>;

/** A preference that is one of a few. */
export function ChoiceRow<N extends Chosen>({
  name,
  options,
}: {
  readonly name: N;
  readonly options: readonly (readonly [Value<N>, string])[];
}) {
  const chosen = usePreference(name);
  return (
    <SettingRow
      name={name}
      control={(labels) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be named by the row's words
        <div className="seg" role="group" {...labels}>
          {options.map(([value, text]) => (
            <button
              key={value}
              type="button"
              aria-pressed={value === chosen}
              onClick={() => void setPreference(name, value)}
            >
              {text}
            </button>
          ))}
        </div>
      )}
    />
  );
}
