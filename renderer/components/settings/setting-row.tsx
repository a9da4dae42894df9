/* One row of the settings: what it is, what it does, and its control. It is shown while it fits what is sought. */
import { createContext, type ReactNode, useContext, useId } from 'react';
import { isSought, type SettingName, sectionNames, settingEntries } from './settings-list.ts';

/** The words sought on the settings screen, in lower case; none: everything is shown. */
export const Sought = createContext<readonly string[]>([]);

/** What names a control to a screen reader: the row's own words. */
export interface RowLabels {
  readonly 'aria-labelledby': string;
  readonly 'aria-describedby': string;
}

/** A row of the list. `title` and `detail` where they say more than the list does; `control` null: nothing to change here. */
export function SettingRow({
  name,
  title = settingEntries[name].title,
  detail = settingEntries[name].detail,
  alert = null,
  control = null,
}: {
  readonly name: SettingName;
  readonly title?: string;
  readonly detail?: string;
  /** What is wrong with it. */
  readonly alert?: string | null;
  readonly control?: ((labels: RowLabels) => ReactNode) | null;
}) {
  const id = useId();
  const { section, words } = settingEntries[name];
  if (!isSought(useContext(Sought), title, detail, words, sectionNames[section])) return null;
  return (
    <li>
      <div>
        <h3 id={`${id}-title`}>{title}</h3>
        <p id={`${id}-detail`}>
          {detail} {alert ? <span className="stop b">{alert}</span> : null}
        </p>
      </div>
      <div className="ctl">{control?.({ 'aria-labelledby': `${id}-title`, 'aria-describedby': `${id}-detail` })}</div>
    </li>
  );
}
