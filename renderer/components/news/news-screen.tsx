import type { Place } from '../../state/places.ts';

/** To be written. */
export const NewsScreen = (_: { readonly place: Extract<Place, { screen: 'news' }> }) => null;
