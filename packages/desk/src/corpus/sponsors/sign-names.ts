/**
 * What bears on whether a state backed a group in a year. The last part of a name says how fast it fades: `3` means that
 * a year three years away counts 1/e.
 */
export const SIGNS = [
  // How often the state backs groups at all.
  'backsGroups',
  'backsGroups5',
  'backsGovernments3',
  // What is known of this very group.
  'backedIt',
  'backedIt2',
  'backedIt8',
  'itIsKnown',
  'itHadHelp',
  'yearsSinceKnown',
  'yearsAhead',
  // Other groups that fought the same opponent, or in the same conflict.
  'backsFellows3',
  'backsFellows12',
  'backsFellows',
  'backsInConflict3',
  'backsInConflict12',
  'backsFriends4',
  'backedWithOthers',
  'backsNearby12',
  'backsNear5',
  'backsBackedAlike8',
  'backsAlike',
  'sponsorsBackIt',
  'itBacksSponsors',
  'fellowsHadHelp',
  'conflictHadHelp',
  // How the state stands to the opponent.
  'opponentBacksItsRebels3',
  'opponentBacksItsRebels15',
  'hasItsOwnRebels3',
  'itFightsTheGroup',
  'groupBacksIt4',
  'atWar10',
  'backsOpponent2',
  'backsOpponent10',
  'backsOpponentHere3',
  'isOpponent',
  'backsRebelsOfBackers10',
  'backersBackItsRebels10',
  // Where it lies.
  'bordersOnOpponent',
  'sharesNeighbour',
  'nearness',
  // The conflict.
  'overTerritory',
  'active',
  'opponentHasHelp',
  'opponentHasHelpHere',
] as const;

/** The name of a sign. */
export type Sign = (typeof SIGNS)[number];
