import { jsonText } from '../../output/json-text.ts';
import type { AuditReport } from '../../store/index.ts';
import { counted } from '../counted.ts';
import { EXIT, type ExitCode, Misuse } from '../exit-codes.ts';
import { printable } from '../printable.ts';
import { tellProblems } from '../problem-list.ts';
import { withStore } from '../store-place.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `respondeat audit verify`, as the command line gives them. */
export interface AuditFlags {
  readonly store?: string;
  readonly noted?: string;
  readonly json?: boolean;
}

/** Looks for anything in a store that no recorded change could have made. The list is the answer. */
export async function auditVerify(flags: AuditFlags, terminal: Terminal): Promise<ExitCode> {
  const { store: place, noted, json } = flags;
  if (noted !== undefined && !/^[0-9a-f]{64}$/.test(noted))
    throw new Misuse(`--noted ${noted}: give the 64 digits of a hash that an audit told before`);
  const audited = await withStore(place, (store) => store.audit(noted));
  if (!audited.ok)
    return tellProblems(
      { problems: audited.problems, file: '' },
      { asJson: json === true, terminal },
    );
  const { value: report } = audited;
  terminal.out.line(json === true ? jsonText(report) : reportText(report));
  return report.tampering.length === 0 ? EXIT.done : EXIT.problems;
}

function reportText({ entries, versions, captures, head, tampering }: AuditReport): string {
  const extent = `${counted(entries, 'change')}, ${counted(versions, 'version')}, ${counted(captures, 'capture')}`;
  if (tampering.length === 0)
    return `Nothing was altered: ${extent}.\nNote this hash, and give it to \`--noted\` next time:\n${head}`;
  const lines = tampering.map(({ where, because }) => `${printable(where)}: ${because}`);
  return [
    ...lines,
    `${counted(tampering.length, 'place')} altered past the store; ${extent}.`,
  ].join('\n');
}
