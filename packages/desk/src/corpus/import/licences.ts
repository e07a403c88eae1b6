/** Terms that rows came under, as far as they decide whether rows may be passed on. */
export interface Licence {
  readonly title: string;
  /** Whether rows may leave the store. Terms that are not known for certain count as forbidding it. */
  readonly mayBePassedOn: boolean;
}

/** Licences of the data sets that are known, by the name that each row carries. */
export const LICENCES = {
  'cc-by-4.0': { title: 'Creative Commons Attribution 4.0', mayBePassedOn: true },
  'public-domain': { title: 'public domain', mayBePassedOn: true },
  /** GDELT: unlimited use, with a citation (terms of use on its site). */
  gdelt: { title: 'GDELT terms: any use, with a citation', mayBePassedOn: true },
  acled: { title: 'ACLED terms: rows may not be passed on', mayBePassedOn: false },
  gtd: { title: 'GTD end user licence: rows may not be passed on', mayBePassedOn: false },
  unknown: { title: 'terms not known', mayBePassedOn: false },
} as const satisfies Record<string, Licence>;

/** The name of a licence, as a row carries it. */
export type LicenceName = keyof typeof LICENCES;
