/* A response as a file: the formats to choose from, and what came of the one that was chosen. */
import { Check, ChevronDown, CircleAlert, Download } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { type Exported, type ExportFormat, exportFile } from '../../commands/export-file.ts';
import { Icon } from '../icon.tsx';
import { walkMenu } from '../specification/revision-chooser.tsx';
import { formats } from './formats.ts';
import { type ExportState, exportState } from './saved-words.ts';

/** The button that exports a response, with its menu; beneath it, what came of it. */
export function ExportMenu({ exported }: { readonly exported: Exported }) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<ExportState | null>(null);
  const isWorking = state?.kind === 'working';
  const choose = async (format: ExportFormat, name: string): Promise<void> => {
    menu.current?.hidePopover();
    if (isWorking) return;
    setState({ kind: 'working', words: `Making ${name}…` });
    setState(exportState(await exportFile(exported, format)));
  };
  return (
    <>
      <button
        type="button"
        className="btn quiet sm export"
        popoverTarget={id}
        aria-haspopup="menu"
        aria-disabled={isWorking}
      >
        <Icon of={Download} />
        Export…
        <Icon of={ChevronDown} size={14} />
      </button>
      <div
        id={id}
        ref={menu}
        popover="auto"
        role="menu"
        aria-label="Export as"
        className="pop export-menu"
        tabIndex={-1}
        onKeyDown={walkMenu}
      >
        {formats.map(({ format, name, use }, index) => (
          <button
            key={format}
            // The attribute itself, which a popover heeds when it opens.
            ref={(item) => void item?.toggleAttribute('autofocus', index === 0)}
            type="button"
            role="menuitem"
            onClick={() => void choose(format, name)}
          >
            <b>{name}</b>
            <span>{use}</span>
          </button>
        ))}
      </div>
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
