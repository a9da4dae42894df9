/** To be written. */
export const WelcomeScreen = () => null;
