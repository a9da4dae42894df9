/* A response as a file: the formats to choose from, and what came of the one that was chosen. */
import { Check, ChevronDown, CircleAlert, Download } from 'lucide-react';
import { useState } from 'react';
import { type Exported, type ExportFormat, exportFile } from '../../commands/export-file.ts';
import { Icon } from '../icon.tsx';
import { Menu, MenuItem, opens, useMenu } from '../menu.tsx';
import { formats } from './formats.ts';
import { type ExportState, exportState } from './saved-words.ts';

/** The button that exports a response, with its menu; beneath it, what came of it. */
export function ExportMenu({ exported }: { readonly exported: Exported }) {
  const menu = useMenu();
  const [state, setState] = useState<ExportState | null>(null);
  const isWorking = state?.kind === 'working';
  const choose = async (format: ExportFormat, name: string): Promise<void> => {
    menu.shut();
    if (isWorking) return;
    setState({ kind: 'working', words: `Making ${name}…` });
    setState(exportState(await exportFile(exported, format)));
  };
  return (
    <>
      <button type="button" className="btn quiet sm export" {...opens(menu)} aria-disabled={isWorking}>
        <Icon of={Download} />
        Export…
        <Icon of={ChevronDown} size={14} />
      </button>
      <Menu menu={menu} name="Export as" look="export-menu">
        {formats.map(({ format, name, use }, index) => (
          <MenuItem key={format} isFirst={index === 0} onChoose={() => void choose(format, name)}>
            <b>{name}</b>
            <span>{use}</span>
          </MenuItem>
        ))}
      </Menu>
      <ExportSaid state={state} />
    </>
  );
}

/** Where it was saved, or what stopped it and what to do. Empty before anything was asked for. */
export const ExportSaid = ({ state }: { readonly state: ExportState | null }) => (
  <div role="status" className="export-said">
    {state === null ? null : state.kind === 'stopped' ? (
      <p className="stopped">
        <Icon of={CircleAlert} />
        <span>
          <b>{state.words.what}</b> {state.words.next}
        </span>
      </p>
    ) : (
      <p>
        {state.kind === 'saved' ? <Icon of={Check} /> : null}
        <span>{state.words}</span>
      </p>
    )}
  </div>
);
