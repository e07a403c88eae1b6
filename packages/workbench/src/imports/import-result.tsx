import type { EventImport, EventImportDone } from '../desk/contract.ts';
import { useLanguage } from '../language/language.tsx';
import { ProblemLine } from '../marks/problem.tsx';
import { Section } from '../marks/section.tsx';

const COUNTS = ['added', 'revised', 'unchanged', 'skipped'] as const;

/** What came of a file of events, or would come of it, with the rows that were skipped. */
export function ImportResult({
  done: { entry, wasThere, skipped },
  isTrial,
}: {
  done: EventImportDone;
  isTrial: boolean;
}) {
  const { say } = useLanguage();
  return (
    <div role="status" data-testid="import-result">
      <p>
        <strong>{say(outcomeOf({ wasThere, isTrial }))}</strong>
      </p>
      <dl className="facts">
        {COUNTS.map((count) => (
          <div key={count} className="contents">
            <dt>{say(`events.${count}`)}</dt>
            <dd>
              <bdi className="figure">{entry[count].toLocaleString('en')}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {skipped.length > 0 && (
        <ol className="numbered">
          {skipped.map((problem) => (
            <li key={`${problem.code} ${problem.line}`}>
              <ProblemLine problem={problem} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** The files that the corpus has taken in, the last one first. */
export function ImportedBefore({ imports }: { imports: readonly EventImport[] }) {
  const { say } = useLanguage();
  return (
    <Section title={say('events.before')} aside={String(imports.length)}>
      {imports.length === 0 ? (
        <p className="quiet">{say('events.noneBefore')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{say('events.file')}</th>
              <th scope="col">{say('events.name')}</th>
              {COUNTS.map((count) => (
                <th key={count} scope="col" className="figure">
                  {say(`events.${count}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {imports.toReversed().map((entry) => (
              <tr key={entry.sequence}>
                <th scope="row">
                  <bdi dir="ltr">{entry.file}</bdi>
                </th>
                <td>
                  <bdi dir="ltr">
                    {entry.dataSet} {entry.release}
                  </bdi>
                </td>
                {COUNTS.map((count) => (
                  <td key={count} className="figure">
                    <bdi>{entry[count].toLocaleString('en')}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function outcomeOf({ wasThere, isTrial }: { wasThere: boolean; isTrial: boolean }) {
  if (wasThere) return 'events.wasThere';
  return isTrial ? 'events.tried' : 'events.done';
}
