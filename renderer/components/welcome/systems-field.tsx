/* The systems that the trust uses: those chosen, and a field to add one that the programme lists, or any other. */
import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Channel } from '../../../shared/model/channel.ts';
import type { OwnSystem } from '../../../shared/model/system.ts';
import { isSameName } from '../../../shared/trust/our-names.ts';
import { addSystem, removeSystem } from '../../commands/own-systems.ts';
import { usePreference } from '../../queries/preferences.ts';
import { Icon } from '../icon.tsx';
import { NameField } from './name-field.tsx';
import { systemsOf } from './name-matches.ts';

/** The field. What is added or taken away is kept at once. */
export function SystemsField({ channel }: { readonly channel: Channel | null }) {
  const systems = usePreference('systems');
  const [typed, setTyped] = useState('');
  const box = useRef<HTMLDivElement>(null);
  if (!systems) return null;
  const add = (system: OwnSystem): void => {
    setTyped('');
    void addSystem(system);
  };
  const takeAway = ({ name }: OwnSystem): void => {
    void removeSystem(name);
    box.current?.querySelector('input')?.focus();
  };
  const listed = channel ? systemsOf(channel, systems) : [];
  const asListed = listed.find(({ name }) => isSameName(name, typed))?.thing;
  return (
    <div className="sys" ref={box}>
      <NameField
        label="Systems and suppliers you use"
        listLabel="Systems and suppliers"
        typed={typed}
        all={listed}
        otherwise={`Add “${typed.trim()}” as it is`}
        onType={setTyped}
        onChoose={add}
        onTyped={() => add(asListed ?? { kind: '', name: typed })}
      />
      {systems.length > 0 ? (
        <ul aria-label="Systems and suppliers chosen">
          {systems.map((system) => (
            <li key={system.name}>
              <b>{system.name}</b>
              {system.kind === '' ? null : <span>{system.kind}</span>}
              <button type="button" aria-label={`Take away ${system.name}`} onClick={() => takeAway(system)}>
                <Icon of={X} size={14} />
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p className="s3">Whatever names one of them, or who supplies it, is marked with the reason.</p>
      )}
    </div>
  );
}
