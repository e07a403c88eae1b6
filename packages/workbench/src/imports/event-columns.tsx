import type { EventMapping, EventPreview } from '../desk/contract.ts';
import { useLanguage } from '../language/language.tsx';

/** The columns of a file with what they hold, and what each is read as. */
export function EventColumns({
  columns,
  dayForms,
  words,
  mapping,
  setMapping,
}: Pick<EventPreview, 'columns' | 'dayForms'> & {
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
                  <ReadAs
                    {...{ name, words, mapping, setMapping }}
                    forms={dayForms.find(({ column }) => column === name)?.forms ?? []}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Words of an event that are days. */
const DAYS = ['day', 'day_to'];

/** What a column is read as, and the form of its days where nobody can tell it from the column. */
function ReadAs({
  name,
  words,
  forms,
  mapping,
  setMapping,
}: {
  name: string;
  words: readonly string[];
  forms: readonly string[];
  mapping: EventMapping;
  setMapping: (mapping: EventMapping) => void;
}) {
  const { say } = useLanguage();
  const word = wordOf(mapping, name) ?? '';
  const read = (as: string, form: string | undefined) =>
    setMapping(mapped(mapping, as, form === undefined ? { column: name } : { column: name, form }));
  const ownForm = (as: string) => (DAYS.includes(as) && forms.length === 1 ? forms[0] : undefined);
  return (
    <>
      <select
        aria-label={`${say('events.readAs')}: ${name}`}
        dir="ltr"
        value={word}
        onChange={({ target }) => read(target.value, ownForm(target.value))}
      >
        <option value="">{say('events.unread')}</option>
        {words.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
      {DAYS.includes(word) && forms.length > 1 && (
        <select
          aria-label={`${say('events.form')}: ${name}`}
          dir="ltr"
          value={mapping.columns[word]?.form ?? ''}
          onChange={({ target }) => read(word, target.value === '' ? undefined : target.value)}
        >
          <option value="">{say('events.form')}?</option>
          {forms.map((form) => (
            <option key={form} value={form}>
              {form}
            </option>
          ))}
        </select>
      )}
    </>
  );
}

function wordOf({ columns }: EventMapping, column: string): string | undefined {
  return Object.entries(columns).find(([, from]) => from.column === column)?.[0];
}

/** The mapping with a column read as something else, or as nothing. What was read from another column is now read from it. */
function mapped(
  mapping: EventMapping,
  word: string,
  from: EventMapping['columns'][string],
): EventMapping {
  const others = Object.entries(mapping.columns).filter(
    ([name, { column }]) => name !== word && column !== from.column,
  );
  const columns = word === '' ? others : [...others, [word, from] as const];
  return { ...mapping, columns: Object.fromEntries(columns) };
}
