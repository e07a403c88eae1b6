export type { Assessment, Library, StandardsOfState } from './assessment.ts';
export { composeDossier } from './compose.ts';
export type {
  Block,
  DossierDocument,
  Inline,
  Provenance,
  Section,
  Table,
} from './document.ts';
export { dossierJson } from './dossier-json.ts';
export { intervalText } from './estimates-in-words.ts';
export type {
  AsOfFigure,
  Figure,
  LadderFigure,
  MapFigure,
  NetworkFigure,
  PartFigure,
  PosteriorFigure,
  TimelineFigure,
  WaterfallFigure,
} from './figure.ts';
export { type LikelihoodScale, parseLikelihoodScale } from './likelihood-scale.ts';
export { likelihoodWord, percentText } from './likelihood-words.ts';
export { nameOf } from './naming.ts';
export { conclusionLines } from './sections/conclusion.ts';
export type { VerdictWord } from './verdict-word.ts';
