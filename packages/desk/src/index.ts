export { assessCase, type CaseOptions } from './case-files/assess-case.ts';
export { type ReadCase, readCase } from './case-files/read-case.ts';
export { type Attribution, attributeEvents, OTHER } from './corpus/profile/attribute-events.ts';
export type { AttributedEvent, GedEvent } from './corpus/profile/ged-event.ts';
export { readAttributedEvents } from './corpus/profile/read-ged.ts';
export { DATA_ROOT, type PinnedLibrary, readLibrary } from './library/read-library.ts';
export { dossierFiles } from './output/dossier-files.ts';
export { type FilesByName, writeTogether } from './output/write-together.ts';
