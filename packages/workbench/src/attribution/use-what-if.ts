import type { Assumption, Swing, Verdict } from '@respondeat/engine';
import { useEffect, useRef, useState } from 'react';
import type { Asked } from '../shell/question-choice.tsx';
import { usePrepared } from './prepared-workers.ts';
import type { Answered, FromWorker, ToWorker } from './what-if-messages.ts';

/** What a what-if has answered. */
export interface WhatIfState {
  readonly answers: readonly Answered[] | undefined;
  /** The answers with nothing changed, computed in the same way, where that is not the way of the case. */
  readonly unchangedAsDeclared: readonly Answered[] | undefined;
  /** By standard, under what is changed; nothing while nothing is. */
  readonly verdicts: Readonly<Record<string, Verdict>> | undefined;
  readonly swings: readonly Swing[] | undefined;
  readonly refused: string | undefined;
  /** Time from the question to its answer, in milliseconds. */
  readonly took: number | undefined;
  /** Which question was answered last, counted from 1. */
  readonly answered: number;
  /** For which question the standards were applied last. */
  readonly judged: number;
  /** Whether the numbers that matter are being looked for. */
  readonly isSearching: boolean;
  askSwings(): void;
}

/** Answers what the case would say without some reports and with some numbers moved, beside the page, in a worker. */
export function useWhatIf(
  { incident: { incident }, state: { state: ofState, standards } }: Asked,
  without: readonly string[],
  numbers: readonly Assumption[],
): WhatIfState {
  const worker = useRef<Worker>(undefined);
  /** Takes seconds where an answer takes milliseconds, so that it must not stand in its way. */
  const swinging = useRef<Worker>(undefined);
  const askedAt = useRef({ asked: 0, at: 0 });
  const verdictsOf = useRef<ToWorker>(undefined);
  const [state, setState] = useState<Omit<WhatIfState, 'askSwings'>>({
    answers: undefined,
    unchangedAsDeclared: undefined,
    verdicts: undefined,
    swings: undefined,
    refused: undefined,
    took: undefined,
    answered: 0,
    judged: 0,
    isSearching: false,
  });
  const isPrepared = usePrepared([worker, swinging], (message) => {
    if ('asked' in message && message.asked !== askedAt.current.asked) return;
    // Only once the answer stands, so that a hand that moves on waits for no verdict that nobody will read.
    if (message.kind === 'answer' && verdictsOf.current !== undefined)
      worker.current?.postMessage(verdictsOf.current);
    setState((before) => told(before, message, performance.now() - askedAt.current.at));
  });
  const question = JSON.stringify({ without, numbers });

  useEffect(() => {
    if (isPrepared === undefined) return;
    askedAt.current = { asked: askedAt.current.asked + 1, at: performance.now() };
    const ask = JSON.parse(question) as Pick<ToWorker & { kind: 'ask' }, 'without' | 'numbers'>;
    const { asked } = askedAt.current;
    worker.current?.postMessage({ kind: 'ask', asked, ...ask } satisfies ToWorker);
    verdictsOf.current = undefined;
    if (ask.without.length + ask.numbers.length === 0) return;
    const recorded = Object.fromEntries(standards.map((each) => [each.standard, each.verdict]));
    const place = { incident, state: ofState, recorded };
    verdictsOf.current = { kind: 'verdicts', asked, ...ask, ...place };
  }, [isPrepared, question, incident, ofState, standards]);

  const askSwings = () => {
    setState((before) => ({ ...before, isSearching: true }));
    swinging.current?.postMessage({ kind: 'swings', incident, state: ofState } satisfies ToWorker);
  };
  return { ...state, askSwings };
}

function told(
  before: Omit<WhatIfState, 'askSwings'>,
  message: FromWorker,
  took: number,
): Omit<WhatIfState, 'askSwings'> {
  switch (message.kind) {
    case 'answer':
      return {
        ...before,
        answers: message.answers,
        unchangedAsDeclared: message.unchangedAsDeclared,
        refused: undefined,
        took,
        answered: message.asked,
      };
    case 'verdicts':
      return { ...before, verdicts: message.verdicts, judged: message.asked };
    case 'swings':
      return { ...before, swings: message.swings, isSearching: false };
    case 'refused':
      return { ...before, refused: message.because, isSearching: false };
    case 'each':
      return before;
  }
}
