/* The menu of the right button: editing, spelling, and the address of a link. Nothing in it asks the network. */
import type { ContextMenuParams, Menu, MenuItemConstructorOptions, WebContents } from 'electron';

/** What of a place is asked about. */
export type Pointed = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'misspelledWord' | 'linkURL'> & {
  readonly editFlags: Pick<ContextMenuParams['editFlags'], 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'>;
};

export interface ContextMenuActs {
  readonly replace: (word: string) => void;
  readonly learn: (word: string) => void;
  readonly copyText: (text: string) => void;
}

/** The menu for what is pointed at; empty where there is nothing to do. `suggestions`: for the misspelt word. */
export function contextMenuTemplate(
  { isEditable, selectionText, misspelledWord, linkURL, editFlags }: Pointed,
  suggestions: readonly string[],
  { replace, learn, copyText }: ContextMenuActs,
): MenuItemConstructorOptions[] {
  const spelling: MenuItemConstructorOptions[] =
    misspelledWord === ''
      ? []
      : [
          ...(suggestions.length === 0 ? [{ label: 'No suggestions', enabled: false }] : []),
          ...suggestions.map((word) => ({ label: word, click: () => replace(word) })),
          { label: 'Add to dictionary', click: () => learn(misspelledWord) },
          { type: 'separator' },
        ];
  const link: MenuItemConstructorOptions[] = /^https?:/.test(linkURL)
    ? [{ label: 'Copy link', click: () => copyText(linkURL) }]
    : [];
  if (isEditable) {
    return [
      ...spelling,
      { role: 'cut', enabled: editFlags.canCut },
      { role: 'copy', enabled: editFlags.canCopy },
      { role: 'paste', enabled: editFlags.canPaste },
      { role: 'selectAll', enabled: editFlags.canSelectAll },
    ];
  }
  return [...(selectionText.trim() === '' ? [] : [{ role: 'copy' } as const]), ...link];
}

export interface ContextMenuPorts extends Pick<ContextMenuActs, 'learn' | 'copyText'> {
  readonly suggest: (word: string) => Promise<readonly string[]>;
  readonly build: (template: MenuItemConstructorOptions[]) => Pick<Menu, 'popup'>;
}

/** Show it in a page from now on. */
export function offerContextMenu(
  page: Pick<WebContents, 'on' | 'replaceMisspelling'>,
  { suggest, build, learn, copyText }: ContextMenuPorts,
): void {
  page.on('context-menu', async (_event, pointed) => {
    const suggestions = pointed.misspelledWord === '' ? [] : await suggest(pointed.misspelledWord);
    const replace = (word: string): void => void page.replaceMisspelling(word);
    const template = contextMenuTemplate(pointed, suggestions, { replace, learn, copyText });
    if (template.length > 0) build(template).popup();
  });
}
