import { type CaseFile, toldApart } from '@respondeat/engine';
import type { WaterfallOfDossier } from '../desk/contract.ts';

/** What one origin did to the log-odds, with the pieces of evidence that go back to it. */
export interface OriginStep {
  readonly origin: string;
  readonly label: string;
  /** Whether the label stands in the case file, and not in the language of the reader. */
  readonly isRecorded: boolean;
  readonly items: readonly { readonly item: string; readonly logOdds: number }[];
  readonly logOdds: number;
  /** Where the bar of the step begins and ends, in log-odds. */
  readonly from: number;
  readonly to: number;
  /** Probability had its reports not been heard. */
  readonly without: number | undefined;
}

/** Steps of a waterfall by origin, in the order in which each was first heard; what other incidents of the case taught is
 *  heard last. */
export function stepsByOrigin(
  waterfall: WaterfallOfDossier,
  caseFile: CaseFile,
  taughtLabel: string,
): OriginStep[] {
  const byOrigin = Map.groupBy(waterfall.steps, ({ origin }) => origin);
  const taught = waterfall.taughtByOtherIncidents;
  const firsts = new Set([...byOrigin.values()].map(([first]) => first?.item));
  const apart = toldApart(
    caseFile.reports.filter(({ id }) => firsts.has(id)),
    caseFile,
  );
  return stacked(
    [
      ...[...byOrigin].map(([origin, items]) => ({
        origin,
        label: ofWhom(
          labelOfOrigin(origin, items[0]?.item ?? origin, caseFile),
          apart.get(items[0]?.item ?? origin),
        ),
        isRecorded: true,
        items: items.map(({ item, logOdds }) => ({ item, logOdds })),
        logOdds: items.reduce((sum, { logOdds }) => sum + logOdds, 0),
        without: waterfall.probabilityWithout[origin],
      })),
      ...(taught === undefined ? [] : [unrecorded('taught', taughtLabel, taught)]),
    ],
    waterfall.priorLogOdds,
  );
}

/** The steps that moved most, in their order, all others as one step under this label, and last what other incidents
 *  taught, however little it is. */
export function mostMoving(
  steps: readonly OriginStep[],
  { most, start, restLabel }: { most: number; start: number; restLabel: (count: number) => string },
): OriginStep[] {
  if (steps.length <= most + 1) return [...steps];
  const weight = ({ logOdds }: OriginStep) => Math.abs(logOdds);
  const kept = new Set(steps.toSorted((a, b) => weight(b) - weight(a)).slice(0, most));
  const rest = steps.filter((step) => step.isRecorded && !kept.has(step));
  const sum = rest.reduce((all, { logOdds }) => all + logOdds, 0);
  const items = rest.flatMap((step) => step.items);
  const together = { ...unrecorded('', restLabel(rest.length), sum), items };
  const alone = steps.filter((step) => step.isRecorded && kept.has(step));
  return stacked([...alone, together, ...steps.filter((step) => !step.isRecorded)], start);
}

function unrecorded(origin: string, label: string, logOdds: number) {
  return { origin, label, isRecorded: false, items: [], logOdds, without: undefined };
}

function stacked(steps: readonly Omit<OriginStep, 'from' | 'to'>[], start: number): OriginStep[] {
  let at = start;
  return steps.map((step) => {
    const from = at;
    at += step.logOdds;
    return { ...step, from, to: at };
  });
}

/** A sentence about several groups is a step for each, and says of which. */
function ofWhom(label: string, whom: string | undefined): string {
  return whom === undefined ? label : `Of ${whom}: ${label}`;
}

function labelOfOrigin(origin: string, item: string, caseFile: CaseFile): string {
  const named = origin.split(' → ')[0];
  const unpublished = caseFile.origins?.find(({ id }) => id === named);
  return unpublished?.what ?? sayingOf(item, caseFile);
}

/** What a piece of evidence says, in the words of its record. */
export function sayingOf(item: string, caseFile: CaseFile): string {
  const report = caseFile.reports.find(({ id }) => id === item);
  const trace = caseFile.traces?.find(({ id }) => id === item);
  const judgement = caseFile.judgements?.find(({ id }) => id === item);
  return report?.says ?? trace?.what ?? judgement?.item ?? item;
}
