import type { Place } from '../../state/places.ts';

/** To be written. */
export const ResponsesScreen = (_: { readonly place: Extract<Place, { screen: 'responses' }> }) => null;
