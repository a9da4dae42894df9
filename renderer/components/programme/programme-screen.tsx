/** To be written. */
export const ProgrammeScreen = () => null;
