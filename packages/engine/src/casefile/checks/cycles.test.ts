import { describe, expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftOrigin,
  draftReport,
  draftSource,
} from '../../../../../test/small-cases/draft-case.ts';
import type { CaseFile } from '../case-file.ts';
import { checkCycles } from './cycles.ts';

function codesOf(parts: Partial<CaseFile>) {
  return checkCycles(draftCase(parts)).map(({ code, path }) => `${code} ${path}`);
}

/** Actors, each part of the next: `a b c` makes a part of b and b part of c. */
function chain(words: string) {
  const ids = words.split(' ');
  return ids.slice(0, -1).map((id, index) => draftActor(id, { partOf: ids[index + 1] as string }));
}

/** Sources with what they draw on: `a: b c`. */
function sources(...lines: string[]) {
  return lines.map((line) => {
    const [id = '', drawn = ''] = line.split(': ');
    return draftSource(id, { drawsOn: drawn.split(' ') });
  });
}

describe('an actor', () => {
  test('may be part of another, through any number of steps', () => {
    expect(codesOf({ actors: [...chain('cell unit organ state'), draftActor('state')] })).toEqual(
      [],
    );
  });

  test('is not part of itself', () => {
    expect(codesOf({ actors: chain('cell cell') })).toEqual(['actor.cycle actors/0/partOf']);
  });

  test('is not part of itself through others, which is told once and at the first of them', () => {
    const actors = [...chain('cell unit organ'), ...chain('state unit'), ...chain('organ state')];
    const [problem, ...others] = checkCycles(draftCase({ actors }));
    expect(problem?.path).toBe('actors/1/partOf');
    expect(problem?.because).toContain(
      '`unit` is part of `organ` is part of `state` is part of `unit`',
    );
    expect(others).toEqual([]);
  });

  test('outside a circle is not told of, though it leads into one', () => {
    expect(codesOf({ actors: chain('a b c d c') })).toEqual(['actor.cycle actors/2/partOf']);
  });
});

describe('sources', () => {
  test('may draw on one another, and several on one', () => {
    expect(codesOf({ sources: sources('a: b c', 'b: d', 'c: d') })).toEqual([]);
  });

  test('may not draw on one another in a circle', () => {
    expect(codesOf({ sources: sources('a: b', 'b: c', 'c: a') })).toEqual([
      'source.cycle sources/0/drawsOn/0',
    ]);
  });

  test('in several circles apart are told of each', () => {
    const twoCircles = sources('a: b x', 'b: a', 'x: y', 'y: x');
    expect(codesOf({ sources: twoCircles })).toEqual([
      'source.cycle sources/0/drawsOn/0',
      'source.cycle sources/2/drawsOn/0',
    ]);
  });

  test('in a circle that is only reached after a way that leads nowhere', () => {
    expect(codesOf({ sources: sources('a: end b', 'end: stop', 'b: c', 'c: b') })).toEqual([
      'source.cycle sources/2/drawsOn/0',
    ]);
  });
});

describe('a report', () => {
  const report = (id: string, origin: string) => draftReport(id, { context: 'attack' }, { origin });

  test('may retell a report that retells an origin', () => {
    const reports = [report('third', 'second'), report('second', 'leak')];
    expect(codesOf({ reports, origins: [draftOrigin('leak')] })).toEqual([]);
  });

  test('may not retell itself, nor what retells it', () => {
    expect(codesOf({ reports: [report('a', 'a')] })).toEqual(['origin.cycle reports/0/origin']);
    expect(codesOf({ reports: [report('a', 'b'), report('b', 'a')] })).toEqual([
      'origin.cycle reports/0/origin',
    ]);
  });
});
