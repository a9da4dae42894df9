/** To be written. */
export const Palette = () => null;
