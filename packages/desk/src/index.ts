export { type ReadCase, readCase } from './case-files/read-case.ts';
export { DATA_ROOT, type PinnedLibrary, readLibrary } from './library/read-library.ts';
export { renderHtml, renderPdf } from './render/index.ts';
