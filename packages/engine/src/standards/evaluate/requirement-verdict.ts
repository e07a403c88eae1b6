import type { ElementVerdict, Requirement } from '../standard.ts';
import type { AppliedLaw } from './applied-law.ts';
import { verdictAgainst } from './bar.ts';
import type { Bars } from './bars.ts';
import type { Answers } from './findings-on-record.ts';

/** How the elements, or the requirement as a whole where the standard says so, stand against their bars. */
export function requirementVerdict(law: AppliedLaw, record: Answers, bars: Bars): ElementVerdict {
  const proven =
    law.standard.proof.over === 'whole'
      ? verdictAgainst(record.answerTo(law.whole), law.bar)
      : joined(law.requirement, record, bars);
  return every([proven, law.prerequisite]);
}

function joined(requirement: Requirement, record: Answers, bars: Bars): ElementVerdict {
  if ('element' in requirement) {
    return verdictAgainst(record.answerTo(requirement.formula), bars(requirement.element).bar);
  }
  if ('all' in requirement) {
    return every(requirement.all.map((member) => joined(member, record, bars)));
  }
  return some(requirement.any.map((member) => joined(member, record, bars)));
}

function every(verdicts: readonly ElementVerdict[]): ElementVerdict {
  if (verdicts.includes('not-met')) return 'not-met';
  return verdicts.includes('open') ? 'open' : 'met';
}

function some(verdicts: readonly ElementVerdict[]): ElementVerdict {
  if (verdicts.includes('met')) return 'met';
  return verdicts.includes('open') ? 'open' : 'not-met';
}
