export { type DrawingOptions, drawAttainability } from './attainability/draw-attainability.ts';
export type { WorldsRequest } from './attainability/worlds-request.ts';
export { assessCase, type CaseOptions } from './case-files/assess-case.ts';
export { type ReadCase, readCase } from './case-files/read-case.ts';
export { keepLibrary } from './library/kept-library.ts';
export {
  DATA_ROOT,
  libraryTexts,
  type PinnedLibrary,
  readLibrary,
} from './library/read-library.ts';
export { dossierFiles } from './output/dossier-files.ts';
export { type FilesByName, writeTogether } from './output/write-together.ts';
