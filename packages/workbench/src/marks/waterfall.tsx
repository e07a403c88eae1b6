import { probabilityOf } from '@respondeat/engine';
import { type CSSProperties, useState } from 'react';
import { useLanguage } from '../language/language.tsx';
import { CaseLink } from '../shell/case-link.tsx';
import { useOpenCase } from '../shell/open-case.tsx';
import { LogOdds, Percent, percentIn } from './percent.tsx';
import { axisOf, type WaterfallAxis } from './waterfall-axis.ts';
import { type OriginStep, sayingOf } from './waterfall-steps.ts';

/** Log-odds from the start to the answer, one step an origin; a step opens into its reports. */
export function Waterfall({
  steps,
  start,
  end,
}: {
  steps: readonly OriginStep[];
  start: number;
  end: number;
}) {
  const { say } = useLanguage();
  const axis = axisOf([start, end, ...steps.map(({ to }) => to)]);
  return (
    <figure>
      <ol className="waterfall" style={{ '--grid': gridOf(axis) } as CSSProperties}>
        <Axis axis={axis} />
        <Standing label={say('computed.prior')} at={start} axis={axis} />
        {steps.map((step) => (
          <Step key={step.origin} step={step} axis={axis} />
        ))}
        <Standing label={say('computed.posterior')} at={end} axis={axis} />
      </ol>
      <figcaption>{say('waterfall.caption')}</figcaption>
    </figure>
  );
}

/** The probabilities that the lines of the track stand for. */
function Axis({ axis: { marks } }: { axis: WaterfallAxis }) {
  const { say } = useLanguage();
  return (
    <li className="axis" aria-hidden="true">
      <span />
      <span className="marks figure">
        {marks.map(({ probability, left }) => (
          <i key={probability} style={{ left: `${left}%` }}>
            {Number((probability * 100).toFixed(1))} %
          </i>
        ))}
      </span>
      <span>{say('waterfall.logOdds')}</span>
    </li>
  );
}

/** Where the answer stands before the first step, or after the last. */
function Standing({ label, at, axis }: { label: string; at: number; axis: WaterfallAxis }) {
  return (
    <li className="standing">
      <span>{label}</span>
      <span className="drop" aria-hidden="true">
        <i className="end" style={{ left: `${axis.at(at)}%` }} />
      </span>
      <span className="log-odds">
        <Percent of={probabilityOf(at)} />
      </span>
    </li>
  );
}

function Step({ step, axis }: { step: OriginStep; axis: WaterfallAxis }) {
  const { say } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const left = axis.at(Math.min(step.from, step.to));
  const width = axis.at(Math.max(step.from, step.to)) - left;
  return (
    <li>
      <button
        type="button"
        className="plain"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span>
          <span className="clamp" lang={step.isRecorded ? 'en' : undefined} dir="auto">
            {step.label}
          </span>
          {step.items.length > 0 && (
            <span className="note">{say('waterfall.items', { count: step.items.length })}</span>
          )}
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
      <p>
        {say('waterfall.fromTo', {
          from: percentIn(probabilityOf(step.from)),
          to: percentIn(probabilityOf(step.to)),
        })}
        {step.without !== undefined && (
          <>
            {' '}
            {say('waterfall.without')} <Percent of={step.without} />
          </>
        )}
      </p>
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
      {step.items.length > 40 && (
        <p className="quiet">{say('waterfall.more', { count: step.items.length - 40 })}</p>
      )}
    </div>
  );
}

/** A line behind each track for every probability of the axis. */
function gridOf({ marks }: WaterfallAxis): string {
  return marks
    .map(({ left }) => `linear-gradient(var(--rule), var(--rule)) ${left}% 0 / 1px 100% no-repeat`)
    .join(', ');
}
