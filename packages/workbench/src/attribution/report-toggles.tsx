import type { Report } from '@respondeat/engine';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useMemo, useRef, useState } from 'react';
import { useLanguage } from '../language/language.tsx';
import { Section } from '../marks/section.tsx';
import { useOpenCase } from '../shell/open-case.tsx';

/** Height of a row before it is measured, in pixels: two lines of text and their space. */
const ROW_PX = 56;

/** Every report with a switch: what is switched off is left out of the answers above. */
export const ReportToggles = memo(function ReportToggles({
  without,
  leaveOut,
}: {
  without: readonly string[];
  leaveOut: (ids: readonly string[]) => void;
}) {
  const { say } = useLanguage();
  const { caseFile, findings } = useOpenCase();
  const [find, setFind] = useState('');
  const reports = useMemo(() => {
    const weightless = new Set(findings?.weightless.map(({ id }) => id));
    return caseFile.reports.filter(
      ({ id, says }) =>
        !weightless.has(id) && `${id} ${says}`.toLowerCase().includes(find.toLowerCase()),
    );
  }, [caseFile, findings, find]);
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: reports.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => reports[index]?.id ?? index,
  });
  const toggle = (id: string) =>
    leaveOut(without.includes(id) ? without.filter((each) => each !== id) : [...without, id]);
  return (
    <Section title={say('whatIf.reports')} aside={say('whatIf.left', { count: without.length })}>
      <input
        dir="auto"
        aria-label={say('whatIf.find')}
        placeholder={say('whatIf.find')}
        value={find}
        onChange={(event) => setFind(event.target.value)}
      />
      <LeftOut ids={without} hearAgain={toggle} />
      <div className="scroll" ref={scroll} tabIndex={-1} hidden={reports.length === 0}>
        <ul style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map(({ index, key, start }) => {
            const report = reports[index]!;
            return (
              <li
                key={key}
                data-index={index}
                ref={rows.measureElement}
                className="toggle"
                style={{ transform: `translateY(${start}px)` }}
              >
                <Toggle
                  report={report}
                  isHeard={!without.includes(report.id)}
                  toggle={() => toggle(report.id)}
                />
              </li>
            );
          })}
        </ul>
      </div>
    </Section>
  );
});

function Toggle({
  report: { id, says, date },
  isHeard,
  toggle,
}: {
  report: Report;
  isHeard: boolean;
  toggle: () => void;
}) {
  return (
    <label>
      <input type="checkbox" checked={isHeard} onChange={toggle} />
      <span>
        <span className="clamp" lang="en" dir="auto">
          {says}
        </span>
        <span className="note quiet small">
          <bdi>{id}</bdi> · <bdi dir="ltr">{date}</bdi>
        </span>
      </span>
    </label>
  );
}

/** What is switched off, wherever the list stands, each to be heard again. */
function LeftOut({ ids, hearAgain }: { ids: readonly string[]; hearAgain: (id: string) => void }) {
  const { say } = useLanguage();
  if (ids.length === 0) return null;
  return (
    <ul className="pills left-out" aria-label={say('whatIf.left', { count: ids.length })}>
      {ids.map((id) => (
        <li key={id}>
          <button type="button" className="pill on" onClick={() => hearAgain(id)}>
            <bdi>{id}</bdi> <span aria-hidden="true">×</span>
            <span className="hidden">{say('whatIf.hearAgain')}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
