import { SettingRow } from './setting-row.tsx';
import type { SettingName } from './settings-list.ts';

const megabyte = 1_000_000;

/** How much room something may take on this computer, chosen among a few sizes and the one that stands. `bytes`: undefined until it is known. */
export function RoomLimit({
  name,
  bytes,
  megabytes,
  choose,
}: {
  readonly name: SettingName;
  readonly bytes: number | undefined;
  readonly megabytes: readonly number[];
  readonly choose: (bytes: number) => void;
}) {
  if (bytes === undefined) return null;
  const chosen = Math.round(bytes / megabyte);
  return (
    <SettingRow
      name={name}
      control={(labels) => (
        <select
          className="field"
          {...labels}
          value={chosen}
          onChange={({ target }) => choose(Number(target.value) * megabyte)}
        >
          {[...new Set([...megabytes, chosen])]
            .toSorted((one, other) => one - other)
            .map((size) => (
              <option key={size} value={size}>
                {sizeWords(size)}
              </option>
            ))}
        </select>
      )}
    />
  );
}

const sizeWords = (size: number): string =>
  size === 0 ? 'None' : size >= 1000 ? `Up to ${size / 1000} GB` : `Up to ${size} MB`;
