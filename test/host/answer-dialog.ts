// What the person answers when the app next asks for a file: a test says it beforehand, on either host. A dialog of which nobody has
// said anything throws, and so does a second one: an answer is for one dialog.

import type { App } from './app.ts';

/** The path that is chosen in the next dialog to save, or to open; null: it is cancelled. */
export type DialogAnswer = { readonly save: string | null } | { readonly open: string | null };

/** Say what the person answers to the next file dialog. */
export function answerDialog(app: App, answer: DialogAnswer): Promise<void> {
  return app.evaluateMain(({ dialog }, said) => {
    const unanswered = (): never => {
      throw new Error('No test has said what the person answers to this dialog');
    };
    if ('save' in said) {
      dialog.showSaveDialog = async () => {
        dialog.showSaveDialog = unanswered;
        return { canceled: said.save === null, filePath: said.save ?? '' };
      };
      return;
    }
    dialog.showOpenDialog = async () => {
      dialog.showOpenDialog = unanswered;
      return { canceled: said.open === null, filePaths: said.open === null ? [] : [said.open] };
    };
  }, answer);
}
