import { PARTS, type Part } from '@respondeat/engine';
import { useLanguage } from '../language/language.tsx';
import { percentOf } from './percent.tsx';

/** Shares below this hold no figure inside the bar. Declared: two digits at 13 px in the narrowest bar. */
const LEAST_WITH_FIGURE = 0.05;

/** The part of a state as one bar from none to direction, each share named beneath. */
export function PartBar({ distribution }: { distribution: Readonly<Record<Part, number>> }) {
  const { say } = useLanguage();
  return (
    <>
      <div className="part-bar" aria-hidden="true">
        {PARTS.map((part) => (
          <span
            key={part}
            className={`part-${part}`}
            style={{ width: `${distribution[part] * 100}%` }}
          >
            {distribution[part] >= LEAST_WITH_FIGURE && percentOf(distribution[part])}
          </span>
        ))}
      </div>
      <p className="part-names">
        {PARTS.map((part) => (
          <span key={part}>
            <i className={`part-${part}`} aria-hidden="true" />
            {say(`part.${part}`)} <bdi className="figure">{percentOf(distribution[part])}</bdi>
          </span>
        ))}
      </p>
    </>
  );
}
