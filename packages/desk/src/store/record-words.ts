import type { CaseFile } from '@respondeat/engine';

/** Lists of a case file, and what one record of each is called. */
const KINDS_OF_RECORD = {
  actors: 'actor',
  incidents: 'incident',
  ties: 'tie',
  sources: 'source',
  origins: 'origin',
  reports: 'report',
  traces: 'trace',
  judgements: 'judgement',
  declarations: 'declaration',
  responses: 'response',
  series: 'series',
} as const satisfies Partial<Record<keyof CaseFile, string>>;

type ListOfRecords = keyof typeof KINDS_OF_RECORD;

/** The words of one record. */
export interface RecordWords {
  readonly kind: string;
  readonly recordId: string;
  readonly words: string;
}

/** The words of every record of a case, and of the case itself, in order. */
export function recordWords(caseFile: CaseFile): RecordWords[] {
  const { title, question, summary, alternatives, disputed, laterFindings } = caseFile;
  const own = [caseFile.case, title, question, summary, alternatives, disputed, laterFindings];
  return [
    wordsOf('case', caseFile.case, own),
    ...Object.entries(KINDS_OF_RECORD).flatMap(([list, kind]) =>
      (caseFile[list as ListOfRecords] ?? []).map((record) => wordsOf(kind, record.id, record)),
    ),
  ];
}

/** Words of records that were read before: a version shares with the one before it what no edit touched. */
const KNOWN = new WeakMap<object, string>();

function wordsOf(kind: string, recordId: string, record: object): RecordWords {
  const words = KNOWN.get(record) ?? textsIn(record).join(' · ');
  KNOWN.set(record, words);
  return { kind, recordId, words };
}

function textsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  if (typeof part !== 'object' || part === null) return [];
  return Object.values(part).flatMap(textsIn);
}
