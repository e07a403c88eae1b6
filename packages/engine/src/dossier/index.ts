export { asLikelyAsFirst } from './as-likely.ts';
export type { Assessment, Library, StandardsOfState } from './assessment.ts';
export {
  type CaseSeries,
  examineCaseSeries,
  seriesChecksFigure,
  seriesFigure,
} from './case-series.ts';
export { composeDossier } from './compose.ts';
export { type DeclarationPlace, declarationQuestion } from './declaration-question.ts';
export type {
  Block,
  DossierDocument,
  Inline,
  Provenance,
  Section,
  Table,
} from './document.ts';
export { dossierJson } from './dossier-json.ts';
export type {
  AsOfFigure,
  AttainabilityFigure,
  AttainabilityPoint,
  Figure,
  LadderFigure,
  MapFigure,
  NetworkFigure,
  PartFigure,
  PosteriorFigure,
  SeriesChecksFigure,
  SeriesFigure,
  TimelineFigure,
  WaterfallFigure,
} from './figure.ts';
export { mannerJson, mannerSentences } from './manner-in-words.ts';
export { nameOf } from './naming.ts';
export { ALLEGED, leadInWords, pleaInWords } from './pleas-in-words.ts';
export { campaignSentences } from './sections/campaign.ts';
export { conclusionLines } from './sections/conclusion.ts';
export { standardsMetSomewhere } from './sections/overview.ts';
export { missingText } from './sections/responses.ts';
export { statementGround } from './statement-ground.ts';
export { toldApart } from './told-apart.ts';
export {
  attacksToldWhole,
  onlyToldWhole,
  tellsAllWhole,
  titleOfAttack,
} from './told-attacks.ts';
export type { VerdictWord } from './verdict-word.ts';
