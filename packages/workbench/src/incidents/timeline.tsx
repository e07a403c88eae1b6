import { type CaseFile, dayNumber, dayWith, earliestDay } from '@respondeat/engine';
import { memo, useMemo, useRef } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import { useLanguage } from '../language/language.tsx';
import { FigureTable } from '../marks/figure-table.tsx';
import { useOpenCase } from '../shell/open-case.tsx';
import { type DayRange, rangeOf, type Span } from './span.ts';
import { ticksOf } from './ticks.ts';

const LANES = ['incidents', 'declarations', 'responses'] as const;
type Lane = (typeof LANES)[number];

/** Bins of the timeline. Declared: about one for every eight pixels of a wide screen. */
const BINS = 120;
const LANE_PX = 26;

/** Rows of the table beneath. Declared: more than anybody reads; the incidents have a table of their own. */
const MOST_TOLD = 500;

/** What was done, said and answered over time; the stretch between the thumbs is what is shown elsewhere. */
export function Timeline({
  whole,
  range,
  setSpan,
}: {
  whole: Span;
  range: DayRange;
  setSpan: (span: Span) => void;
}) {
  const { say } = useLanguage();
  const { caseFile } = useOpenCase();
  const { first, last } = rangeOf(whole);
  const [start, end] = [range.first, range.last].map((day) => shareOf(day, first, last) * 100);
  const brush = useBrush({ first, last, setSpan });
  return (
    <figure className="timeline">
      <div dir="ltr">
        <div className="lanes" {...brush} data-testid="timeline">
          {LANES.map((lane) => (
            <LaneOfTime key={lane} lane={lane} first={first} last={last} />
          ))}
          <i className="active" style={{ left: `${start}%`, width: `${end! - start!}%` }} />
        </div>
        <Slider
          aria-label={say('timeline.label')}
          minValue={first}
          maxValue={Math.max(last, first + 1)}
          value={[range.first, range.last]}
          onChange={(days) => setSpan({ from: dayWith(days[0]!), to: dayWith(days[1]!) })}
        >
          <SliderTrack className="span-track">
            <SliderThumb className="span-thumb" index={0} aria-label={say('timeline.from')} />
            <SliderThumb className="span-thumb" index={1} aria-label={say('timeline.to')} />
          </SliderTrack>
        </Slider>
        <Ticks first={first} last={last} />
      </div>
      <TimelineTable caseFile={caseFile} />
    </figure>
  );
}

/** The same whatever is brushed, so it is set once. */
const LaneOfTime = memo(function LaneOfTime({
  lane,
  first,
  last,
}: {
  lane: Lane;
  first: number;
  last: number;
}) {
  const { say } = useLanguage();
  const { caseFile } = useOpenCase();
  const records = caseFile[lane] ?? [];
  const bins = useMemo(() => {
    const counts = new Map<number, number>();
    for (const { date } of records) {
      const bin = Math.floor(shareOf(dayNumber(earliestDay(date)), first, last) * (BINS - 1));
      counts.set(bin, (counts.get(bin) ?? 0) + 1);
    }
    return [...counts];
  }, [records, first, last]);
  const most = Math.max(1, ...bins.map(([, count]) => count));
  return (
    <div className="lane">
      <span className="lane-name">
        {say(`timeline.${lane}`)} {records.length}
      </span>
      <svg viewBox={`0 0 ${BINS} ${LANE_PX}`} preserveAspectRatio="none" aria-hidden="true">
        {bins.map(([bin, count]) => {
          const height = 6 + (count / most) * (LANE_PX - 8);
          return (
            <rect
              key={bin}
              x={bin}
              y={LANE_PX - height}
              width={0.7}
              height={height}
              className={lane}
            />
          );
        })}
      </svg>
    </div>
  );
});

/** Draws a stretch by pointer over the lanes. */
function useBrush({
  first,
  last,
  setSpan,
}: {
  first: number;
  last: number;
  setSpan: (span: Span) => void;
}) {
  const began = useRef<number>(undefined);
  const dayAt = (event: React.PointerEvent) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientX - left) / width));
    return Math.round(first + share * (last - first));
  };
  const draw = (event: React.PointerEvent) => {
    if (began.current === undefined) return;
    const days = [began.current, dayAt(event)].toSorted((a, b) => a - b);
    if (days[1]! > days[0]!) setSpan({ from: dayWith(days[0]!), to: dayWith(days[1]!) });
  };
  return {
    onPointerDown: (event: React.PointerEvent) => {
      began.current = dayAt(event);
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: draw,
    onPointerUp: (event: React.PointerEvent) => {
      draw(event);
      began.current = undefined;
    },
  };
}

/** Long, and the same whatever is brushed, so it is set once. */
const TimelineTable = memo(function TimelineTable({ caseFile }: { caseFile: CaseFile }) {
  const { say } = useLanguage();
  return (
    <FigureTable
      columns={[say('incidents.date'), say('timeline.lane'), say('timeline.what')]}
      rows={() =>
        toldOf(caseFile).map(({ id, date, text, lane }) => ({
          key: `${lane} ${id}`,
          cells: [
            <bdi key="date" dir="ltr">
              {date}
            </bdi>,
            say(`timeline.${lane}`),
            <span key="text" lang="en" dir="auto">
              {text}
            </span>,
          ],
        }))
      }
    />
  );
});

/** What was done, said and answered, the earliest first. */
function toldOf({ incidents, declarations = [], responses = [] }: CaseFile) {
  const told = [
    ...incidents.map(({ id, date, title: text }) => ({ id, date, text, lane: LANES[0] })),
    ...declarations.map(({ id, date, words: text }) => ({ id, date, text, lane: LANES[1] })),
    ...responses.map(({ id, date, what: text }) => ({ id, date, text, lane: LANES[2] })),
  ];
  return told.toSorted((a, b) => (a.date < b.date ? -1 : 1)).slice(0, MOST_TOLD);
}

function shareOf(day: number, first: number, last: number): number {
  return last === first ? 0 : (day - first) / (last - first);
}

/** Days that a reader counts in, at their places beneath the lanes. */
const Ticks = memo(function Ticks({ first, last }: DayRange) {
  return (
    <div className="ticks">
      {ticksOf({ first, last }).map(({ day, label }) => (
        <span key={day} style={{ left: `${shareOf(day, first, last) * 100}%` }}>
          <span style={{ translate: `${-shareOf(day, first, last) * 100}%` }}>{label}</span>
        </span>
      ))}
    </div>
  );
});
