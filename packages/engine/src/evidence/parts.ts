/** How closely a state holds a group, from not at all to an organ of its own. */
export const CONTROL_STATES = ['unrelated', 'orchestrated', 'delegated', 'organ'] as const;

/** What the sponsor's part in an attack was, from least to most. */
export const PARTS = ['none', 'support', 'approval', 'direction'] as const;
/** One of {@link PARTS}. */
export type Part = (typeof PARTS)[number];

/** How reliable a source may be. */
export const RELIABILITIES = ['reliable', 'fair', 'poor'] as const;
