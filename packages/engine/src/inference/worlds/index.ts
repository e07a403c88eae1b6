export type { SponsoredAttack } from './case-slots.ts';
export { chanceOfLight, type Deniability, deniabilityOf } from './deniability.ts';
export { DrawnWorlds } from './drawn-worlds.ts';
export { likeliestGroup } from './likeliest-group.ts';
export { type DrawnRecord, ProbedCase, type RecordQuestion } from './probed-case.ts';
export { type Side, sidesOf } from './sides.ts';
export type { Slot } from './slot.ts';
