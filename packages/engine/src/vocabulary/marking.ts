/** Traffic Light Protocol 2.0 (FIRST, 2022), from what anyone may read to what only named recipients may. */
export const MARKINGS = [
  'TLP:CLEAR',
  'TLP:GREEN',
  'TLP:AMBER',
  'TLP:AMBER+STRICT',
  'TLP:RED',
] as const;

/** One of {@link MARKINGS}. */
export type Marking = (typeof MARKINGS)[number];

/** Whether a record so marked may be shown in a version of the given marking. */
export function mayShow(record: Marking, version: Marking): boolean {
  return MARKINGS.indexOf(record) <= MARKINGS.indexOf(version);
}
