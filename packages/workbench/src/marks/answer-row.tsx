import type { Interval } from '@respondeat/engine';
import { Percent } from './percent.tsx';
import { Track } from './track.tsx';

/** One answer of a posterior: what it is, its interval and mark, its figure. */
export function AnswerRow({
  label,
  note,
  probability,
  interval,
  before,
  leading = false,
}: {
  label: string;
  note?: string | undefined;
  probability: number;
  interval?: Interval | undefined;
  before?: number | undefined;
  leading?: boolean;
}) {
  return (
    <span className="answer">
      <span>
        <bdi>{label}</bdi>
        {note !== undefined && <span className="note">{note}</span>}
      </span>
      <Track {...{ probability, interval, before, leading }} />
      <span className="percent">
        <Percent of={probability} />
      </span>
    </span>
  );
}
