import type { WeighedEvidence } from '../evidence/index.ts';

/** Whether any report with weight asserts that the state ordered an attack. */
export function isOrderOnRecord({ items }: Pick<WeighedEvidence, 'items'>, state: string): boolean {
  return items.some(
    (item) =>
      item.kind === 'report' &&
      item.asserted &&
      item.subject.kind === 'act' &&
      item.subject.state === state &&
      item.subject.finding === 'act.instructions_specific',
  );
}
