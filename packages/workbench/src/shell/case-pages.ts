import type { MessageId } from '../language/en.ts';

/** A page of a case, or one report of it. */
export type CasePage =
  | ''
  | 'incidents'
  | 'ties'
  | 'evidence'
  | 'attribution'
  | 'standards'
  | 'attainability'
  | 'dossier'
  | 'history'
  | `reports/${string}`;

/** The pages of a case with their names, in the order in which they stand. */
export const CASE_PAGES = [
  ['', 'rail.overview'],
  ['incidents', 'rail.incidents'],
  ['ties', 'rail.ties'],
  ['evidence', 'rail.evidence'],
  ['attribution', 'rail.attribution'],
  ['standards', 'rail.standards'],
  ['attainability', 'rail.attainability'],
  ['dossier', 'rail.dossier'],
  ['history', 'rail.history'],
] as const satisfies readonly (readonly [page: CasePage, name: MessageId])[];
