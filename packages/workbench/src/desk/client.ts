import type { Attainability, CaseFile, Marking, Problem } from '@respondeat/engine';
import type {
  AssessmentView,
  AttainabilityQuestion,
  CaseEntry,
  CorpusOfDesk,
  DossierFindings,
  Edit,
  EventImportAsked,
  EventImportDone,
  EventMapping,
  EventPreview,
  HistoryEntry,
  SearchHit,
  StandardsOfDesk,
  StoredCase,
  Vocabulary,
} from './contract.ts';
import { whoChanges } from './who-changes.ts';

/** What the desk would not do, as a list of problems. */
export class Refused extends Error {
  readonly status: number;
  readonly problems: readonly Problem[];
  /** Where two changes met: the case as it stands now, and as the one that was refused would have it. */
  readonly met: { readonly current: StoredCase; readonly yours: CaseFile } | undefined;

  constructor(status: number, answer: RefusalOfDesk) {
    const problems = answer.problems ?? [];
    super(problems[0]?.because ?? `the desk answered ${status}`);
    this.status = status;
    this.problems = problems;
    const { current, yours } = answer;
    this.met = current === undefined || yours === undefined ? undefined : { current, yours };
  }
}

/** Whether the desk says that what was asked for is not there. */
export function isNotThere(error: unknown): boolean {
  return error instanceof Refused && error.status === 404;
}

interface RefusalOfDesk {
  readonly problems?: readonly Problem[];
  readonly current?: StoredCase;
  readonly yours?: CaseFile;
}

/** A change of a case: the edits, why they are made, and the version they were made on. */
export interface Change {
  readonly baseVersion: number;
  readonly why: string;
  readonly edits: readonly Edit[];
}

/** Everything the workbench asks of the desk. */
export const desk = {
  cases: () => read<{ cases: CaseEntry[] }>('/api/cases'),
  openCase: (id: string) => read<StoredCase>(caseAt(id)),
  standards: () => read<StandardsOfDesk>('/api/standards'),
  vocabulary: () => read<Vocabulary>('/api/vocabulary'),
  history: (id: string) => read<{ entries: HistoryEntry[] }>(`${caseAt(id)}/history`),
  search: (words: string) =>
    read<{ hits: SearchHit[] }>(`/api/search?q=${encodeURIComponent(words)}`),
  assess: (id: string, view: AssessmentView) =>
    send<DossierFindings>('POST', `${caseAt(id)}/assess`, view),
  drawAttainability: (id: string, question: AttainabilityQuestion) =>
    send<Attainability>('POST', `${caseAt(id)}/attainability`, question),
  change: (id: string, change: Change) => send<StoredCase>('PATCH', caseAt(id), change),
  undo: (id: string, seen: number) =>
    sendFrom<StoredCase>(seen, { method: 'POST', address: `${caseAt(id)}/undo`, body: {} }),
  revert: (id: string, { to, seen }: { to: number; seen: number }) =>
    sendFrom<StoredCase>(seen, { method: 'POST', address: `${caseAt(id)}/revert`, body: { to } }),
  importCase: ({ text, task }: { text: string; task: string }) =>
    send<{ id: string; version: number }>('POST', `/api/cases?task=${task}`, text),
  corpus: () => read<CorpusOfDesk>('/api/corpus'),
  previewEvents: (file: File) => send<EventPreview>('POST', '/api/corpus/preview', formOf(file)),
  importEvents: ({ file, mapping, release, isTrial, task }: EventImportAsked) => {
    const asked = new URLSearchParams({ release, task, trial: isTrial ? 'yes' : 'no' });
    const form = formOf(file, mapping);
    return send<EventImportDone>('POST', `/api/corpus/imports?${asked}`, form);
  },
  keepCapture: (file: File) =>
    send<{ sha256: string }>('POST', `/api/captures?name=${encodeURIComponent(file.name)}`, file),
};

/** What a dossier is asked for. */
interface DossierAsked {
  readonly marking?: Marking | undefined;
  readonly asOf?: string | undefined;
  /** The attack to tell whole, where there are many. */
  readonly incident?: string | undefined;
}

/** Address of a dossier in one form, for a version of one marking. */
export function dossierAddress(
  id: string,
  form: 'pdf' | 'html' | 'json',
  { marking, asOf, incident }: DossierAsked,
): string {
  const asked = new URLSearchParams();
  if (marking !== undefined) asked.set('marking', marking);
  if (asOf !== undefined) asked.set('asOf', asOf);
  if (incident !== undefined) asked.set('incident', incident);
  const query = asked.toString();
  return `${caseAt(id)}/dossier.${form}${query === '' ? '' : `?${query}`}`;
}

/** Address of the case file of a case. */
export function caseFileAddress(id: string): string {
  return `${caseAt(id)}/export.yaml`;
}

function caseAt(id: string): string {
  return `/api/cases/${encodeURIComponent(id)}`;
}

/** Address of the news of a task. */
export function progressAddress(task: string): string {
  return `/api/progress/${task}`;
}

function formOf(file: File, mapping?: EventMapping): FormData {
  const form = new FormData();
  form.set('file', file);
  if (mapping !== undefined) form.set('mapping', JSON.stringify(mapping));
  return form;
}

async function read<Answer>(address: string): Promise<Answer> {
  return answerOf<Answer>(await fetch(address, { headers: { accept: 'application/json' } }));
}

async function send<Answer>(method: string, address: string, body: unknown): Promise<Answer> {
  return answerOf<Answer>(await sent({ method, address, body }));
}

/** Sends what is done to the version that was seen, and is refused where another stands by now. */
async function sendFrom<Answer>(seen: number, sending: Sending): Promise<Answer> {
  return answerOf<Answer>(await sent(sending, { 'if-match': `"${seen}"` }));
}

interface Sending {
  readonly method: string;
  readonly address: string;
  readonly body: unknown;
}

function sent({ method, address, body }: Sending, headers: Record<string, string> = {}) {
  const isWhole = typeof body === 'string' || body instanceof Blob || body instanceof FormData;
  return fetch(address, {
    method,
    headers: {
      ...typeOf(body),
      ...headers,
      'x-respondeat-who': encodeURIComponent(whoChanges()),
    },
    body: isWhole ? body : JSON.stringify(body),
  });
}

async function answerOf<Answer>(response: Response): Promise<Answer> {
  const text = await response.text();
  const answer = readAnswer(text);
  if (!response.ok) throw new Refused(response.status, answer as RefusalOfDesk);
  return answer as Answer;
}

/** The browser names the type of a form by itself, with where its parts end. */
function typeOf(body: unknown): Record<string, string> {
  if (body instanceof FormData) return {};
  if (body instanceof Blob) return { 'content-type': body.type || 'application/octet-stream' };
  return { 'content-type': typeof body === 'string' ? 'application/yaml' : 'application/json' };
}

function readAnswer(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
