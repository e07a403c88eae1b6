import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { MessageId } from '../language/en.ts';
import { caseAddress } from './case-link.tsx';
import { useCaseId } from './open-case.tsx';
import { movedToRow } from './row-keys.ts';
import { useTakeBack } from './take-back.ts';

type Sheet = 'search' | 'keys';

/** Keys that lead from `g` to a page of the case. */
export const PLACES = {
  o: { page: '', name: 'rail.overview' },
  i: { page: 'incidents', name: 'rail.incidents' },
  t: { page: 'ties', name: 'rail.ties' },
  e: { page: 'evidence', name: 'rail.evidence' },
  a: { page: 'attribution', name: 'rail.attribution' },
  s: { page: 'standards', name: 'rail.standards' },
  c: { page: 'attainability', name: 'rail.attainability' },
  d: { page: 'dossier', name: 'rail.dossier' },
  h: { page: 'history', name: 'rail.history' },
} as const satisfies Record<string, { page: string; name: MessageId }>;

/** How long `g` waits for its second key. Declared: what editors with two-key commands allow. */
const SECOND_KEY_MS = 1_200;

/** Listens to the keys that work on every page, and says which sheet they have opened. */
export function useShortcuts() {
  const [sheet, setSheet] = useState<Sheet>();
  const navigate = useNavigate();
  const caseId = useCaseId();
  const takeBack = useTakeBack();

  useEffect(() => {
    let wentAt = 0;
    const onKey = (event: KeyboardEvent) => {
      const withControl = event.ctrlKey || event.metaKey;
      if (withControl && event.key.toLowerCase() === 'k') return open(event, 'search');
      if (isTyping(event.target) || event.altKey) return;
      if (withControl && event.key.toLowerCase() === 'z') return void takeBack();
      if (withControl || event.defaultPrevented) return;
      if (movedToRow(event.key)) return;
      if (event.key === '/') return open(event, 'search');
      if (event.key === '?') return open(event, 'keys');
      if (event.key === 'g') {
        wentAt = event.timeStamp;
        return;
      }
      const place = PLACES[event.key as keyof typeof PLACES];
      if (place === undefined || caseId === '' || event.timeStamp - wentAt > SECOND_KEY_MS) return;
      wentAt = 0;
      void navigate({ to: caseAddress(caseId, place.page), params: { caseId } });
    };
    const open = (event: KeyboardEvent, opened: Sheet) => {
      event.preventDefault();
      setSheet(opened);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate, caseId, takeBack]);

  return { sheet, setSheet };
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)) &&
    !['checkbox', 'radio', 'range'].includes((target as HTMLInputElement).type)
  );
}
