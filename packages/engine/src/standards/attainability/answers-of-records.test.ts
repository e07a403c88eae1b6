import { describe, expect, test } from 'vitest';
import { shippedNumbers } from '../../../../../test/small-cases/shipped-model.ts';
import type { ProbedCase } from '../../inference/index.ts';
import type { Formula } from '../../vocabulary/index.ts';
import { AnswersOfRecords } from './answers-of-records.ts';
import { RecordKeys } from './record-key.ts';

const TRAINED: Formula = { finding: 'rel.trained' };
const AIDED: Formula = { finding: 'act.aid_given' };
const BOTH: Formula = { all: [TRAINED, AIDED] };

/** Answers of a case that hears of training and aid, and what it was asked for them. */
function answering() {
  const asked: (readonly Formula[])[] = [];
  const probed = {
    author: 'given',
    evidence: { numbers: shippedNumbers },
    slots: [{ finding: 'rel.trained' }, { finding: 'act.aid_given' }],
    isHeard: (finding: string) => finding !== 'act.endorsed',
    intervals: (...[{ formulas }, { assertions }]: Parameters<ProbedCase['intervals']>) => {
      asked.push([...formulas]);
      return formulas.map(() => ({ lower: assertions[0]! / 10, upper: 1 }));
    },
  } as unknown as ProbedCase;
  return { asked, answers: new AnswersOfRecords(probed, new RecordKeys(probed)) };
}

const record = (...assertions: number[]) => ({ assertions: Uint8Array.from(assertions), light: 1 });

describe('what a record answers', () => {
  test('is nothing where a part of the question is never heard of', () => {
    const { answers, asked } = answering();
    const unheard: Formula = { all: [TRAINED, { finding: 'act.endorsed' }] };
    expect(answers.answer(unheard, 'attack', record(1, 1))).toBeUndefined();
    expect(asked).toEqual([]);
  });

  test('is asked once for all records that are alike in what the question turns on', () => {
    const { answers, asked } = answering();
    const lowers = [record(1, 0), record(1, 2), record(2, 0), record(1, 1)].map(
      (one) => answers.answer(TRAINED, 'attack', one)?.lower,
    );
    expect(lowers).toEqual([0.1, 0.1, 0.2, 0.1]);
    expect(asked).toHaveLength(2);
  });

  test('is kept of whole records no longer than for one, since they hardly ever recur', () => {
    const { answers, asked } = answering();
    for (const one of [record(1, 1), record(1, 1), record(2, 1), record(1, 1)])
      answers.answer(BOTH, 'attack', one);
    expect(asked).toHaveLength(3);
  });

  test('is asked for together with all questions of its kind, and apart on the other footing', () => {
    const { answers, asked } = answering();
    answers.answer(TRAINED, 'attack', record(1, 1));
    answers.answer({ finding: 'rel.financed' }, 'attack', record(1, 1));
    answers.answer(AIDED, 'attack', record(1, 1));
    answers.answer(TRAINED, 'pattern', record(1, 1));
    expect(asked.map((formulas) => formulas.length)).toEqual([1, 2, 1, 1]);
  });
});
