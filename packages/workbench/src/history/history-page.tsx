import { caseFileAddress } from '../desk/client.ts';
import type { HistoryEntry } from '../desk/contract.ts';
import { useHistory, useRevert } from '../desk/queries.ts';
import type { MessageId } from '../language/en.ts';
import { useLanguage } from '../language/language.tsx';
import { ProblemList } from '../marks/problem-list.tsx';
import { useAnnounce } from '../shell/announcements.tsx';
import { useOpenCase } from '../shell/open-case.tsx';
import { useTakeBack } from '../shell/take-back.ts';

const ACTS = {
  import: 'history.import',
  edit: 'history.edit',
  undo: 'history.undo',
  redo: 'history.redo',
  revert: 'history.revertedTo',
  capture: 'history.capture',
} as const satisfies Record<HistoryEntry['what'], MessageId>;

/** Every change of the case: who made it, when and why, and a way back to any version. */
export function HistoryPage() {
  const { say } = useLanguage();
  const { id, version } = useOpenCase();
  const { data, error } = useHistory(id, version);
  const takeBack = useTakeBack();
  const entries = (data?.entries ?? []).toSorted((a, b) => b.sequence - a.sequence);
  return (
    <>
      <h1>{say('rail.history')}</h1>
      <p className="quiet prose">{say('history.what')}</p>
      <p className="choices">
        <button
          type="button"
          className="button"
          disabled={entries.length < 2}
          onClick={() => void takeBack()}
        >
          {say('keys.undo')} <kbd>Ctrl Z</kbd>
        </button>
        <a className="button" href={caseFileAddress(id)} download>
          {say('history.export')}
        </a>
      </p>
      <ProblemList error={error} />
      <Entries entries={entries} />
    </>
  );
}

function Entries({
  entries,
}: {
  entries: NonNullable<ReturnType<typeof useHistory>['data']>['entries'];
}) {
  const { say } = useLanguage();
  const { id, version: current } = useOpenCase();
  const revert = useRevert({ id, version: current });
  const announce = useAnnounce();
  const goBack = (to: number) =>
    revert.mutate(to, {
      onSuccess: () => announce({ text: say('history.reverted', { version: to }) }),
    });
  return (
    <>
      <ProblemList error={revert.error} />
      <table className="rows-when-narrow history">
        <thead>
          <tr>
            <th scope="col" className="figure">
              {say('cases.version')}
            </th>
            <th scope="col">{say('history.when')}</th>
            <th scope="col">{say('history.who')}</th>
            <th scope="col">{say('history.act')}</th>
            <th scope="col">{say('history.why')}</th>
            <th scope="col">{say('history.chain')}</th>
            <th scope="col">{say('history.revert')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ sequence, version, when, who, what, why, changed, hash }) => (
            <tr key={sequence}>
              <td className="figure" data-title={say('cases.version')}>
                {version}
              </td>
              <td>
                <bdi dir="ltr">{when.slice(0, 16).replace('T', ' ')}</bdi>
              </td>
              <td>
                <bdi>{who}</bdi>
              </td>
              <td>{say(ACTS[what])}</td>
              <td>
                <bdi>{why}</bdi>
                <span className="quiet small" lang="en">
                  {' '}
                  {changed.slice(0, 4).join(', ')}
                  {changed.length > 4 && ` +${changed.length - 4}`}
                </span>
              </td>
              <td>
                <code title={hash}>{hash.slice(0, 10)}</code>
              </td>
              <td>
                {version !== current && (
                  <button type="button" className="plain link" onClick={() => goBack(version)}>
                    {say('history.toVersion', { version })}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
