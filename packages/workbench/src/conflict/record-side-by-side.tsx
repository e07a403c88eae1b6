import { type ReactNode, useId } from 'react';
import type { MessageId } from '../language/en.ts';
import { useLanguage } from '../language/language.tsx';
import { isWhole, type MetRecord, type Side } from './three-versions.ts';

/** What the fields of reports are called on the page that edits them. */
const FIELD_NAMES: Readonly<Record<string, MessageId>> = {
  source: 'report.source',
  date: 'report.date',
  says: 'report.says',
  about: 'report.about',
  stance: 'report.stance',
  credibility: 'report.credibility',
  because: 'report.because',
  origin: 'report.origin',
  copyProbability: 'report.copyProbability',
  excerpt: 'report.excerpt',
  reference: 'report.reference',
  verification: 'report.verification',
  marking: 'report.marking',
  capture: 'report.capture',
};

const SIDES = ['theirs', 'yours'] as const satisfies readonly Side[];

type Choose = (record: MetRecord, field: string | undefined, side: Side) => void;
type SideOf = (record: MetRecord, field: string | undefined) => Side | undefined;

/** One record, field by field: what it was, theirs and yours, each of the two to be chosen. */
export function RecordSideBySide({
  record,
  choose,
  sideOf,
}: {
  record: MetRecord;
  choose: Choose;
  sideOf: SideOf;
}) {
  const { say } = useLanguage();
  const { id, fields, was, theirs } = record;
  const title = (
    <h3>
      <bdi>{id}</bdi>
    </h3>
  );
  if (isWhole(record)) return <WholeRecord {...{ record, choose, sideOf }} />;
  if (was === undefined && theirs === undefined)
    return (
      <>
        {title}
        <p className="quiet">{say('stale.added')}</p>
      </>
    );
  return (
    <>
      {title}
      {fields.every(({ changedBy }) => changedBy === 'you') && (
        <p className="quiet">{say('stale.apart')}</p>
      )}
      <VersionsTable of="stale.field">
        {fields.map((met) => {
          const name = FIELD_NAMES[met.field];
          return (
            <Versions
              key={met.field}
              label={name === undefined ? met.field : say(name)}
              note={say(`stale.by.${met.changedBy}`)}
              values={met}
              side={sideOf(record, met.field)}
              choose={(side) => choose(record, met.field, side)}
            />
          );
        })}
      </VersionsTable>
    </>
  );
}

/** A record that one side took out: it is kept as a whole, or it is not. */
function WholeRecord({
  record,
  choose,
  sideOf,
}: {
  record: MetRecord;
  choose: Choose;
  sideOf: SideOf;
}) {
  const { say } = useLanguage();
  return (
    <VersionsTable of="stale.record">
      <Versions
        label={record.id}
        note={say(record.theirs === undefined ? 'stale.theyRemoved' : 'stale.youRemoved')}
        values={record}
        side={sideOf(record, undefined)}
        choose={(side) => choose(record, undefined, side)}
      />
    </VersionsTable>
  );
}

/** The head that stands over versions of fields, or of a whole record. */
function VersionsTable({ of, children }: { of: MessageId; children: ReactNode }) {
  const { say } = useLanguage();
  return (
    <table className="met">
      <thead>
        <tr>
          <th scope="col">{say(of)}</th>
          <th scope="col">{say('stale.was')}</th>
          {SIDES.map((side) => (
            <th key={side} scope="col">
              {say(`stale.${side}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function Versions({
  label,
  note,
  values,
  side,
  choose,
}: {
  label: string;
  note: string;
  values: { readonly was: unknown; readonly theirs: unknown; readonly yours: unknown };
  side: Side | undefined;
  choose: (side: Side) => void;
}) {
  const { say } = useLanguage();
  const name = useId();
  return (
    <tr className={side === undefined ? 'undecided' : undefined}>
      <th scope="row">
        {label} <span className="note quiet small">{note}</span>
      </th>
      <td data-label={say('stale.was')}>
        <Value of={values.was} />
      </td>
      {SIDES.map((each) => (
        <td key={each} data-label={say(`stale.${each}`)} className={each === side ? 'on' : ''}>
          <label>
            <input
              type="radio"
              name={name}
              aria-label={`${label}: ${say(`stale.keep.${each}`)}`}
              checked={each === side}
              onChange={() => choose(each)}
            />
            <span>
              <Value of={values[each]} />
              <span className="note quiet small">{say(`stale.keep.${each}`)}</span>
            </span>
          </label>
        </td>
      ))}
    </tr>
  );
}

/** A value as it is recorded; of a record or a list, each part by its key. */
function Value({ of }: { of: unknown }) {
  const { say } = useLanguage();
  if (of === undefined) return <span className="quiet">{say('stale.empty')}</span>;
  if (typeof of !== 'object' || of === null)
    return (
      <span lang="en" dir="auto">
        {typeof of === 'string' ? of : JSON.stringify(of)}
      </span>
    );
  return (
    <span lang="en" dir="ltr">
      {Object.entries(of)
        .map(([key, part]) => `${key}: ${typeof part === 'object' ? JSON.stringify(part) : part}`)
        .join(' · ')}
    </span>
  );
}
