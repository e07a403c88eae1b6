import type { Incident } from '@respondeat/engine';
import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_text,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useMemo, useRef } from 'react';
import type { MessageId } from '../language/en.ts';
import { useLanguage } from '../language/language.tsx';
import { recordedWord } from '../language/recorded-word.ts';
import { nameIn } from '../marks/names.ts';
import { HarmCount } from './harm-count.tsx';
import type { IncidentDays } from './incident-days.ts';
import type { DayRange } from './span.ts';

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { text: sortFn_text },
});
const helper = createColumnHelper<typeof features, Incident>();
const columns = helper.columns([
  helper.accessor('date', { id: 'date' }),
  helper.accessor('title', { id: 'title' }),
  helper.accessor(({ place }) => `${place.name.en ?? ''} ${place.country}`, { id: 'place' }),
  helper.accessor('means', { id: 'means' }),
  helper.accessor(({ harm }) => harm.find(({ kind }) => kind === 'killed')?.best ?? 0, {
    id: 'killed',
  }),
]);
const TITLES: Readonly<Record<string, MessageId>> = {
  date: 'incidents.date',
  title: 'incidents.title',
  place: 'incidents.place',
  means: 'incidents.means',
  killed: 'incidents.killed',
};

/** Height of a row in pixels, one line of text and its space. */
const ROW_PX = 34;

/** Incidents as a table, sorted by any column; the one that is picked is marked. */
export const IncidentTable = memo(function IncidentTable({
  incidents,
  days,
  range,
  picked,
  pick,
}: {
  incidents: readonly Incident[];
  days: IncidentDays;
  range: DayRange;
  picked: string | undefined;
  pick: (id: string) => void;
}) {
  const { say } = useLanguage();
  // Rows are made and sorted once; a brush only chooses among them.
  const data = useMemo(() => [...incidents], [incidents]);
  const table = useTable({ features, columns, data, getRowId: ({ id }) => id });
  const sorted = table.getRowModel().rows;
  const rows = useMemo(
    () => sorted.filter(({ index }) => days.isWithin(index, range)),
    [sorted, days, range],
  );
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section className="table-scroll" ref={scroll} tabIndex={0} aria-label={say('incidents.table')}>
      <table className="incidents">
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map(({ id, column }) => (
                <th
                  key={id}
                  scope="col"
                  className={id === 'killed' ? 'figure' : undefined}
                  aria-sort={ariaSort(column.getIsSorted())}
                >
                  <button type="button" className="plain" onClick={() => column.toggleSorting()}>
                    {say(TITLES[id]!)} {arrowOf(column.getIsSorted())}
                  </button>
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {above > 0 && <Gap height={above} />}
          {items.map(({ index }) => {
            const incident = rows[index]!.original;
            const isPicked = incident.id === picked;
            return <IncidentRow key={incident.id} {...{ incident, isPicked, pick }} />;
          })}
          {below > 0 && <Gap height={below} />}
        </tbody>
      </table>
    </section>
  );
});

function IncidentRow({
  incident: { id, date, title, place, means, harm },
  isPicked,
  pick,
}: {
  incident: Incident;
  isPicked: boolean;
  pick: (id: string) => void;
}) {
  const { say, language } = useLanguage();
  const killed = harm.find(({ kind }) => kind === 'killed');
  return (
    <tr className={isPicked ? 'picked' : undefined}>
      <td>
        <bdi dir="ltr">{date}</bdi>
      </td>
      <th scope="row">
        <button
          type="button"
          className="plain link"
          aria-pressed={isPicked}
          onClick={() => pick(id)}
        >
          <bdi lang="en">{title}</bdi>
        </button>
      </th>
      <td>
        <bdi>{nameIn(language, place.name)}</bdi>
      </td>
      <td>{recordedWord(say, 'means', means)}</td>
      <td className="figure">{killed && <HarmCount of={killed} incident={id} />}</td>
    </tr>
  );
}

/** Keeps the place of rows that are scrolled out of sight. */
function Gap({ height }: { height: number }) {
  return (
    <tr>
      <td colSpan={columns.length} style={{ height, padding: 0 }} />
    </tr>
  );
}

function ariaSort(sorted: false | 'asc' | 'desc'): 'ascending' | 'descending' | 'none' {
  if (sorted === false) return 'none';
  return sorted === 'asc' ? 'ascending' : 'descending';
}

function arrowOf(sorted: false | 'asc' | 'desc'): string {
  if (sorted === false) return '';
  return sorted === 'asc' ? '↑' : '↓';
}
