import type { Incident } from '@respondeat/engine';
import { useMemo } from 'react';
import { useLanguage } from '../language/language.tsx';
import { recordedWord } from '../language/recorded-word.ts';
import { Opening } from '../marks/opening.tsx';
import { ReportsToRead } from '../marks/report-links.tsx';
import { useOpenCase } from '../shell/open-case.tsx';

type Harm = Incident['harm'][number];

/** A count of harm with its bounds, as short as it can be told. */
function harmText({ low, best, high }: Harm): string {
  if (low === high) return String(best ?? low);
  return best === undefined ? `${low}–${high}` : `${best} (${low}–${high})`;
}

/** A count of harm, which opens into its bounds and the reports that it rests on. */
export function HarmCount({ of, incident }: { of: Harm; incident: string }) {
  const { say } = useLanguage();
  const label = recordedWord(say, 'harm', of.kind);
  const reports = useReportsOn(of, incident);
  return (
    <Opening
      className="plain opens"
      label={label}
      of={<bdi className="figure">{harmText(of)}</bdi>}
    >
      <h3>{label}</h3>
      <dl>
        <dt>{say('harm.best')}</dt>
        <dd>
          <bdi className="figure">{of.best ?? '–'}</bdi>
        </dd>
        <dt>{say('harm.bounds')}</dt>
        <dd>
          <bdi className="figure">
            {of.low}–{of.high}
          </bdi>
        </dd>
        {of.asOf !== undefined && (
          <>
            <dt>{say('view.asOf')}</dt>
            <dd>
              <bdi dir="ltr">{of.asOf}</bdi>
            </dd>
          </>
        )}
      </dl>
      {of.note !== undefined && (
        <p className="small" lang="en" dir="auto">
          {of.note}
        </p>
      )}
      <p className="quiet small">{say(reports.length > 0 ? 'harm.rests' : 'harm.recorded')}</p>
      <ReportsToRead items={reports} />
    </Opening>
  );
}

/** The reports that the count names, or where it names none, those that speak of harm done in the incident. */
function useReportsOn({ reports: named }: Harm, incident: string): readonly string[] {
  const { caseFile } = useOpenCase();
  return useMemo(() => {
    if (named !== undefined && named.length > 0) return named;
    return caseFile.reports
      .filter(({ about }) => 'harm' in about && about.harm === incident)
      .map(({ id }) => id);
  }, [named, caseFile.reports, incident]);
}
