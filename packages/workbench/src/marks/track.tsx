import type { Interval } from '@respondeat/engine';

/** A probability from 0 to 1 on a track: its interval, its mark, the bar of proof, and where it stood before. */
export function Track({
  interval,
  probability,
  bar,
  before,
  leading = false,
}: {
  interval?: Interval | undefined;
  probability?: number | undefined;
  bar?: number | undefined;
  before?: number | undefined;
  leading?: boolean;
}) {
  const at = (share: number) => `${share * 100}%`;
  return (
    <span className={`track${leading ? ' leading' : ''}`} aria-hidden="true">
      {interval && (
        <span
          className="interval"
          style={{ left: at(interval.lower), width: at(interval.upper - interval.lower) }}
        />
      )}
      {before !== undefined && <span className="before" style={{ left: at(before) }} />}
      {bar !== undefined && <span className="proof" style={{ left: at(bar) }} />}
      {probability !== undefined && <span className="mark" style={{ left: at(probability) }} />}
    </span>
  );
}
