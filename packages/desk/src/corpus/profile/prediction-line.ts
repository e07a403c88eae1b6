import type { Problem } from '@respondeat/engine';
import { z } from 'zod';

const PREDICTION = z.object({
  id: z.string(),
  probabilities: z.record(z.string(), z.number().min(0).max(1)),
});

/** What was predicted for one event: a probability by label. */
export type PredictionLine = z.infer<typeof PREDICTION>;

/** Reads a line that `corpus attribute` wrote, or tells that it is none. Lines are counted from 1. */
export function predictionIn(line: string, number: number): PredictionLine | Problem {
  const read = PREDICTION.safeParse(jsonIn(line));
  if (read.success) return read.data;
  const because = 'the line is not a prediction about an event';
  const advice = 'give a file that `respondeat corpus attribute` wrote';
  return { code: 'prediction.not-one', path: '', line: number, because, try: advice };
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
