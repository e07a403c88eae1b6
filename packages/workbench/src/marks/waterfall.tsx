import { useState } from 'react';
import { useLanguage } from '../language/language.tsx';
import { CaseLink } from '../shell/case-link.tsx';
import { useOpenCase } from '../shell/open-case.tsx';
import { LogOdds, Percent } from './percent.tsx';
import { type OriginStep, sayingOf } from './waterfall-steps.ts';

/** Log-odds from the start to the answer, one step an origin; a step opens into its reports. */
export function Waterfall({ steps, start }: { steps: readonly OriginStep[]; start: number }) {
  const { say } = useLanguage();
  const ends = [start, ...steps.map(({ to }) => to)];
  const least = Math.min(...ends, 0);
  const most = Math.max(...ends, 0);
  const scale = { least, width: Math.max(most - least, 1) };
  return (
    <figure>
      <ol className="waterfall">
        {steps.map((step) => (
          <Step key={step.origin} step={step} scale={scale} />
        ))}
      </ol>
      <figcaption>{say('waterfall.caption')}</figcaption>
    </figure>
  );
}

interface Scale {
  readonly least: number;
  readonly width: number;
}

function Step({ step, scale }: { step: OriginStep; scale: Scale }) {
  const { say } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const at = (logOdds: number) => ((logOdds - scale.least) / scale.width) * 100;
  const left = at(Math.min(step.from, step.to));
  const width = (Math.abs(step.logOdds) / scale.width) * 100;
  return (
    <li>
      <button
        type="button"
        className="plain"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span>
          <span className="clamp" lang="en" dir="auto">
            {step.label}
          </span>
          <span className="note">{say('waterfall.items', { count: step.items.length })}</span>
        </span>
        <span className="drop" aria-hidden="true">
          <i
            className={step.logOdds < 0 ? 'away' : 'towards'}
            style={{ left: `${left}%`, width: `${width}%` }}
          />
        </span>
        <span className="log-odds">
          <LogOdds of={step.logOdds} />
        </span>
      </button>
      {isOpen && <Beneath step={step} />}
    </li>
  );
}

function Beneath({ step }: { step: OriginStep }) {
  const { say } = useLanguage();
  const { caseFile } = useOpenCase();
  const isReport = (item: string) => caseFile.reports.some((report) => report.id === item);
  return (
    <div className="beneath">
      {step.without !== undefined && (
        <p>
          {say('waterfall.without')} <Percent of={step.without} />
        </p>
      )}
      <ul>
        {step.items.slice(0, 40).map(({ item, logOdds }) => (
          <li key={item}>
            <LogOdds of={logOdds} />{' '}
            {isReport(item) ? (
              <CaseLink page={`reports/${item}`}>{item}</CaseLink>
            ) : (
              <code>{item}</code>
            )}{' '}
            <span className="quiet" lang="en" dir="auto">
              {sayingOf(item, caseFile)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
