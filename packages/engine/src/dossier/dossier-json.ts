import { PARTS, type WeighedEvidence } from '../evidence/index.ts';
import {
  type Estimate,
  type IncidentInference,
  originOf,
  type PartEstimates,
  type StateInference,
  type Waterfall,
} from '../inference/index.ts';
import type { AppliedStandard, Result } from '../standards/index.ts';
import { likelihoodWord } from '../vocabulary/index.ts';
import type { Assessment } from './assessment.ts';
import type { CaseSeries } from './case-series.ts';
import { mannerJson } from './manner-in-words.ts';

/** The findings of a dossier as plain data in a stable order: the machine-readable version of the document. */
export function dossierJson(assessment: Assessment): unknown {
  const { caseFile, evidence, inference, doubts, declarations, series, attainability, provenance } =
    assessment;
  return {
    case: caseFile.case,
    title: caseFile.title,
    question: caseFile.question,
    provenance,
    ownStandards: [...assessment.library.law.own],
    incidents: inference.incidents.map((incident) => incidentJson(assessment, incident)),
    doubts,
    ...mannerJson(inference.manner),
    ties: Object.fromEntries(inference.ties),
    ...(inference.campaign && { campaign: inference.campaign }),
    declarations: declarations.map(({ declaration, supported }) => ({
      id: declaration.id,
      date: declaration.date,
      speaker: declaration.speaker,
      degree: declaration.degree,
      supportedThatDay: supported.map(({ incident, perpetrator, parts }) => ({
        incident,
        perpetrator: Object.fromEntries(perpetrator),
        parts: Object.fromEntries(
          [...parts].map(([state, distribution]) => [state, byPart(distribution)]),
        ),
      })),
    })),
    origins: originsJson(evidence),
    weightless: evidence.weightless,
    ...(series === undefined ? {} : { series: series.map(seriesJson) }),
    ...(attainability === undefined ? {} : { attainability }),
    assumptions: evidence.numbers,
  };
}

/** All that the evidence with weight goes back to, in reading order: each piece is of one of them. */
function originsJson({ items }: WeighedEvidence) {
  return [...Map.groupBy(items, originOf)].map(([id, those]) => ({
    id,
    evidence: those.map((item) => item.id),
  }));
}

function seriesJson({ series: { id, title }, examined, cautions }: CaseSeries) {
  const { fit, ...others } = examined;
  const { parameters, logLikelihood, converged } = fit;
  return {
    id,
    title,
    ...others,
    fit: { parameters, logLikelihood, converged },
    cannotTell: cautions,
  };
}

function incidentJson(assessment: Assessment, incident: IncidentInference) {
  const { library, standards } = assessment;
  return {
    incident: incident.incident,
    perpetrator: incident.perpetrator.map(({ candidate, ...estimate }) => ({
      candidate,
      ...estimate,
      likelihood: likelihoodWord(estimate.probability, library.scale),
    })),
    confidence: incident.confidence,
    waterfall: waterfallJson(incident.waterfall),
    states: incident.states.map((state) => ({
      ...stateJson(state),
      standards: (
        standards.find(
          (entry) => entry.incident === incident.incident && entry.state === state.state,
        )?.applied ?? []
      ).map(standardJson),
    })),
  };
}

function stateJson({ state, pattern, attack, findings, waterfalls, confidence }: StateInference) {
  return {
    state,
    part: { pattern: partJson(pattern), attack: partJson(attack) },
    confidence,
    findings: [...findings.values()],
    waterfalls: {
      support: waterfallJson(waterfalls.support),
      approval: waterfallJson(waterfalls.approval),
      direction: waterfallJson(waterfalls.direction),
    },
  };
}

function partJson({ distribution, atLeast }: PartEstimates): Record<string, unknown> {
  return {
    distribution: byPart(distribution),
    atLeast: atLeast satisfies Record<string, Estimate>,
  };
}

function byPart(distribution: readonly number[]): Record<string, number | undefined> {
  return Object.fromEntries(PARTS.map((part, index) => [part, distribution[index]]));
}

function waterfallJson({ priorLogOdds, posteriorLogOdds, steps, taught, without }: Waterfall) {
  return {
    priorLogOdds,
    posteriorLogOdds,
    steps,
    ...(taught === undefined ? {} : { taughtByOtherIncidents: taught }),
    probabilityWithout: Object.fromEntries(without),
  };
}

function standardJson({ standard, result, otherwise, flips }: AppliedStandard) {
  return {
    standard: standard.id,
    edition: standard.edition,
    admits: standard.admits,
    verdict: result.status,
    notAsked: result.notAsked,
    verdictOnTheOtherFooting: otherwise.status,
    elements: result.elements.map(({ element, interval, bar, status, findings, missing }) => ({
      element,
      interval,
      bar,
      status,
      findings,
      missing,
    })),
    missing: result.missing,
    pivots: result.pivots satisfies Result['pivots'],
    flips,
  };
}
