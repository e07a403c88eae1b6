export {
  type Carried,
  type ConsideredDeclaration,
  type ConsideredSpeaker,
  considerDeclarations,
  type DeclarableFigures,
  type DeclarationQuestion,
  declarationThreshold,
  RANKING_RULE,
} from './consider-declarations.ts';
export type { Footings } from './reservations.ts';
export { type Declarable, type DeclarationRoom, parseDeclarationRoom } from './speakers.ts';
