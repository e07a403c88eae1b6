import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftReport,
  draftTie,
} from '../../../../../test/small-cases/draft-case.ts';
import { weighed } from '../../../../../test/small-cases/shipped-model.ts';
import {
  type AuthorIs,
  type DrawnRecord,
  DrawnWorlds,
  ProbedCase,
  slotsOf,
  worldNumbers,
} from '../../inference/index.ts';
import { type Formula, findingsIn, formulaKey, type Interval } from '../../vocabulary/index.ts';
import { statusOf } from '../evaluate/evaluate.ts';
import { elementFormulas, findingsRead } from '../formulas-read.ts';
import { inOrderOfNeed } from '../order-of-need.ts';
import { loadStandardsLibrary } from '../parse/library.ts';
import type { StandardId, Verdict } from '../standard.ts';
import { rate } from './attainability.ts';
import { simulationOf } from './simulation.ts';
import { joinTallies } from './tally.ts';
import { VerdictsInWorlds } from './verdicts-in-worlds.ts';

const ROOT = new URL('../../../../../', import.meta.url);

function shippedLaw() {
  const names = readdirSync(new URL('standards/', ROOT))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `standards/${name}`);
  const law = loadStandardsLibrary(
    new Map(
      ['vocabulary/findings.yaml', ...names].map((name) => [
        name,
        readFileSync(new URL(name, ROOT), 'utf8'),
      ]),
    ),
  );
  if (!law.ok) throw new Error(JSON.stringify(law.problems));
  return law.value;
}

const { standards: byId, proofLevels } = shippedLaw();
const standards = [...byId.values()];
const place = (id: StandardId) => standards.findIndex((standard) => standard.id === id);

const GROUP = 'group';
const caseWith = (ties: readonly string[]) =>
  draftCase({
    actors: [
      draftActor('sponsor', { kind: 'state' }),
      draftActor('guard', { kind: 'organ', partOf: 'sponsor' }),
      draftActor(GROUP),
    ],
    incidents: [draftIncident('attack', [GROUP, 'guard'])],
    ties: ties.map((words) => draftTie(words)),
    reports: [
      draftReport('n', { incident: 'attack', state: 'sponsor', finding: 'ata.us_national' }),
      draftReport('b', { incident: 'attack', state: 'sponsor', finding: 'act.breach' }),
    ],
  });
const evidence = weighed(caseWith(['sponsor arms group', 'sponsor trains group']));
const QUESTION = { incident: 'attack', state: 'sponsor', seed: 1 };

/** What is worked out when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function simulated(seed = 1) {
  const made = simulationOf(evidence, { ...QUESTION, seed }, { standards, proofLevels });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}

describe('standards in drawn worlds', () => {
  const formulas = standards.flatMap((standard) => [
    ...elementFormulas(standard),
    ...findingsRead(standard).map((finding) => ({ finding })),
  ]);
  const LIGHTS = [1, 0.4, 0.06];
  const ASKED = { lights: LIGHTS, lightsWithAuthor: [1, 0.06] };

  /** By standard, whether it is met on a record, with every formula asked anew. */
  function metByItself(
    probed: ProbedCase,
    record: DrawnRecord,
    author: AuthorIs,
  ): readonly boolean[] {
    const isHeard = (formula: Formula) =>
      findingsIn(formula).every((finding) => probed.isHeard(finding));
    const heard = formulas.filter(isHeard);
    const answersOn = (admits: 'attack' | 'pattern') =>
      new Map(
        heard.map((formula) => {
          const condition = probed.condition(formula)!;
          const interval = probed.interval(condition, probed.read(record), { admits, author });
          return [formulaKey(formula), interval];
        }),
      );
    const answers = { attack: answersOn('attack'), pattern: answersOn('pattern') };
    const known = new Map<StandardId, Verdict>();
    for (const standard of inOrderOfNeed(standards)) {
      const jointly = (formula: Formula) => answers[standard.admits].get(formulaKey(formula));
      const findings = new Map<string, Interval>(
        findingsRead(standard)
          .filter((finding) => probed.isHeard(finding))
          .map((finding) => [finding, jointly({ finding })!]),
      );
      known.set(
        standard.id,
        statusOf(standard, findings, { proofLevels, verdicts: known, jointly }),
      );
    }
    return standards.map(({ id }) => known.get(id) === 'met');
  }

  test.each(['given', 'to-be-shown'] as const)(
    'come out as they would if every record were worked out by itself, the author %s',
    (author) => {
      const attack = { ...QUESTION, group: GROUP };
      const made = ProbedCase.of(evidence, attack, { formulas });
      if (!made.ok) throw new Error(JSON.stringify(made.problems));
      const probed = made.value;
      const verdicts = new VerdictsInWorlds({ probed, author }, standards, { proofLevels });
      const worlds = new DrawnWorlds(worldNumbers(evidence, attack), probed.slots, 3);
      for (let world = 0; world < 40; world++) {
        worlds.records('direction', world, LIGHTS).forEach((assertions, at) => {
          const record = { assertions, light: LIGHTS[at]! };
          expect(verdicts.met(probed.read(record))).toEqual(metByItself(probed, record, author));
        });
      }
    },
  );

  test('are counted alike in one stretch and in several, by whoever counts them', () => {
    const whole = simulated().tally(ASKED, { part: 'direction', from: 0, to: 12 });
    const parts = [
      simulated().tally(ASKED, { part: 'direction', from: 5, to: 12 }),
      simulated().tally(ASKED, { part: 'direction', from: 0, to: 5 }),
    ];
    expect(joinTallies(parts)).toEqual(whole);
  });

  test('differ from seed to seed', () => {
    const stretch = { part: 'direction', from: 0, to: 8 } as const;
    expect(simulated(2).tally(ASKED, stretch)).not.toEqual(simulated(1).tally(ASKED, stretch));
  });

  const directed = once(() => simulated().tally(ASKED, { part: 'direction', from: 0, to: 80 }));

  test('lose power as secrecy grows where they ask for an order, and not where they ask for support', () => {
    const { met, worlds } = directed();
    const power = (id: StandardId) => met.map((counts) => counts[place(id)]! / worlds);
    for (const strict of ['icj.effective_control', 'ilc.art8.instructions']) {
      const [open, halfHidden, hidden] = power(strict) as [number, number, number];
      expect(open).toBeGreaterThan(0.4);
      expect(halfHidden).toBeLessThan(open);
      expect(hidden).toBeLessThan(0.05);
    }
    const [open, , hidden] = power('unsc1373.breach') as [number, number, number];
    expect(open).toBeGreaterThan(0.7);
    expect(hidden).toBe(open);
  });

  test('are met more seldom where the record has to show the author too, and are where both are shown', () => {
    const { met, metWithAuthor, worlds } = directed();
    for (const strict of ['icj.effective_control', 'ilc.art8.instructions']) {
      const [given, shown] = [met[0]![place(strict)]!, metWithAuthor[0]![place(strict)]!];
      expect(shown / worlds).toBeGreaterThan(0.2);
      expect(shown).toBeLessThan(given);
    }
    // What the state owes for its own support does not wait for the author.
    const own = place('own.use_of_force_by_support');
    expect(Math.abs(metWithAuthor[1]![own]! - met[2]![own]!) / worlds).toBeLessThan(0.05);
  });

  test('are not asked about their author where the sponsor only supported or approved', () => {
    const { met, metWithAuthor } = simulated().tally(ASKED, { part: 'support', from: 0, to: 10 });
    expect(met).toHaveLength(LIGHTS.length);
    expect(metWithAuthor).toEqual([]);
  });

  test('that ask for a purpose or a capacity are met by a record of that, and not of the ties alone', () => {
    const made = ProbedCase.of(evidence, { ...QUESTION, group: GROUP }, { formulas });
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    const probed = made.value;
    const reading = { probed, author: 'given' } as const;
    const verdicts = new VerdictsInWorlds(reading, standards, { proofLevels });
    const isMetBut = (id: StandardId, left?: string) => {
      const told = probed.slots.map(({ finding, voices }) => (finding === left ? 0 : voices));
      const record = probed.read({ assertions: Uint8Array.from(told), light: 0.06 });
      return verdicts.met(record)[place(id)];
    };
    expect(isMetBut('own.intervention_by_support', 'prev.coercive_support')).toBe(false);
    expect(isMetBut('own.intervention_by_support')).toBe(true);
    expect(isMetBut('ilc.art4.dejure', 'act.official_capacity')).toBe(false);
    expect(isMetBut('ilc.art4.dejure')).toBe(true);
    // Arming and training is all that this one asks.
    expect(isMetBut('own.use_of_force_by_support')).toBe(true);
  });

  test('vary from seed to seed as much as the error that is told says', () => {
    const [SEEDS, WORLDS] = [50, 60];
    const asked = { lights: [0.4], lightsWithAuthor: [] };
    const rates = Array.from({ length: SEEDS }, (_, seed) => {
      const stretch = { part: 'direction', from: 0, to: WORLDS } as const;
      const [met] = simulated(seed).tally(asked, stretch).met;
      return (id: StandardId) => rate(met![place(id)]!, WORLDS);
    });
    for (const id of ['icj.effective_control', 'own.use_of_force_by_support', 'unsc1373.breach']) {
      const drawn = rates.map((rateOf) => rateOf(id));
      const mean = drawn.reduce((sum, { probability }) => sum + probability, 0) / SEEDS;
      const squares = drawn.map(({ probability }) => (probability - mean) ** 2);
      const spread = Math.sqrt(squares.reduce((sum, one) => sum + one, 0) / (SEEDS - 1));
      const told = drawn.reduce((sum, { error }) => sum + error, 0) / SEEDS;
      // A spread over 50 seeds is itself known to a tenth (1 ∕ √98): four of its errors.
      expect(spread / told).toBeGreaterThan(0.6);
      expect(spread / told).toBeLessThan(1.4);
    }
  });

  test('whose bar is above what their sources can show are met by no record, and by one of more sources', () => {
    const defacto = standards.filter(({ id }) => id === 'icj.defacto_organ');
    const asking = ['rel.complete_dependence', 'rel.no_real_autonomy', 'rel.control_all_fields'];
    const isMetBy = (voices: number) => {
      const attack = { ...QUESTION, group: GROUP };
      const [slots] = [slotsOf(evidence, attack)].map((all) =>
        all.map((slot) => (asking.includes(slot.finding) ? { ...slot, voices } : slot)),
      );
      const made = ProbedCase.of(evidence, attack, { formulas, slots: slots! });
      if (!made.ok) throw new Error(JSON.stringify(made.problems));
      const reading = { probed: made.value, author: 'given' } as const;
      const verdicts = new VerdictsInWorlds(reading, defacto, { proofLevels });
      // All is asserted that speaks for control, and nothing of what the standard asks not to be so.
      const told = slots!.map((slot) => (slot.finding === 'rel.lawful_organ' ? 0 : slot.voices));
      return verdicts.met(made.value.read({ assertions: Uint8Array.from(told), light: 1 }))[0];
    };
    expect(isMetBy(2)).toBe(false);
    expect(isMetBy(4)).toBe(true);
  });

  test('are those of a day, where one is asked for', () => {
    const late = standards.filter(({ inForce }) => inForce.from?.startsWith('2016') === true);
    expect(late.length).toBeGreaterThan(0);
    const made = simulationOf(evidence, QUESTION, { standards, proofLevels, asOf: '1990' });
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    expect(made.value.group).toBe(GROUP);
    for (const { id } of late) expect(made.value.scopes[place(id)]?.inForce).toBe(false);
  });

  test('that turn on nothing of the sponsor are told apart', () => {
    const { scopes } = simulated();
    expect(scopes[place('icj.effective_control')]?.turning).toBe(true);
    expect(scopes[place('public.political_attribution')]).toEqual({
      turning: false,
      inForce: true,
      inReach: true,
      unheard: [],
    });
  });

  test('tell what they wait for that nobody could report', () => {
    const { scopes } = simulated();
    expect(scopes[place('us.fsia_1605A')]?.inReach).toBe(false);
    expect(scopes[place('us.fsia_1605A')]?.unheard).toContain('fsia.sst_designated');
    expect(scopes[place('us.fsia_1605A')]?.unheard).not.toContain('fsia.material_support');
  });
});

describe('a case whose candidates are not tied to the state', () => {
  test('has no sponsor to hide', () => {
    const untied = weighed(caseWith([]));
    const made = simulationOf(untied, QUESTION, { standards, proofLevels });
    expect(made).toEqual({
      ok: false,
      problems: [
        {
          code: 'attainability.nobody-tied',
          path: 'ties',
          because:
            'no candidate for `attack` is tied to `sponsor` without being its organ, so there is no sponsor to hide',
          try: 'ask about another state or incident, or record the tie that is alleged',
        },
      ],
    });
  });
});
