import {
  type Attainability,
  ceilingOverSecrecy,
  overSecrecy,
  type StandardRates,
} from '@respondeat/engine';

/** Size of a curve in its own units, twice as wide as a track is high to the eye. */
const WIDTH = 160;
const HEIGHT = 40;

/** How often a test is met by how much the sponsor hides, from nothing on the left: where it directed the attack, were
 *  everything collected, and where it had no part; with the point of this case. */
export function PowerCurve({
  attainability,
  standard,
}: {
  attainability: Attainability;
  standard: StandardRates;
}) {
  const { own } = attainability;
  const line = (points: readonly { degree: number; rate: { probability: number } }[]) =>
    points.map(({ degree, rate }) => `${degree * WIDTH},${heightOf(rate.probability)}`).join(' ');
  const power = overSecrecy(attainability, standard, 'direction');
  const here = power.find(({ degree }) => degree === own.secrecy);
  return (
    <svg className="curve" viewBox={`0 -3 ${WIDTH} ${HEIGHT + 6}`} aria-hidden="true">
      <line className="base" x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
      <line className="base" x1="0" x2={WIDTH} y1="0" y2="0" />
      <polyline
        className="ceiling"
        points={line(ceilingOverSecrecy(attainability, standard, 'direction'))}
      />
      <polyline className="falsely" points={line(overSecrecy(attainability, standard, 'none'))} />
      <polyline className="power" points={line(power)} />
      {here !== undefined && (
        <circle cx={here.degree * WIDTH} cy={heightOf(here.rate.probability)} r="3" />
      )}
    </svg>
  );
}

function heightOf(probability: number): number {
  return HEIGHT * (1 - probability);
}
