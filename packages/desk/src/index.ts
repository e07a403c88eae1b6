export { type DrawingOptions, drawAttainability } from './attainability/draw-attainability.ts';
export type { WorldsRequest } from './attainability/worlds-request.ts';
export { assessCase, type CaseOptions } from './case-files/assess-case.ts';
export { type ReadCase, readCase } from './case-files/read-case.ts';
export { BASELINES } from './corpus/evaluate/baselines.ts';
export { type Contender, profiles } from './corpus/evaluate/contender.ts';
export { judgeAnswers, Labels } from './corpus/evaluate/judged.ts';
export { hideGroupsAndYears, hideYears, LATER_YEARS, type Mask } from './corpus/evaluate/masks.ts';
export { Answers, type Measures } from './corpus/evaluate/measures.ts';
export { byLot, byTime, type Split } from './corpus/evaluate/splits.ts';
export {
  everybody,
  fellows,
  persistence,
  type SponsorContender,
  type SponsorFigures,
  structure,
} from './corpus/evaluate/sponsor-baselines.ts';
export { NamedSponsors, type SponsorMeasures } from './corpus/evaluate/sponsor-measures.ts';
export type { AttributedEvent, GedEvent } from './corpus/profile/ged-event.ts';
export { readAttributedEvents } from './corpus/profile/read-ged.ts';
export { nameSponsors, type Sponsorship } from './corpus/sponsors/name-sponsors.ts';
export { readSupport } from './corpus/sponsors/read-support.ts';
export type { GroupYear, SupportRecord } from './corpus/sponsors/support-year.ts';
export { keepLibrary } from './library/kept-library.ts';
export {
  libraryTexts,
  type PinnedLibrary,
  readLibrary,
} from './library/read-library.ts';
export { DATA_ROOT } from './library/shipped.ts';
export { dossierFiles } from './output/dossier-files.ts';
export { type FilesByName, writeTogether } from './output/write-together.ts';
