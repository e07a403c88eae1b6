import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomCase } from '../../../../test/small-cases/random-case.ts';
import { weighed } from '../../../../test/small-cases/shipped-model.ts';
import type { CaseFile } from '../casefile/index.ts';

const SEED = 20210215;

function holdsFor(property: (caseFile: CaseFile) => void): void {
  fc.assert(fc.property(randomCase(), property), { seed: SEED, numRuns: 200 });
}

test('every record either weighs or is listed with the reason why not, and never both', () => {
  holdsFor((caseFile) => {
    const { items, weightless } = weighed(caseFile);
    const records = [...caseFile.reports, ...caseFile.traces!, ...caseFile.judgements!];
    const told = [...items, ...weightless].map(({ id }) => id);
    expect(told.sort()).toEqual(records.map(({ id }) => id).sort());
    for (const { because } of weightless) expect(because).not.toBe('');
  });
});

test('every weighed report goes back to one origin, and an origin speaks of one subject', () => {
  holdsFor((caseFile) => {
    const { items, origins } = weighed(caseFile);
    const reports = items.filter((item) => item.kind === 'report');
    for (const { id, origin, subject } of reports) {
      expect(origins.get(origin)!.reports).toContain(id);
      expect(origins.get(origin)!.subject).toEqual(subject);
    }
    const counted = [...origins.values()].reduce((sum, { reports: told }) => sum + told.length, 0);
    expect(counted).toBe(reports.length);
  });
});

test('an origin that was heard has one report that repeats nothing', () => {
  holdsFor((caseFile) => {
    const { items, origins } = weighed(caseFile);
    const isFirst = new Set(
      items.flatMap((item) =>
        item.kind === 'report' && item.copyProbability === 0 && !('repeatsAssertion' in item)
          ? [item.id]
          : [],
      ),
    );
    const heard = [...origins.values()].filter(({ unseen }) => unseen === undefined);
    const first = heard.map(({ reports }) => reports.filter((id) => isFirst.has(id)).length);
    expect(first).toEqual(heard.map(() => 1));
  });
});

test('what goes back to one origin is read together', () => {
  holdsFor((caseFile) => {
    const order = weighed(caseFile).items.map((item) =>
      item.kind === 'report' ? item.origin : item.id,
    );
    const changes = order.filter((origin, at) => origin !== order[at - 1]);
    expect(new Set(changes).size).toBe(changes.length);
  });
});
