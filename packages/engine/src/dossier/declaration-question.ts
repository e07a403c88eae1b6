import type { Declarable, DeclarableFigures, DeclarationQuestion } from '../declaration/index.ts';
import { DECLARED_COSTS, type Outline, atLeast as partAtLeast } from '../inference/index.ts';
import type { GatedMeasure } from '../response/index.ts';
import { EXCLUDED } from '../vocabulary/index.ts';
import type { Assessment } from './assessment.ts';
import { isOrderOnRecord } from './order-on-record.ts';

/** Which degree of a measure's practice a declaration of each degree answers. */
const OPENED_BY: Readonly<Partial<Record<Declarable, GatedMeasure['measure']['degree']>>> = {
  group: 'group',
  sponsor: 'sponsor-in-general',
  formal: 'formal',
  joint: 'formal',
};

/** One state's part in one attack. */
export interface DeclarationPlace {
  readonly incident: string;
  readonly state: string;
}

/** What a declaration about one state and one attack could rest on: what one version shows, and what another holds. */
export function declarationQuestion(
  { incident, state }: DeclarationPlace,
  versions: { readonly shown: Assessment; readonly whole: Assessment },
  costs: DeclarationQuestion['costs'] = DECLARED_COSTS,
): DeclarationQuestion {
  const { shown, whole } = versions;
  const attack = whole.caseFile.incidents.find(({ id }) => id === incident);
  const gated = whole.measures.find((one) => one.incident === incident && one.state === state);
  return {
    shown: figuresOf(shown, { incident, state }),
    whole: figuresOf(whole, { incident, state }),
    costs,
    isDeadly: (attack?.harm ?? []).some(
      ({ kind, low, best = low }) => kind === 'killed' && (best ?? 0) > 0,
    ),
    opens: opensOf(gated?.measures ?? []),
  };
}

/** The same within one dossier: what may be shown in public is what the lowest version of the case supports. */
export function declarationQuestionWithin(
  assessment: Assessment,
  place: DeclarationPlace,
): DeclarationQuestion {
  const question = declarationQuestion(place, { shown: assessment, whole: assessment });
  const outline = assessment.shownInPublic?.find(({ incident }) => incident === place.incident);
  return outline === undefined ? question : { ...question, shown: outlined(outline, place.state) };
}

function outlined({ perpetrator, parts }: Outline, state: string): DeclarableFigures {
  const named = [...perpetrator].filter(([candidate]) => candidate !== 'other');
  const part = parts.get(state) ?? [];
  return {
    author: Math.max(0, ...named.map(([, probability]) => probability)),
    support: partAtLeast(part, 'support'),
    approval: partAtLeast(part, 'approval'),
  };
}

function figuresOf(
  { inference, evidence }: Assessment,
  place: DeclarationPlace,
): DeclarableFigures {
  const inferred = inference.incidents.find(({ incident }) => incident === place.incident)!;
  const leading = inferred.perpetrator.find(({ candidate }) => candidate !== 'other');
  const { pattern, attack } = inferred.states.find(({ state }) => state === place.state)!;
  const footingOf = (part: 'support' | 'approval') => ({
    interval: pattern.atLeast[part].interval,
    onAttackAlone: attack.atLeast[part].probability,
  });
  return {
    author: leading?.probability ?? 0,
    support: pattern.atLeast.support.probability,
    approval: pattern.atLeast.approval.probability,
    footings: {
      author: { interval: leading?.interval ?? EXCLUDED },
      support: footingOf('support'),
      approval: footingOf('approval'),
      isOrderOnRecord: isOrderOnRecord(evidence, place.state),
    },
  };
}

function opensOf(measures: readonly GatedMeasure[]): ReadonlyMap<Declarable, number> {
  const degrees = Object.entries(OPENED_BY) as [Declarable, GatedMeasure['measure']['degree']][];
  return new Map(
    degrees.map(([degree, practice]) => [
      degree,
      measures.filter(({ measure, status }) => status === 'open' && measure.degree === practice)
        .length,
    ]),
  );
}
