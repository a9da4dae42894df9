import { FileDown, Printer } from 'lucide-react';
import { keyTable } from '../../keys/key-table.ts';
import { Icon } from '../icon.tsx';
import { Keys } from '../keys.tsx';
import { Menu, MenuItem, opens, useMenu } from '../menu.tsx';
import type { DraftPaper } from './draft-paper.ts';

/** The ways of a draft onto paper. */
export function PaperMenu({ paper: { print, savePdf } }: { readonly paper: DraftPaper }) {
  const menu = useMenu();
  const choose = (act: () => void) => (): void => {
    menu.shut();
    act();
  };
  return (
    <>
      <button
        type="button"
        className="ib"
        {...opens(menu)}
        aria-label="Print or save as PDF"
        title="Print or save as PDF"
      >
        <Icon of={Printer} />
      </button>
      <Menu menu={menu} name="On paper" look="paper-menu">
        <MenuItem isFirst onChoose={choose(print)}>
          <Icon of={Printer} /> <span>Print the text as it is shown</span> <Keys keys={keyTable.specification.print} />
        </MenuItem>
        <MenuItem onChoose={choose(savePdf)}>
          <Icon of={FileDown} /> <span>Save it as a PDF</span> <Keys keys={keyTable.specification.savePdf} />
        </MenuItem>
      </Menu>
    </>
  );
}
