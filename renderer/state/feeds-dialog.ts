import { create } from 'zustand';

/** Whether the list of the person's own feeds is open. */
export const useFeedsDialog = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));
export const openFeeds = (): void => useFeedsDialog.setState({ isOpen: true });
export const closeFeeds = (): void => useFeedsDialog.setState({ isOpen: false });
