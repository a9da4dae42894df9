/** To be written. */
export const BriefingScreen = () => null;
