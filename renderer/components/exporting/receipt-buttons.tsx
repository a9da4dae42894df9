import { FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import { exportFile, printReceipt } from '../../commands/export-file.ts';
import { Icon } from '../icon.tsx';
import { ExportSaid } from './export-menu.tsx';
import { type ExportState, exportState } from './saved-words.ts';

/** A receipt on paper, or as a PDF. It needs nothing but the response itself, and can be had when all else is gone. */
export function ReceiptButtons({ submissionId }: { readonly submissionId: string }) {
  const [state, setState] = useState<ExportState | null>(null);
  const savePdf = async (): Promise<void> => {
    setState({ kind: 'working', words: 'Making the PDF…' });
    setState(exportState(await exportFile({ kind: 'submission', id: submissionId }, 'receipt')));
  };
  const printIt = async (): Promise<void> => {
    const printed = await printReceipt(submissionId);
    setState(printed.ok ? null : exportState(printed));
  };
  return (
    <>
      <button type="button" className="btn sm quiet" onClick={() => void printIt()}>
        <Icon of={Printer} />
        Print
      </button>
      <button type="button" className="btn sm quiet" onClick={() => void savePdf()} aria-label="Save receipt as PDF">
        <Icon of={FileDown} />
        PDF
      </button>
      <ExportSaid state={state} />
    </>
  );
}
