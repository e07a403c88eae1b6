import { useMemo } from 'react';
import { useLook, useView } from '../shell/open-case.tsx';
import { useHand } from '../shell/use-hand.ts';
import type { Span } from './span.ts';

/** The stretch that is shown, within the whole, as a hand brushes it. */
export function useBrushedSpan(whole: Span): [Span, (span: Span) => void] {
  const { from = whole.from, to = whole.to } = useView();
  const look = useLook();
  const kept = useMemo(() => ({ from, to }), [from, to]);
  return useHand(kept, (span) =>
    look({
      from: span.from <= whole.from ? undefined : span.from,
      to: span.to >= whole.to ? undefined : span.to,
    }),
  );
}
