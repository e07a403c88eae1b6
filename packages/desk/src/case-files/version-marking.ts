import {
  admit,
  type CaseFile,
  MARKINGS,
  type Marking,
  mayShow,
  type Outcome,
} from '@respondeat/engine';

/**
 * The marking of the version to be made. Where none is asked for, everything may be used, and the version bears the
 * highest marking of anything in it. One below the marking of the case itself cannot be made: title, actors and ties
 * have no marking of their own, and every version shows them.
 */
export function versionMarking(
  caseFile: CaseFile,
  { asOf, marking }: { asOf?: string; marking?: Marking },
): Outcome<Marking> {
  if (marking === undefined) return { ok: true, value: highestMarking(caseFile, asOf) };
  if (mayShow(caseFile.marking, marking)) return { ok: true, value: marking };
  return {
    ok: false,
    problems: [
      {
        code: 'marking.below-case',
        path: 'marking',
        because: `the case itself is marked ${caseFile.marking}: a ${marking} version would still show its title, actors and ties`,
        try: `ask for ${caseFile.marking} or above; or lower the marking of the case, and mark the reports that call for more`,
      },
    ],
  };
}

/** The highest marking of the case and of every record that was known by the day. */
function highestMarking(caseFile: CaseFile, asOf: string | undefined): Marking {
  const known = admit(caseFile, asOf === undefined ? {} : { asOf });
  const records = [
    ...known.sources,
    ...known.reports,
    ...(known.traces ?? []),
    ...(known.judgements ?? []),
    ...(known.series ?? []),
  ];
  const borne = new Set([known.marking, ...records.map(({ marking }) => marking)]);
  return MARKINGS.findLast((marking) => borne.has(marking)) ?? caseFile.marking;
}
