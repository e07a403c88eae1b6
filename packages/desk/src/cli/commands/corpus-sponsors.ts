import { nameSponsors } from '../../corpus/sponsors/name-sponsors.ts';
import { readGroupYears, readSupport } from '../../corpus/sponsors/read-support.ts';
import type { GroupYear, SupportRecord } from '../../corpus/sponsors/support-year.ts';
import type { ExitCode } from '../exit-codes.ts';
import { type PredictFlags, predictInto } from '../predict-into.ts';
import type { Terminal } from '../terminal.ts';

/** Names the likely sponsors of the groups and years of one file, from who backed whom in another. */
export function corpusSponsors(flags: PredictFlags, terminal: Terminal): Promise<ExitCode> {
  return predictInto<SupportRecord, readonly GroupYear[]>(flags, terminal, {
    noun: 'group-years',
    readKnown: readSupport,
    readAsked: readGroupYears,
    predict: (record, asked) =>
      nameSponsors(record, asked).map(({ actorId, year, sponsors }) => ({
        actor_id: actorId,
        year,
        sponsors: Object.fromEntries(sponsors),
      })),
  });
}
