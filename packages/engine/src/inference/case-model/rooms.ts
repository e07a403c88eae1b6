import type { WeighedEvidence } from '../../evidence/index.ts';
import type { Outcome } from '../../vocabulary/index.ts';
import { recordOfIncident } from '../slow-layer/record-of-incident.ts';
import { isTaughtApart } from '../slow-layer/taught-apart.ts';
import { Footings } from './footings.ts';

/** Evidence that is answered in one graph: all of a case, or the record of one of its incidents. */
export interface Room {
  readonly evidence: WeighedEvidence;
  readonly footings: Footings;
}

/** The rooms of a case; several where all of its incidents together are too many, or too large to be exact. */
export interface Rooms {
  readonly rooms: readonly Room[];
  readonly byIncident: boolean;
}

/**
 * One room for a whole case, where that is exact. Where it is not, or where the case asks about many incidents, one for
 * each, on its own record: what the others teach of sources and sponsors reaches it through the slow layer alone.
 */
export function makeRooms(evidence: WeighedEvidence, seed: number): Outcome<Rooms> {
  const onlyExact = evidence.incidents.length > 1;
  if (!isTaughtApart(evidence)) {
    const whole = Footings.of(evidence, [], { seed, onlyExact });
    if (whole.ok) {
      const rooms = [{ evidence, footings: whole.value }];
      return { ok: true, value: { rooms, byIncident: false } };
    }
    if (!onlyExact) return whole;
  }
  const rooms: Room[] = [];
  for (const { id } of evidence.incidents) {
    const record = recordOfIncident(evidence, id);
    const footings = Footings.of(record, [], { seed });
    if (!footings.ok) return footings;
    rooms.push({ evidence: record, footings: footings.value });
  }
  return { ok: true, value: { rooms, byIncident: true } };
}
