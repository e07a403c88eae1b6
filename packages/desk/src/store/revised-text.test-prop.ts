import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftCase, draftReport } from '../../../../test/small-cases/draft-case.ts';
import { readCaseBytes } from '../case-files/read-case.ts';
import { casebookFolders } from '../casebook/replay.ts';
import { readLibrary } from '../library/read-library.ts';
import { yamlOf } from './case-text.ts';
import { revisedText } from './revised-text.ts';

const { library } = readLibrary();
const about = { perpetrator: 'group', incident: 'attack' };

function read(text: string) {
  const outcome = readCaseBytes(new TextEncoder().encode(text), library);
  if (!outcome.ok) throw new Error(`${JSON.stringify(outcome.problems[0])}\n${text}`);
  return outcome.value.caseFile;
}

const casebook = casebookFolders().map((folder) => {
  const text = readFileSync(join(folder, 'case.yaml'), 'utf8');
  return { text, caseFile: read(text) };
});

const HAND_WRITTEN = `# What I know so far.
respondeat: 1
case: small
title:   "By hand"   # to be mended
question: Who did it?
summary: >-
  Nothing more
  than a test needs.
marking: TLP:CLEAR
sponsors: [sponsor]

# Everyone.
actors:
  - { id: sponsor, kind: state, name: { en: Sponsor } }
  # The usual suspects.
  - { id: group, kind: armed-group, name: { en: Group } }
incidents:
  - id: attack
    title: attack
    date: 2020-06-01
    place: { name: { en: Somewhere }, country: Nowhere }
    tactic: other
    means: unknown
    target: mixed
    harm: []
    underQuestion: true
    perpetrators: { candidates: [group] }
ties: []
sources:
- id: paper
  name: A paper
  kind: media
  reliability: C   # they were wrong in May
  because: a paper
reports:
  # The first that was heard.
  - id: first
    source: paper
    date: 2020-06-02
    says: >-
      - it begins like a record
      # and goes on like a comment
    about: { perpetrator: group, incident: attack }
    stance: asserts
    credibility: 3   # not more
    verification: unverified
    marking: TLP:CLEAR
`;

describe('the text of an edited case', () => {
  const standing = { text: HAND_WRITTEN, caseFile: read(HAND_WRITTEN) };

  test('keeps every line outside the record that was edited, and the comments in it', () => {
    const [first] = standing.caseFile.reports;
    const next = { ...standing.caseFile, reports: [{ ...first!, credibility: 5 }] };
    const [before, record] = revisedText(standing, next).split(/(?<=^reports:\n)/m);
    expect(before).toBe(HAND_WRITTEN.split(/(?<=^reports:\n)/m)[0]);
    expect(record).toMatch(/^ {2}# The first that was heard\.\n {2}- id: first\n/);
    expect(record).toContain('    credibility: 5 # not more\n');
  });

  test('puts a new record in its place, and takes one out with the comment above it', () => {
    const [first] = standing.caseFile.reports;
    const second = draftReport('second', about);
    const added = { ...standing.caseFile, reports: [second, first!] };
    const text = revisedText(standing, added);
    expect(text).toContain('reports:\n  - id: second\n    source: paper\n');
    expect(text).toContain('  # The first that was heard.\n  - id: first\n');
    const removed = revisedText({ text, caseFile: added }, { ...added, reports: [second] });
    expect(removed).not.toContain('The first that was heard');
    expect(read(removed).reports.map(({ id }) => id)).toEqual(['second']);
  });

  test.each(['\u2028', '\u2029', '\u00a0'])(
    'keeps what stands before %j, which breaks no line in YAML',
    (character) => {
      const caseFile = draftCase({
        reports: [
          draftReport('first', about, { says: `before${character}behind` }),
          draftReport('second', about),
        ],
      });
      const text = yamlOf(caseFile);
      const reports = [caseFile.reports[0]!, { ...caseFile.reports[1]!, says: 'edited' }];
      const next = { ...caseFile, reports };
      expect(read(revisedText({ caseFile, text }, next))).toEqual(next);
    },
  );

  test('is written anew where somebody laid it out otherwise', () => {
    const caseFile = draftCase();
    const next = { ...caseFile, title: 'Another' };
    expect(revisedText({ caseFile, text: JSON.stringify(caseFile) }, next)).toBe(yamlOf(next));
    const text = yamlOf(caseFile).replace('\n', '\r\n');
    expect(revisedText({ caseFile, text }, next)).toBe(yamlOf(next));
  });

  test.each([
    ['line breaks of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte-order mark', (text: string) => `\ufeff${text}`],
    ['both', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
  ])('keeps its comments and lines where it has %s', (_what, written) => {
    for (const { text, caseFile } of [standing, ...casebook]) {
      const reports = caseFile.reports.map((report, place) =>
        place === 0 ? { ...report, says: 'a first line\n\nand another' } : report,
      );
      const next = { ...caseFile, title: 'Edited', reports };
      const revised = revisedText({ caseFile, text: written(text) }, next);
      expect(revised).toBe(written(revisedText({ caseFile, text }, next)));
      expect(read(revised)).toEqual(next);
    }
  });

  test('says what was asked for, whatever is edited in whichever case of the casebook', () => {
    fc.assert(
      fc.property(fc.constantFrom(...casebook), fc.infiniteStream(fc.nat()), (from, stream) => {
        const next = structuredClone(from.caseFile);
        const draw = (below: number) => (stream.next().value as number) % below;
        for (let edits = 1 + draw(3); edits > 0; edits--) editSomething(next, draw);
        const text = revisedText(from, next);
        expect(read(text)).toEqual(next);
        // Undone, the data are what they were.
        expect(read(revisedText({ text, caseFile: next }, from.caseFile))).toEqual(from.caseFile);
      }),
      { numRuns: 30 },
    );
  });

  test('stays nearly what it was when one record of the casebook is edited', () => {
    for (const { text, caseFile } of casebook) {
      const reports = caseFile.reports.map((report, place) =>
        place === 1 ? { ...report, because: 'looked at again' } : report,
      );
      const lines = new Set(text.split('\n'));
      const changed = revisedText({ text, caseFile }, { ...caseFile, reports })
        .split('\n')
        .filter((line) => !lines.has(line));
      expect(changed.length).toBeLessThan(25);
    }
  });
});

/** Texts that YAML has to quote, fold or escape. */
const AWKWARD = [
  'yes',
  '2021-02',
  '- a\n- b',
  'a: b # c',
  ' x',
  '"',
  "'",
  'كتائب',
  '|',
  'a\n\n\nb',
  `${'long '.repeat(60)}end`,
];

function editSomething(next: ReturnType<typeof read>, draw: (below: number) => number): void {
  const text = AWKWARD[draw(AWKWARD.length)] as string;
  const { reports, sources } = next;
  const report = reports[draw(reports.length)]!;
  const edits = [
    () => Object.assign(next, { title: text }),
    () => Object.assign(next, { disputed: [text, 'more'] }),
    () => Object.assign(report, { says: text, because: text }),
    () => Object.assign(report, { credibility: 1 + draw(6) }),
    () => delete report.because,
    () => reports.push({ ...structuredClone(report), id: `new-${draw(1e9)}`, says: text }),
    () => reports.reverse(),
    () => Object.assign(sources[draw(sources.length)]!, { because: text }),
  ];
  edits[draw(edits.length)]?.();
}
