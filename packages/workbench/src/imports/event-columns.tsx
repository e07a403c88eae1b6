import type { EventMapping, EventPreview } from '../desk/contract.ts';
import { useLanguage } from '../language/language.tsx';

/** The columns of a file with what they hold, and what each is read as. */
export function EventColumns({
  columns,
  words,
  mapping,
  setMapping,
}: {
  columns: EventPreview['columns'];
  words: readonly string[];
  /** Nothing where the desk knows how to read the file. */
  mapping: EventMapping | undefined;
  setMapping: (mapping: EventMapping) => void;
}) {
  const { say } = useLanguage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section className="table-scroll" tabIndex={0} aria-label={say('events.columns')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('events.column')}</th>
            <th scope="col" className="figure">
              {say('events.filled')}
            </th>
            <th scope="col">{say('events.examples')}</th>
            {mapping !== undefined && <th scope="col">{say('events.readAs')}</th>}
          </tr>
        </thead>
        <tbody>
          {columns.map(({ name, filled, examples }) => (
            <tr key={name}>
              <th scope="row">
                <bdi dir="ltr">{name}</bdi>
              </th>
              <td className="figure">
                <bdi dir="ltr">{Math.round(100 * filled)} %</bdi>
              </td>
              <td>
                <span dir="auto" lang="en">
                  {examples.join(' · ')}
                </span>
              </td>
              {mapping !== undefined && (
                <td>
                  <select
                    aria-label={`${say('events.readAs')}: ${name}`}
                    dir="ltr"
                    value={wordOf(mapping, name) ?? ''}
                    onChange={(event) => setMapping(mapped(mapping, name, event.target.value))}
                  >
                    <option value="">{say('events.unread')}</option>
                    {words.map((word) => (
                      <option key={word} value={word}>
                        {word}
                      </option>
                    ))}
                  </select>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function wordOf({ columns }: EventMapping, column: string): string | undefined {
  return Object.entries(columns).find(([, from]) => from.column === column)?.[0];
}

/** The mapping with a column read as something else, or as nothing. What was read from another column is now read from it. */
function mapped(mapping: EventMapping, column: string, word: string): EventMapping {
  const others = Object.entries(mapping.columns).filter(
    ([name, from]) => name !== word && from.column !== column,
  );
  const columns = word === '' ? others : [...others, [word, { column }] as const];
  return { ...mapping, columns: Object.fromEntries(columns) };
}
