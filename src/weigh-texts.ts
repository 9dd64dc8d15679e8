/** Texts in the store and a weighting → the vectors that related news are ranked by. */
import type { Texts } from './cache/texts.js';
import type { TextPlace } from './model.js';
import { packVectors, type VectorSet } from './newsroom/related/vector-set.js';
import { MOST_ENTRIES, vectorOf } from './newsroom/related/vector.js';
import type { Weighting } from './newsroom/related/weighting.js';

/** Weighs the texts at `places`. */
export function weighTexts(places: readonly TextPlace[], weighting: Weighting, texts: Texts): VectorSet {
  return packVectors(places.length, MOST_ENTRIES, (at) => {
    const place = places[at];
    if (place === undefined) throw new Error(`there is no text ${at}`);
    return vectorOf(texts.terms(place), weighting);
  });
}
