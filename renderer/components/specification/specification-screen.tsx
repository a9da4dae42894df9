import type { Place } from '../../state/places.ts';

/** To be written. */
export const SpecificationScreen = (_: { readonly place: Extract<Place, { screen: 'specification' }> }) => null;
