import {
  type AppliedStandard,
  barOf,
  findingsFor,
  nearestPrecedents,
  type Precedent,
} from '../../standards/index.ts';
import type { Assessment, Strand } from '../assessment.ts';
import type { Block, Inline } from '../document.ts';
import { questionOf } from './findings.ts';

/** Most decided cases named beside a standard. Declared: a dossier has many standards; `respondeat explain` names more. */
const MOST_NAMED = 2;

/** The decided cases on this standard that are nearest by what their courts found, and what sets them apart. One with which
 *  nothing is shared is not near. */
export function precedentsBlock(strand: Strand, { standard }: AppliedStandard): Block[] {
  const { assessment, state } = strand;
  const { book, law } = assessment.library;
  const { lawOf, asOf: known } = assessment.provenance;
  const asOf = lawOf ?? known;
  const day = asOf === undefined ? {} : { asOf };
  const nearest = nearestPrecedents(book, {
    findings: findingsFor(standard, state, { admits: standard.admits, ...day }),
    standard,
    bar: barOf(standard.proof.level, law.proofLevels),
    asOf,
  })
    .filter(({ agrees }) => agrees.length > 0)
    .slice(0, MOST_NAMED);
  if (nearest.length === 0) return [];
  return [
    { kind: 'paragraph', text: ['Nearest decided cases, by the findings that this test reads:'] },
    { kind: 'list', items: nearest.map((precedent) => precedentItem(assessment, precedent)) },
  ];
}

const OUTCOME_WORDS: Readonly<Record<Precedent['outcome'], string>> = {
  met: 'met',
  not_met: 'not met',
  indeterminate: 'left open',
  mixed: 'met for some of the acts',
};

function precedentItem(
  assessment: Assessment,
  { name, forum, decided, outcome, agrees, differs, open }: Precedent,
): Inline[] {
  const reached = agrees.length + differs.length + open.length;
  const alike = `Of ${reached} reached there, alike here: ${agrees.length}; open here: ${open.length}.`;
  const apart =
    differs.length === 0
      ? ''
      : ` Otherwise here: ${differs.map((id) => questionOf(assessment, id)).join(' ')}`;
  return [
    `${name} (${forum}, ${decided.slice(0, 4)}): ${OUTCOME_WORDS[outcome]}. `,
    { kind: 'quiet', text: `${alike}${apart}` },
  ];
}
