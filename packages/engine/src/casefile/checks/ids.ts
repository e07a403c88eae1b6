import type { Problem } from '../../vocabulary/index.ts';
import type { CaseFile } from '../case-file.ts';

const LISTS = [
  'actors',
  'incidents',
  'ties',
  'sources',
  'origins',
  'reports',
  'traces',
  'judgements',
  'declarations',
  'responses',
  'series',
] as const;

/** Ids are unique within their list; `other` is kept for the unknown perpetrator; reports and origins share one space. */
export function checkIds(caseFile: CaseFile): Problem[] {
  const problems = LISTS.flatMap((list) => duplicates(caseFile, list));
  const reports = new Set(caseFile.reports.map(({ id }) => id));
  caseFile.origins?.forEach(({ id }, index) => {
    if (reports.has(id))
      problems.push(duplicate(`origins/${index}/id`, id, 'a report, and a retelling names either'));
  });
  caseFile.actors.forEach(({ id }, index) => {
    if (id === 'other') problems.push(reserved(`actors/${index}/id`));
  });
  return problems;
}

function duplicates(caseFile: CaseFile, list: (typeof LISTS)[number]): Problem[] {
  const holders = new Map<string, number>();
  const problems: Problem[] = [];
  (caseFile[list] ?? []).forEach(({ id }, index) => {
    const holder = holders.get(id);
    if (holder === undefined) holders.set(id, index);
    else problems.push(duplicate(`${list}/${index}/id`, id, `the record ${list}/${holder}`));
  });
  return problems;
}

function duplicate(path: string, id: string, holder: string): Problem {
  return {
    code: 'id.duplicate',
    path,
    because: `the id \`${id}\` already belongs to ${holder}`,
    try: 'give one of the two another id',
  };
}

function reserved(path: string): Problem {
  return {
    code: 'id.reserved',
    path,
    because: '`other` stands for an unknown perpetrator, who is always among the answers',
    try: 'give this actor another id',
  };
}
