import type { LikelihoodScale } from '../vocabulary/index.ts';
import type { Assessment } from './assessment.ts';
import type { DossierDocument, Section } from './document.ts';
import { assumptionsSection } from './sections/assumptions.ts';
import { attainabilitySection } from './sections/attainability.ts';
import { campaignSections } from './sections/campaign.ts';
import { changeSection } from './sections/change.ts';
import { conclusionSection } from './sections/conclusion.ts';
import { defenceSection } from './sections/defence.ts';
import { hypothesesSection } from './sections/hypotheses.ts';
import { ladderSection } from './sections/ladder.ts';
import { movedSection } from './sections/moved.ts';
import { overviewSections } from './sections/overview.ts';
import { partSection } from './sections/part.ts';
import { perpetratorSection } from './sections/perpetrator.ts';
import { registerSection } from './sections/register.ts';
import { responsesSection } from './sections/responses.ts';
import { roomSection } from './sections/room.ts';
import { seriesSections } from './sections/series.ts';
import { settingSection } from './sections/setting.ts';
import { silenceSection } from './sections/silence.ts';
import { sourcesSection } from './sections/sources.ts';
import { spokenSection } from './sections/spoken.ts';
import { versionsSection } from './sections/versions.ts';
import { onlyToldWhole } from './told-attacks.ts';

/** Compiles an assessment into a document: the answer first, then what carries it, then everything it rests on. */
export function composeDossier(assessment: Assessment): DossierDocument {
  const { caseFile, provenance } = assessment;
  const whole = onlyToldWhole(assessment);
  return {
    case: caseFile.case,
    title: caseFile.title,
    question: caseFile.question,
    marking: provenance.marking,
    ...(provenance.asOf === undefined ? {} : { asOf: provenance.asOf }),
    scale: wordsOf(assessment.library.scale),
    sections: [
      conclusionSection(assessment),
      ...overviewSections(assessment),
      ...ofAttacks(whole, [perpetratorSection, partSection]),
      ...campaignSections(assessment),
      ...ofAttacks(whole, [
        movedSection,
        silenceSection,
        changeSection,
        defenceSection,
        ladderSection,
        attainabilitySection,
      ]),
      hypothesesSection(whole),
      spokenSection(whole),
      ...ofAttacks(whole, [roomSection]),
      responsesSection(whole),
      ...seriesSections(assessment),
      settingSection(assessment),
      registerSection(whole),
      sourcesSection(assessment),
      assumptionsSection(assessment),
      versionsSection(assessment),
    ].filter(({ blocks }) => blocks.length > 0),
    provenance,
  };
}

/** Sections that tell of one attack after another; none where no attack is told whole. */
function ofAttacks(
  whole: Assessment,
  sections: readonly ((assessment: Assessment) => Section | Section[])[],
): Section[] {
  if (whole.inference.incidents.length === 0) return [];
  return sections.flatMap((section) => section(whole));
}

function wordsOf({ title, rule, bands }: LikelihoodScale): NonNullable<DossierDocument['scale']> {
  const caption = `What each word of likelihood stands for, in per cent. ${title}. ${rule} Confidence is told apart from likelihood.`;
  return { caption, bands };
}
