import { Defect } from '../vocabulary/index.ts';
import type { Verification } from './authority.ts';

/** Id of a level of proof of `standards/proof-levels.yaml`, such as `icj.convincing`. */
export type ProofLevelId = string;

/** How sure a forum must be. Forums give words; the number is a convention declared by this project. */
export interface ProofLevel {
  readonly id: ProofLevelId;
  readonly label: string;
  /** Least probability that counts as proof. Declared, adjustable, printed beside every result. */
  readonly bar: number;
  /** Why this number and no other. */
  readonly reason: string;
  /** Where the words of the level come from. */
  readonly source: string | undefined;
  readonly verification: Verification;
}

/** Levels of proof by id. */
export type ProofLevels = ReadonlyMap<ProofLevelId, ProofLevel>;

/** The bar of a level. A standard is only ever read against levels that exist, so an unknown one is our own fault. */
export function barOf(level: ProofLevelId, proofLevels: ProofLevels): number {
  const known = proofLevels.get(level);
  if (known === undefined) throw new Defect(`no level of proof is called ${level}`);
  return known.bar;
}

/** The bars of all levels of proof, each once, from the lowest. */
export function barsOf(proofLevels: ProofLevels): number[] {
  return [...new Set([...proofLevels.values()].map(({ bar }) => bar))].sort((a, b) => a - b);
}
