import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { Refused } from '../desk/client.ts';
import type { StoredCase } from '../desk/contract.ts';
import { useChange, useFollow } from '../desk/queries.ts';
import { useLanguage } from '../language/language.tsx';
import { ProblemList } from '../marks/problem-list.tsx';
import { RecordSideBySide } from './record-side-by-side.tsx';
import {
  editsOver,
  isWhole,
  type MetRecord,
  metRecords,
  type Side,
  usualSide,
} from './three-versions.ts';

/** What a change was refused for; where somebody was faster, both versions side by side, and a way to settle them. */
export function RefusedChange({
  error,
  base,
  why,
  onSettled,
}: {
  error: Error | null;
  /** The case that the change was made on. */
  base: StoredCase;
  why: string;
  onSettled: (stored: StoredCase) => void;
}) {
  const met = error instanceof Refused ? error.met : undefined;
  if (met === undefined) return <ProblemList error={error} />;
  return <SideBySide key={met.current.version} {...{ met, base, why, onSettled }} />;
}

function SideBySide({
  met: { current, yours },
  base,
  why,
  onSettled,
}: {
  met: NonNullable<Refused['met']>;
  base: StoredCase;
  why: string;
  onSettled: (stored: StoredCase) => void;
}) {
  const { say } = useLanguage();
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const records = useMemo(
    () => metRecords({ was: base.caseFile, theirs: current.caseFile, yours }),
    [base, current, yours],
  );
  const { choices, choose, sideOf } = useChoices();
  const open = records.reduce((sum, record) => sum + openIn(record, sideOf), 0);
  const { change, save } = useSettling({ current, why, onSettled });
  // Somebody was faster once more.
  if (change.error instanceof Refused && change.error.met !== undefined)
    return <RefusedChange error={change.error} {...{ base, why, onSettled }} />;
  return (
    <section className="side-by-side" aria-labelledby={title}>
      <h2 id={title} ref={heading} tabIndex={-1}>
        {say('stale.title')}
      </h2>
      <p className="prose">{say('stale.what', { base: base.version, current: current.version })}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save(editsOver(current.caseFile, records, sideOf));
        }}
      >
        {records.map((record) => (
          <RecordSideBySide
            key={`${record.list} ${record.id}`}
            {...{ record, choices, choose, sideOf }}
          />
        ))}
        <p className="choices">
          <button
            type="submit"
            className="button strong"
            disabled={open > 0 || change.isPending}
            aria-describedby={`${title}-open`}
          >
            {say('save')}
          </button>
          <button type="button" className="button" onClick={() => save([])}>
            {say('stale.dropMine')}
          </button>
          <span className="quiet small" role="status" id={`${title}-open`}>
            {say('stale.open', { count: open })}
          </span>
        </p>
      </form>
      <ProblemList error={change.error} />
    </section>
  );
}

function useChoices() {
  const [choices, setChoices] = useState<Readonly<Record<string, Side>>>({});
  const choose = (record: MetRecord, field: string | undefined, side: Side) =>
    setChoices((before) => ({ ...before, [keyOf(record, field)]: side }));
  const sideOf = (record: MetRecord, field: string | undefined) => {
    const met = record.fields.find((each) => each.field === field);
    return choices[keyOf(record, field)] ?? (met === undefined ? undefined : usualSide(met));
  };
  return { choices, choose, sideOf };
}

function useSettling({
  current,
  why,
  onSettled,
}: {
  current: StoredCase;
  why: string;
  onSettled: (stored: StoredCase) => void;
}) {
  const change = useChange(current);
  const follow = useFollow(current.id);
  const save = (edits: ReturnType<typeof editsOver>) => {
    if (edits.length > 0) {
      change.mutate({ why, edits }, { onSuccess: onSettled });
      return;
    }
    follow(current);
    onSettled(current);
  };
  return { change, save };
}

function keyOf({ list, id }: MetRecord, field: string | undefined): string {
  return JSON.stringify([list, id, field]);
}

/** How many choices of a record nobody has made yet. */
function openIn(
  record: MetRecord,
  sideOf: (record: MetRecord, field: string | undefined) => Side | undefined,
): number {
  const fields = isWhole(record) ? [undefined] : record.fields.map(({ field }) => field);
  return fields.filter((field) => sideOf(record, field) === undefined).length;
}
