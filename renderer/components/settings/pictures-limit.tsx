import { limitPictures } from '../../commands/limit-pictures.ts';
import { usePreference } from '../../queries/preferences.ts';
import { SettingRow } from './setting-row.tsx';

const megabyte = 1_000_000;
const choices = [50, 200, 500, 2000] as const;

/** How much room the pictures of news may take on this computer. */
export function PicturesLimit() {
  const limit = usePreference('picturesLimit');
  if (limit === undefined) return null;
  const megabytes = [...new Set([...choices, Math.round(limit / megabyte)])].toSorted((one, other) => one - other);
  return (
    <SettingRow
      name="picturesLimit"
      control={(labels) => (
        <select
          className="field"
          {...labels}
          value={Math.round(limit / megabyte)}
          onChange={({ target }) => void limitPictures(Number(target.value) * megabyte)}
        >
          {megabytes.map((size) => (
            <option key={size} value={size}>
              {size >= 1000 ? `Up to ${size / 1000} GB` : `Up to ${size} MB`}
            </option>
          ))}
        </select>
      )}
    />
  );
}
