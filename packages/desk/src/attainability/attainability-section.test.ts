import {
  type Attainability,
  attainabilityFrom,
  type Block,
  type Dossier,
  forEachPart,
  inBrief,
  lightsAround,
  ratesHere,
  WORLDS_PER_PART,
  withAttainability,
} from '@respondeat/engine';
import { describe, expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftReport,
  draftTie,
} from '../../../../test/small-cases/draft-case.ts';
import { assessCase } from '../case-files/assess-case.ts';
import { readLibrary } from '../library/read-library.ts';
import { BriefDrawing } from './brief-drawing.ts';
import { drawBriefly } from './brief-worlds.ts';
import { readyFor } from './worlds-request.ts';

const WORLDS = 100;
const pinned = readLibrary();
const caseFile = draftCase({
  actors: [draftActor('sponsor', { kind: 'state' }), draftActor('group')],
  incidents: [draftIncident('attack', ['group'])],
  ties: [draftTie('sponsor arms group')],
  reports: [draftReport('who', { incident: 'attack', perpetrator: 'group' })],
  assumptions: [{ parameter: 'attainability.secrecy', value: 0.6, because: 'it is clumsy' }],
});

function drawn(worlds = WORLDS) {
  const question = { state: 'sponsor', incident: 'attack', seed: 1 };
  const ready = readyFor({ caseFile, question, marking: 'TLP:CLEAR' }, pinned.library);
  if (!ready.ok) throw new Error(JSON.stringify(ready.problems));
  const { simulation, own } = ready.value;
  const asked = lightsAround(own, 'curves');
  return attainabilityFrom({
    ...question,
    extent: 'curves',
    own,
    ...asked,
    group: simulation.group,
    scopes: simulation.scopes,
    standards: [...pinned.library.law.standards.keys()],
    tallies: forEachPart((part) => simulation.tally(asked, { part, from: 0, to: worlds })),
  });
}

function dossierWith(attainability: ReturnType<typeof drawn>[] | undefined): Dossier {
  const assessed = assessCase({ caseFile, sha256: '0' }, pinned, {
    seed: 1,
    ...(attainability === undefined ? {} : { attainability }),
  });
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.problems));
  return assessed.value;
}

const sectionOf = ({ document }: Dossier) =>
  document.sections.find(({ id }) => id === 'attainability');
const wordsOf = (blocks: readonly Block[]) => JSON.stringify(blocks);

describe('the section of a dossier on what could be shown at all', () => {
  const attainability = drawn();
  const section = sectionOf(dossierWith([attainability]))!;
  const figure = section.blocks.find(({ kind }) => kind === 'figure') as Extract<
    Block,
    { kind: 'figure' }
  >;

  test('is there only where worlds were drawn', () => {
    expect(sectionOf(dossierWith(undefined))).toBeUndefined();
    expect(wordsOf(sectionOf(dossierWith([]))!.blocks)).toContain('no sponsor who could hide');
  });

  test('takes the secrecy that the case assumes', () => {
    expect(attainability.own.secrecy).toBe(0.6);
    expect(wordsOf(section.blocks)).toContain('Secrecy 0.6');
  });

  test('says in a table whatever the figure shows, with no false attribution left out', () => {
    const { rows, columns } = figure.table;
    expect(columns.map(({ title }) => title)).toContain('no part');
    if (figure.figure.kind !== 'attainability') throw new Error('another figure');
    const labels = figure.figure.panels.flatMap(({ lines }) =>
      lines.flatMap(({ label }) => label.split('; ')),
    );
    const named = rows.map(([cell]) => (cell![0] as { text: string }).text);
    expect(new Set(labels)).toEqual(new Set(named));
    for (const row of rows) for (const cell of row.slice(1)) expect(cell.length).toBe(1);
  });

  test('names every standard once, wherever it came out', () => {
    const words = wordsOf(section.blocks.filter(({ kind }) => kind !== 'figure'));
    const inTable = figure.table.rows.map(([cell]) => (cell![0] as { text: string }).text);
    const told = [...pinned.library.law.standards.values()].filter(
      ({ title }) => inTable.includes(title) !== words.includes(title),
    );
    expect(told).toHaveLength(pinned.library.law.standards.size);
  });

  test('tells how exact its rates are, and the error that so few worlds leave', () => {
    expect(wordsOf(section.blocks)).toMatch(/no rate has a standard error above 0\.0(4|5)\d\d/);
  });
});

describe('the section of every dossier', () => {
  const request = { caseFile, marking: 'TLP:CLEAR' } as const;
  const brief = drawBriefly(request, 1, pinned.library);
  if (!brief.ok) throw new Error(JSON.stringify(brief.problems));
  const section = sectionOf(withAttainability(dossierWith(undefined), brief.value))!;
  const table = section.blocks.find(({ kind }) => kind === 'table') as Extract<
    Block,
    { kind: 'table' }
  >;

  test('tells power, ceiling and no part of each test that could be met, with an error under .01', () => {
    expect(table.table.columns.map(({ title }) => title)).toEqual([
      'test',
      'power',
      'ceiling',
      'no part',
    ]);
    expect(table.table.rows.length).toBeGreaterThan(0);
    expect(wordsOf(section.blocks)).toMatch(/no rate has a standard error above 0\.00\d\d/);
  });

  test('tells the rates that the curves go through', () => {
    const [{ standards }] = brief.value as [(typeof brief.value)[number]];
    const curves = drawn(WORLDS_PER_PART);
    for (const [place, standard] of standards.entries()) {
      const { power, ceiling, falseAttribution } = inBrief(curves, curves.standards[place]!);
      expect(ratesHere(brief.value[0]!, standard)).toEqual({ power, ceiling, falseAttribution });
    }
  });

  test('names every standard once, and says that what asks too much is no gap in the case', () => {
    const told = wordsOf(section.blocks.filter(({ kind }) => kind !== 'table'));
    const inTable = table.table.rows.map(([cell]) => (cell![0] as { text: string }).text);
    for (const { title } of pinned.library.law.standards.values())
      expect(told.includes(title)).toBe(!inTable.includes(title));
    expect(told).toContain('a finding about these tests and no gap in the case');
  });

  test('says of whom no worlds were drawn', () => {
    const words = (of: readonly Attainability[]) =>
      wordsOf(sectionOf(withAttainability(dossierWith(undefined), of))!.blocks);
    expect(words(brief.value)).not.toContain('No worlds were drawn of');
    const elsewhere = brief.value.map((one) => ({ ...one, state: 'another' }));
    expect(words(elsewhere)).toContain('No worlds were drawn of');
  });

  test('is the same where a thread draws it', async () => {
    const beside = new BriefDrawing();
    try {
      expect(await beside.draw({ request, seed: 1 })).toEqual(brief);
    } finally {
      await beside.end();
    }
  });
});
