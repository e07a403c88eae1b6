import type { NetworkFigure } from '../../dossier/index.ts';
import type { Canvas } from '../canvas.ts';

/** What a network says beside the names of its actors. */
export type NetworkWords = NonNullable<NetworkFigure['words']>;

/** A canvas, and the language of what is written on it. */
export type SpokenCanvas = Canvas & { readonly words: NetworkWords };

/** In English, with kinds of ties as they are recorded. */
export const ENGLISH: NetworkWords = {
  levels: { state: 'states', organ: 'organs', group: 'groups', front: 'fronts' },
  kinds: {},
  weight: 'the heavier, the likelier: 25, 50, 100\u2009%',
};
