import type { Interval } from '@respondeat/engine';

/** A probability in whole per cent; the ends are told and not rounded to 0 or 100. */
export function percentOf(probability: number): string {
  if (probability > 0 && probability < 0.005) return '<1';
  if (probability < 1 && probability > 0.995) return '>99';
  return String(Math.round(probability * 100));
}

/** A probability in whole per cent for a sentence of any direction, in which `<1` must not be turned about. */
export function percentIn(probability: number): string {
  return `\u2066${percentOf(probability)}\u2069`;
}

/** A probability as a figure, left to right in every language. */
export function Percent({ of }: { of: number }) {
  return (
    <bdi className="figure">
      {percentOf(of)}
      <span className="unit">{' %'}</span>
    </bdi>
  );
}

/** The ends of an interval as figures. */
export function Range({ of }: { of: Interval }) {
  const [lower, upper] = [percentOf(of.lower), percentOf(of.upper)];
  return (
    <bdi className="figure">
      {lower === upper ? lower : `${lower}–${upper}`}
      <span className="unit">{' %'}</span>
    </bdi>
  );
}

/** A change of log-odds with its sign. */
export function LogOdds({ of }: { of: number }) {
  const text = Math.abs(of).toFixed(2);
  return <bdi className="figure">{`${of < 0 ? '−' : '+'}${text}`}</bdi>;
}
