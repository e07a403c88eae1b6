import { type CaseFile, incidentsAsked, type Proposition } from '../casefile/index.ts';
import type { Assessment } from './assessment.ts';
import type { Block } from './document.ts';

/** Attacks of a case that a dossier tells whole unasked. Declared: each takes some twenty-five pages, and of more than a
 *  hundred pages one first wants to see the attacks beside each other. */
const MOST_TOLD_WHOLE = 4;

/**
 * The attacks under question that a dossier tells whole, by id in the order of the case: those that are asked for, or all of
 * them where they are few, or none. What is not told whole is told in a row of a table (decision 91).
 */
export function attacksToldWhole(
  caseFile: Pick<CaseFile, 'incidents'>,
  asked?: readonly string[],
): readonly string[] {
  const attacks = incidentsAsked(caseFile);
  if (asked !== undefined) return attacks.filter((id) => asked.includes(id));
  return attacks.length <= MOST_TOLD_WHOLE ? attacks : [];
}

/** Whether every attack that was asked about is told whole. */
export function tellsAllWhole({ inference: { incidents }, told }: Assessment): boolean {
  return incidents.every(({ incident }) => told.includes(incident));
}

/** The assessment of the attacks told whole alone. What was learned from all of them, and their evidence, stays. */
export function onlyToldWhole(assessment: Assessment): Assessment {
  const { inference, doubts, standards, measures, declarations, attainability, told } = assessment;
  const isTold = ({ incident }: { readonly incident: string }) => told.includes(incident);
  return {
    ...assessment,
    inference: { ...inference, incidents: inference.incidents.filter(isTold) },
    doubts: doubts.filter(({ question }) => isTold(question)),
    standards: standards.filter(isTold),
    measures: measures.filter(isTold),
    declarations: declarations.map((one) => ({
      ...one,
      supported: one.supported.filter(isTold),
    })),
    ...(attainability === undefined ? {} : { attainability: attainability.filter(isTold) }),
  };
}

/** Whether a record is about an attack alone that was asked about and is not told whole. */
export function isOfAnotherAttack(
  incident: string | undefined,
  { evidence, told }: Assessment,
): boolean {
  if (incident === undefined || told.includes(incident)) return false;
  return evidence.incidents.some(({ id }) => id === incident);
}

/** The attack that a proposition is about; none for a tie, and for what is said of a state at large. */
export function incidentOf(about: Proposition): string | undefined {
  if ('harm' in about) return about.harm;
  if ('context' in about) return about.context;
  return 'incident' in about ? about.incident : undefined;
}

/** What an attack is called. */
export function titleOfAttack(incident: string, { incidents }: CaseFile): string {
  return incidents.find(({ id }) => id === incident)?.title ?? incident;
}

/** The title of an attack above what is told of it, where a case asks about several. */
export function attackHeading(
  { caseFile }: Assessment,
  { incident }: { readonly incident: string },
): Block[] {
  if (incidentsAsked(caseFile).length < 2) return [];
  const text = `${titleOfAttack(incident, caseFile)}.`;
  return [{ kind: 'paragraph', text: [{ kind: 'strong', text }] }];
}
