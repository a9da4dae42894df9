import { limitPictures } from '../../commands/limit-pictures.ts';
import { usePreference } from '../../queries/preferences.ts';

const megabyte = 1_000_000;
const choices = [50, 200, 500, 2000] as const;

/** How much room the pictures of news may take on this computer. It stands by itself: in a dialog, or among the settings. */
export function PicturesLimit() {
  const limit = usePreference('picturesLimit');
  if (limit === undefined) return null;
  const megabytes = [...new Set([...choices, Math.round(limit / megabyte)])].toSorted((one, other) => one - other);
  return (
    <label className="pictures-limit">
      <span>
        <b>Keep pictures of news</b>
        <small>The oldest go first; those of starred items stay. Drafts keep all of theirs.</small>
      </span>
      <select
        className="field"
        value={Math.round(limit / megabyte)}
        onChange={({ target }) => void limitPictures(Number(target.value) * megabyte)}
      >
        {megabytes.map((size) => (
          <option key={size} value={size}>
            {size >= 1000 ? `up to ${size / 1000} GB` : `up to ${size} MB`}
          </option>
        ))}
      </select>
    </label>
  );
}
