import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { desk } from '../desk/client.ts';
import type { SearchHit } from '../desk/contract.ts';
import { useCases } from '../desk/queries.ts';
import { useLanguage } from '../language/language.tsx';
import { recordedWord } from '../language/recorded-word.ts';
import { useCaseId } from './open-case.tsx';
import { wordsOf } from './search-words.ts';
import { Sheet } from './sheet.tsx';
import { PLACES } from './shortcuts.ts';

interface Choice {
  readonly key: string;
  readonly label: string;
  readonly note: string;
  readonly to: string;
}

/** Pages by which a record of a kind is shown; everything else is shown among the evidence. */
const SHOWN_ON: Readonly<Record<string, string>> = {
  incident: 'incidents',
  incidents: 'incidents',
  actor: 'ties',
  actors: 'ties',
  tie: 'ties',
  ties: 'ties',
  case: '',
};

/** Looks for words in every case and script, and for pages; chosen by the arrows and Enter. */
export function SearchSheet({ close }: { close: () => void }) {
  const { say } = useLanguage();
  const { history } = useRouter();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const choices = useChoices(words);
  const go = (choice: Choice | undefined) => {
    if (choice === undefined) return;
    close();
    history.push(choice.to);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter') go(choices[chosen]);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setChosen((at) => Math.max(0, Math.min(choices.length - 1, at + step)));
  };
  return (
    <Sheet title={say('search.title')} close={close}>
      <input
        // biome-ignore lint/a11y/noAutofocus: the sheet was opened by a key in order to type
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls="search-hits"
        aria-activedescendant={choices[chosen] && `hit-${chosen}`}
        aria-label={say('search.title')}
        placeholder={say('search.placeholder')}
        dir="auto"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="hits" id="search-hits" role="listbox" aria-label={say('search.hits')}>
        {choices.map((choice, index) => (
          <div
            key={choice.key}
            tabIndex={-1}
            id={`hit-${index}`}
            ref={index === chosen ? showChosen : undefined}
            role="option"
            aria-selected={index === chosen}
            className="plain"
            onPointerDown={() => go(choice)}
          >
            <bdi className="clamp">{choice.label}</bdi>
            <span className="quiet small own-line">{choice.note}</span>
          </div>
        ))}
      </div>
      {choices.length === 0 && <p className="quiet">{say('search.nothing', { words })}</p>}
    </Sheet>
  );
}

function useChoices(words: string): Choice[] {
  const { say } = useLanguage();
  const caseId = useCaseId();
  const cases = useCases();
  const titleOf = (id: string) => cases.data?.cases.find((each) => each.id === id)?.title ?? id;
  const wanted = words.trim();
  const { data } = useQuery({
    queryKey: ['search', wanted],
    queryFn: () => desk.search(wanted),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  });
  const hits = wanted === '' ? [] : (data?.hits ?? []);
  const pages = caseId === '' ? [] : Object.values(PLACES);
  const named = pages
    .map(({ page, name }) => ({ page, label: say(name) }))
    .filter(({ label }) => label.toLowerCase().includes(wanted.toLowerCase()));
  return [
    ...inOrderOfCase(hits, caseId).map((hit, index) => ({
      ...choiceOfHit(hit, index),
      note: `${recordedWord(say, 'record', hit.kind)} ${hit.recordId} · ${titleOf(hit.caseId)}`,
    })),
    ...named.map(({ page, label }) => ({
      key: `page ${page}`,
      label,
      note: say('search.page'),
      to: `/cases/${caseId}/${page}`,
    })),
  ];
}

/** Keeps what the arrows have chosen in sight. */
function showChosen(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}

/** What was found in the case that is open, before what was found elsewhere. */
function inOrderOfCase(hits: readonly SearchHit[], caseId: string): SearchHit[] {
  return hits.toSorted((a, b) => Number(b.caseId === caseId) - Number(a.caseId === caseId));
}

function choiceOfHit(
  { caseId, kind, recordId, excerpt }: SearchHit,
  index: number,
): Omit<Choice, 'note'> {
  const page = SHOWN_ON[kind] ?? 'evidence';
  const isReport = kind === 'report' || kind === 'reports';
  const to = isReport
    ? `/cases/${caseId}/reports/${recordId}`
    : `/cases/${caseId}/${page}?pick=${encodeURIComponent(recordId)}`;
  return { key: `${index} ${caseId} ${recordId}`, label: wordsOf(excerpt), to };
}
