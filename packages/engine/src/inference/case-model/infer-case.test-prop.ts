import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftReport,
  draftSource,
  draftTie,
  draftTrace,
} from '../../../../../test/small-cases/draft-case.ts';
import { type Figures, figuresOf } from '../../../../../test/small-cases/figures.ts';
import { ACTORS_OF_RANDOM_CASES, randomCase } from '../../../../../test/small-cases/random-case.ts';
import { inferred, shippedNumbers } from '../../../../../test/small-cases/shipped-model.ts';
import type { CaseFile, Proposition, Report } from '../../casefile/index.ts';
import type { WeighingOptions } from '../../evidence/index.ts';
import { type Formula, logOddsOf } from '../../vocabulary/index.ts';

const SEED = 20210215;
const TOLERANCE = 1e-9;

const FORMULAS: readonly Formula[] = [
  { finding: 'act.perpetrator_identified' },
  { finding: 'act.instructions_specific' },
  { finding: 'rel.armed_equipped' },
  { finding: 'rel.lawful_organ' },
  { finding: 'prev.knew' },
  { all: [{ finding: 'act.aid_given' }, { not: { finding: 'prev.coercive_support' } }] },
];

/** Asserts for random cases, as many as a property needs to meet its corners. */
function holdsFor(numRuns: number, property: (caseFile: CaseFile) => void): void {
  fc.assert(fc.property(randomCase(), property), { seed: SEED, numRuns });
}

function figuresOfCase(caseFile: CaseFile, options: Partial<WeighingOptions> = {}): Figures {
  return figuresOf(inferred(caseFile, { formulas: FORMULAS, ...options }));
}

function expectSame(actual: Figures, wanted: Figures): void {
  expect([...actual.keys()].sort()).toEqual([...wanted.keys()].sort());
  expectNone(wanted, (name, figure) => Math.abs(actual.get(name)! - figure) >= TOLERANCE);
}

/** Names the figures that break a rule, if any does. */
function expectNone(figures: Figures, breaks: (name: string, figure: number) => boolean): void {
  expect([...figures].filter(([name, figure]) => breaks(name, figure))).toEqual([]);
}

/** The intervals and priors stand beside the estimates under names of their own. */
const isEstimate = (name: string, figures: Figures) => figures.has(`${name} lower`);

/** The same text with every actor under another name, which reverses their order. */
function renamed<Value>(content: Value): Value {
  const names = [...ACTORS_OF_RANDOM_CASES].sort();
  const newNames = new Map(names.map((name, at) => [name, `actor-${names.length - at}`]));
  const text = JSON.stringify(content).replaceAll(
    /"([a-z]+)"/g,
    (quoted, id: string) => `"${newNames.get(id) ?? quoted.slice(1, -1)}"`,
  );
  return JSON.parse(text) as Value;
}

const newSource = (caseFile: CaseFile, reliability: 'A' | 'B' | 'F' = 'B') => [
  ...caseFile.sources,
  draftSource('newcomer', { reliability }),
];

/** The case with one more report, by a source that has said nothing else. */
function withReport(caseFile: CaseFile, about: Proposition, parts: Partial<Report>): CaseFile {
  const report = draftReport('added', about, { source: 'newcomer', ...parts });
  return { ...caseFile, sources: newSource(caseFile), reports: [...caseFile.reports, report] };
}

describe('no figure changes when', () => {
  test('every actor gets another name', () => {
    holdsFor(40, (caseFile) => {
      const names = JSON.parse(
        JSON.stringify([...figuresOfCase(caseFile)].map(([name, p]) => [name.split(' '), p])),
      ) as [string[], number][];
      const wanted = renamed(names).map(([words, p]) => [words.join(' '), p] as const);
      expectSame(figuresOfCase(renamed(caseFile)), new Map(wanted));
    });
  });

  test('records stand in another order', () => {
    holdsFor(40, (caseFile) => {
      const incidents = caseFile.incidents.toReversed().map((incident) => ({
        ...incident,
        perpetrators: { candidates: incident.perpetrators!.candidates.toReversed() },
      }));
      const reversed = {
        ...caseFile,
        incidents,
        sponsors: caseFile.sponsors.toReversed(),
        actors: caseFile.actors.toReversed(),
        ties: caseFile.ties.toReversed(),
        sources: caseFile.sources
          .toReversed()
          .map((source) => ({ ...source, drawsOn: source.drawsOn?.toReversed() ?? [] })),
        reports: caseFile.reports.toReversed(),
        traces: caseFile.traces!.toReversed(),
        judgements: caseFile.judgements!.toReversed(),
      };
      expectSame(figuresOfCase(reversed), figuresOfCase(caseFile));
    });
  });

  test('an actor, a source or an attack joins that nothing refers to', () => {
    holdsFor(25, (caseFile) => {
      const joined = {
        ...caseFile,
        actors: [...caseFile.actors, draftActor('aaa'), draftActor('zzz', { kind: 'state' })],
        sources: newSource(caseFile),
        incidents: [
          ...caseFile.incidents,
          draftIncident('earlier', [], { underQuestion: false, date: '2000' }),
        ],
      };
      expectSame(figuresOfCase(joined), figuresOfCase(caseFile));
    });
  });

  test('somebody retells a report for sure', () => {
    holdsFor(40, (caseFile) => {
      const [told] = caseFile.reports as [Report];
      const { stance, date } = told;
      const retold = withReport(caseFile, told.about, { origin: told.id, stance, date });
      expectSame(figuresOfCase(retold), figuresOfCase(caseFile));
    });
  });

  test('a report that is no copy of another is recorded as its retelling', () => {
    holdsFor(40, (caseFile) => {
      const [told] = caseFile.reports as [Report];
      const alone = withReport(caseFile, told.about, { date: '2020-07-01' });
      const retold = withReport(caseFile, told.about, {
        date: '2020-07-01',
        origin: told.id,
        copyProbability: 0,
      });
      expectSame(figuresOfCase(retold), figuresOfCase(alone));
    });
  });
});

describe('a case as of a day, or in a version of a marking,', () => {
  /** What is left when records are struck out by hand. */
  function struck(
    caseFile: CaseFile,
    stays: (record: { date?: string | undefined; marking: string }) => boolean,
  ): CaseFile {
    return {
      ...caseFile,
      reports: caseFile.reports.filter(stays),
      traces: caseFile.traces!.filter(stays),
      judgements: caseFile.judgements!.filter(stays),
    };
  }

  const tellsOf = ({ reports }: CaseFile, id: string) =>
    reports.some(({ about }) => 'tie' in about && about.tie === id);

  /** Without retellings, striking out needs no mending. */
  const plain = (caseFile: CaseFile): CaseFile => ({
    ...caseFile,
    reports: caseFile.reports.map(({ origin: _origin, ...report }) => report),
  });

  test('is the case without the later records', () => {
    holdsFor(25, (drawn) => {
      const caseFile = plain(drawn);
      const earlier = struck(
        caseFile,
        ({ date }) => date === '2020-06-02' || date === '2020-06-05',
      );
      expectSame(figuresOfCase(caseFile, { asOf: '2020-06-29' }), figuresOfCase(earlier));
    });
  });

  test('is the case without the hidden records, and the ties of which they alone tell', () => {
    holdsFor(25, (drawn) => {
      const caseFile = plain(drawn);
      const remaining = struck(caseFile, ({ marking }) => marking !== 'TLP:RED');
      const ties = caseFile.ties.filter(
        ({ id }) => tellsOf(remaining, id) || !tellsOf(caseFile, id),
      );
      const shown = { ...remaining, ties };
      expectSame(figuresOfCase(caseFile, { marking: 'TLP:GREEN' }), figuresOfCase(shown));
    });
  });

  test('is possible whatever is left out', () => {
    holdsFor(40, (caseFile) => {
      for (const marking of ['TLP:CLEAR', 'TLP:GREEN'] as const)
        expect(figuresOfCase(caseFile, { marking }).get('log10 evidence')).toBeGreaterThan(-99);
    });
  });
});

describe('probabilities', () => {
  test('of all authors sum to one, and so do those of all parts', () => {
    holdsFor(40, (caseFile) => {
      for (const { perpetrator, states } of inferred(caseFile).incidents) {
        const sum = perpetrator.reduce((total, { probability }) => total + probability, 0);
        expect(sum).toBeCloseTo(1, 9);
        for (const { attack, pattern } of states) {
          for (const { distribution, atLeast } of [attack, pattern]) {
            expect(distribution.reduce((total, p) => total + p, 0)).toBeCloseTo(1, 9);
            expect(atLeast.direction.probability).toBeCloseTo(distribution[3]!, 9);
            expect(atLeast.support.probability).toBeCloseTo(1 - distribution[0]!, 9);
          }
        }
      }
    });
  });

  test('lie within their robustness intervals', () => {
    holdsFor(40, (caseFile) => {
      const figures = figuresOfCase(caseFile);
      const [lower, upper] = ['lower', 'upper'].map(
        (end) => (name: string) => figures.get(`${name} ${end}`)!,
      ) as [(name: string) => number, (name: string) => number];
      expectNone(
        figures,
        (name, figure) =>
          isEstimate(name, figures) &&
          (lower(name) > figure + TOLERANCE || upper(name) < figure - TOLERANCE),
      );
    });
  });

  test('are the priors where there is no evidence', () => {
    holdsFor(25, (caseFile) => {
      const bare = figuresOfCase({ ...caseFile, reports: [], traces: [], judgements: [] });
      const told = figuresOfCase(caseFile);
      const isFar = (figure: number, name: string, figures: Figures) =>
        Math.abs(figures.get(`${name} prior`)! - figure) >= TOLERANCE;
      expect(bare.get('log10 evidence')).toBeCloseTo(0, 9);
      expectNone(bare, (name, figure) => isEstimate(name, bare) && isFar(figure, name, bare));
      // What reports say of a state in general is another finding than what they say of an attack.
      expectNone(
        bare,
        (name, figure) =>
          isEstimate(name, bare) && !name.startsWith('prev.') && isFar(figure, name, told),
      );
    });
  });
});

describe('the waterfall', () => {
  test('leads step by step from the prior to the figure', () => {
    holdsFor(40, (caseFile) => {
      for (const { perpetrator, waterfall, states } of inferred(caseFile).incidents) {
        const ways = [
          { way: waterfall, end: perpetrator[0]! },
          ...states.flatMap(({ waterfalls, pattern }) =>
            (['support', 'approval', 'direction'] as const).map((part) => ({
              way: waterfalls[part],
              end: pattern.atLeast[part],
            })),
          ),
        ];
        for (const { way, end } of ways) {
          const moved = way.steps.reduce((sum, { logOdds }) => sum + logOdds, 0);
          expect(way.priorLogOdds).toBeCloseTo(logOddsOf(end.prior), 7);
          expect(way.posteriorLogOdds).toBeCloseTo(logOddsOf(end.probability), 7);
          expect(way.priorLogOdds + moved).toBeCloseTo(way.posteriorLogOdds, 7);
        }
      }
    });
  });
});

describe('an assertion', () => {
  const groupDidIt = { perpetrator: 'group', incident: 'attack' };
  const oneState = draftCase({ ties: [draftTie('sponsor arms group')] });
  const shift = (about: Proposition, reliability: 'B' | 'F', credibility: number) => {
    const report = draftReport('added', about, { source: 'newcomer', credibility });
    const told = inferred({
      ...oneState,
      sources: newSource(oneState, reliability),
      reports: [report],
    }).incidents[0]!;
    const { prior, probability } =
      'part' in about
        ? told.states[0]!.pattern.atLeast.approval
        : told.perpetrator.find(({ candidate }) => candidate === 'group')!;
    return logOddsOf(probability) - logOddsOf(prior);
  };

  test('that nobody can judge moves less than a probable one of a usually reliable source', () => {
    const approved = { part: 'approval', state: 'sponsor', incident: 'attack' } as const;
    for (const about of [groupDidIt, approved]) {
      expect(shift(about, 'F', 6)).toBeGreaterThan(0);
      expect(shift(about, 'F', 6)).toBeLessThan(shift(about, 'B', 2));
    }
  });

  test('by a newcomer makes what it asserts no less likely, whatever else was said', () => {
    holdsFor(40, (caseFile) => {
      const candidate = caseFile.incidents[0]!.perpetrators!.candidates[0]!;
      const name = `${candidate} did attack`;
      const before = figuresOfCase(caseFile).get(name)!;
      for (const credibility of [1, 3, 5]) {
        const about = { perpetrator: candidate, incident: 'attack' };
        const added = withReport(caseFile, about, { credibility, copyProbability: 0 });
        expect(figuresOfCase(added).get(name)).toBeGreaterThanOrEqual(before - TOLERANCE);
      }
    });
  });
});

describe('a denial', () => {
  test('moves no figure by more than its own likelihood ratio', () => {
    const { ifInvolved, ifNot } = shippedNumbers.claim.denial;
    const most = Math.abs(Math.log(ifInvolved / ifNot));
    holdsFor(25, (drawn) => {
      const caseFile = {
        ...drawn,
        reports: drawn.reports.filter(({ about }) => !('claim' in about)),
      };
      const by = caseFile.sponsors[0]!;
      const denied = withReport(caseFile, { claim: 'denial', by, incident: 'attack' }, {});
      const after = figuresOfCase(denied);
      const before = figuresOfCase(caseFile);
      expectNone(before, (name, figure) => {
        if (!isEstimate(name, before) || figure === 0 || figure === 1) return false;
        return Math.abs(logOddsOf(after.get(name)!) - logOddsOf(figure)) > most + 1e-6;
      });
    });
  });
});

describe('a search that found no order', () => {
  test('makes an order no likelier, and the less likely the more surely it would have been found', () => {
    holdsFor(25, (drawn) => {
      const state = drawn.sponsors[0]!;
      const name = `act.instructions_specific of ${state} in attack on pattern`;
      const chances = [0, 0.5, 1].map((collected) => {
        const silence = draftTrace('silence', 'order', { state, collected });
        return figuresOfCase({ ...drawn, traces: [...drawn.traces!, silence] }).get(name)!;
      });
      expect(chances[0]).toBeCloseTo(figuresOfCase(drawn).get(name)!, 9);
      expect(chances[1]).toBeLessThanOrEqual(chances[0]! + TOLERANCE);
      expect(chances[2]).toBeLessThanOrEqual(chances[1]! + TOLERANCE);
    });
  });
});

describe('on the attack alone', () => {
  test('a report on a tie moves no part of a state in an act whose author is certain', () => {
    holdsFor(40, (drawn) => {
      const author = drawn.incidents[0]!.perpetrators!.candidates[0]!;
      const prior = { weights: { [author]: 1, other: 0 }, because: 'known' };
      const caseFile: CaseFile = {
        ...drawn,
        incidents: [draftIncident('attack', [], { perpetrators: { candidates: [author], prior } })],
        // Who is believed on ties is believed on the act: only what has nothing to do with ties is kept.
        reports: drawn.reports.filter(
          ({ about }) => !/raid|tie|rel|support/.test(JSON.stringify(about)),
        ),
        traces: drawn.traces!.filter(({ incident }) => incident === 'attack'),
        judgements: [],
        ties: [...drawn.ties, draftTie(`${drawn.sponsors[0]} shelters ${author}`)],
      };
      const tie = `${drawn.sponsors[0]}-shelters-${author}`;
      const told = withReport(caseFile, { tie }, { credibility: 1 });
      const before = inferred(caseFile).incidents[0]!;
      const after = inferred(told).incidents[0]!;
      for (const [place, { attack }] of after.states.entries()) {
        for (const [part, chance] of attack.distribution.entries())
          expect(chance).toBeCloseTo(before.states[place]!.attack.distribution[part]!, 9);
      }
    });
  });
});
