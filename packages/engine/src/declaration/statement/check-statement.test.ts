import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseLikelihoodScale } from '../../casefile/index.ts';
import { checkSentence } from './check-sentence.ts';
import { checkStatement } from './check-statement.ts';
import type { StatementGround } from './statement-ground.ts';
import { parseStatementRules, phrasesOf } from './statement-rules.ts';

const RULES = parseStatementRules(readFileSync('vocabulary/statement-rules.yaml', 'utf8'));
const SCALE = 'vocabulary/icd-203-scale.yaml';

const GROUND: StatementGround = {
  scale: parseLikelihoodScale(SCALE, readFileSync(SCALE, 'utf8')),
  groups: [
    { names: ['River Brigade', 'RB'], probability: 0.6 },
    { names: ['Hill Column'], probability: 0.3 },
  ],
  states: [
    {
      names: ['Arvenia'],
      atLeast: { support: 0.97, approval: 0.7, direction: 0.3 },
      verdicts: new Map([['icj.effective_control', 'not-met']]),
    },
    {
      names: ['Belmar'],
      atLeast: { support: 0.1, approval: 0.04, direction: 0.02 },
      verdicts: new Map([['icj.effective_control', 'open']]),
    },
  ],
  hosts: [{ names: ['Costa'], findings: new Map([['prev.host_unable', 0.96]]) }],
  confidence: 'moderate',
  evidence: [
    { id: 'cable-7', text: 'a cable between two ministries about the convoy', isReleasable: false },
    { id: 'photo-1', text: 'photographs of a crater beside the runway', isReleasable: true },
  ],
  record: ['Arvenia has denied any role'],
  attack: 'the attack on Northfield',
};

const labelOf = (sentence: string) => checkSentence(sentence, GROUND, RULES).label;

describe('a sentence is held against the party that it names', () => {
  test.each([
    ['Arvenia supported the attack.', 'supported'],
    ['Belmar supported the attack.', 'overclaim'],
    ['Belmar did not order the attack.', 'supported'],
    ['Arvenia did not order the attack.', 'overclaim'],
    ['It is likely that RB carried it out.', 'supported'],
    ['It is unlikely that the Hill Column carried it out.', 'supported'],
    ['It is likely that the Hill Column carried it out.', 'likelihood word off its band'],
    ['The attack was carried out by the Hill Column, not by Arvenia.', 'overclaim'],
    ['Costa was unable to stop the group.', 'supported'],
    ['Whether Belmar had effective control remains open.', 'supported'],
    ['Whether Arvenia had effective control remains open.', 'overclaim'],
    ['Arvenia had no effective control.', 'supported'],
    ['Red Dawn carried out the attack.', 'overclaim'],
    ['The attack was carried out by Red Dawn.', 'overclaim'],
    ['Four people were killed.', 'supported'],
    ['The Hill Column was attacked by the police.', 'ambiguous'],
    ['Twelve sheds were shelled from the hills.', 'supported'],
    ['Rockets struck the runway.', 'supported'],
    ['Four men fired the rockets.', 'supported'],
    ['After a low-flying drone, Costa judges with moderate confidence.', 'supported'],
    ['We are fully confident of that.', 'overclaim'],
    [
      'It is likely that in an urban quarter the Hill Column fled and RB carried it out.',
      'supported',
    ],
  ])('%s is %s', (sentence, label) => {
    expect(labelOf(sentence)).toBe(label);
  });
});

test('a legal term within a name is no legal claim, and outside of it remains one', () => {
  const groups = [{ names: ['Harbour Brigades'], probability: 0.97 }];
  const labelOver = (sentence: string) =>
    checkSentence(sentence, { ...GROUND, groups }, RULES).label;
  expect(labelOver('The Harbour Brigades almost certainly carried out the attack.')).toBe(
    'supported',
  );
  expect(labelOver('Arvenia harboured the Harbour Brigades.')).toBe('overclaim');
  expect(labelOver('Arvenia harbours the Harbour Brigades.')).toBe('overclaim');
  expect(labelOver('Rockets struck the harbour.')).toBe('supported');
});

describe('that nothing is known of the author', () => {
  const NAMED = { ...GROUND, groups: [{ names: ['River Brigade'], probability: 0.96 }] };
  test.each([
    'Nothing is known of the author.',
    'Nothing is known about the authors of the attack.',
    'Little is known of who did it.',
    'The author is unknown.',
    'The authors of the attack remain unknown.',
    'The perpetrator has not been identified.',
    'We do not know who did it.',
    'We have no idea who did it.',
    'There is no evidence of who carried out the attack.',
  ])('%s says too little where the record names one, and stands where it does not', (sentence) => {
    expect(checkSentence(sentence, NAMED, RULES)).toMatchObject({
      label: 'underclaim',
      probability: 0.96,
    });
    expect(labelOf(sentence)).toBe('supported');
  });

  test.each([
    ['Nothing is known of the sponsor.', 'underclaim'],
    ['The sponsor is not known.', 'underclaim'],
    ['Nothing is known of the driver.', 'supported'],
    ['The motive of the attackers remains unknown.', 'supported'],
  ])('%s is %s, as of a sponsor or of another matter', (sentence, label) => {
    expect(checkSentence(sentence, NAMED, RULES).label).toBe(label);
  });
});

describe('figures, hedges and confidence', () => {
  test.each([
    ['There is a 30 per cent chance that Arvenia directed the attack.', 'supported'],
    ['There is a 60 % chance that Arvenia directed the attack.', 'likelihood word off its band'],
    ['Arvenia may have directed the attack.', 'supported'],
    ['Belmar may have directed the attack.', 'overclaim'],
    ['Arvenia may have supported the attack.', 'underclaim'],
    ['Our confidence is high.', 'overclaim'],
    ['Our confidence is moderate.', 'supported'],
    ['Our confidence is low.', 'underclaim'],
  ])('%s is %s', (sentence, label) => {
    expect(labelOf(sentence)).toBe(label);
  });
});

describe('evidence', () => {
  test.each([
    ['A cable shows what was meant.', 'leans on withheld evidence'],
    ['What was meant is known (cable-7).', 'leans on withheld evidence'],
    ['Classified reporting shows it.', 'leans on withheld evidence'],
    ['Photographs show a crater beside the runway.', 'supported'],
    ['The convoy came at dawn.', 'supported'],
  ])('%s is %s', (sentence, label) => {
    expect(labelOf(sentence)).toBe(label);
  });
});

describe('what others said', () => {
  test.each([
    ['Arvenia denies any role.', 'supported'],
    ['Belmar denies any role.', 'overclaim'],
    ['Arvenia’s denial is false.', 'supported'],
    ['Arvenia has admitted its part.', 'overclaim'],
  ])('%s is %s', (sentence, label) => {
    expect(labelOf(sentence)).toBe(label);
  });
});

test('a finding says which words it hangs on, and where the figure stands', () => {
  expect(checkSentence('Arvenia ordered the attack.', GROUND, RULES)).toEqual({
    label: 'overclaim',
    because: 'A bare assertion needs what is almost certain; the scale calls this unlikely.',
    trigger: 'ordered',
    probability: 0.3,
  });
});

test('headings, quotations and code are not the author’s claims, and lines are those of the draft', () => {
  const draft = [
    '# Arvenia ordered it',
    '',
    '> Arvenia ordered it.',
    '',
    '- Arvenia *ordered*',
    '  the attack.',
    '- Thanks are due to Costa',
    '',
    '```',
    'Arvenia ordered it.',
    '```',
  ].join('\n');
  const checked = checkStatement(draft, GROUND, RULES);
  expect(checked.map(({ line, sentence, label }) => [line, sentence, label])).toEqual([
    [5, 'Arvenia ordered the attack.', 'overclaim'],
    [7, 'Thanks are due to Costa', 'supported'],
  ]);
});

describe('phrases', () => {
  test.each([
    ['gave … order', 'who gave them the order', 'gave them the order'],
    ['gave … order', 'gave one two three four five six seven order', undefined],
    ['order(ed|s)', 'orderly', undefined],
    ['order(ed|s)', 'It ORDERED it', 'ORDERED'],
    ['(a|the) state', 'the  state', 'the  state'],
  ])('%s in “%s”', (phrase, text, found) => {
    expect(phrasesOf([phrase]).firstIn(text)).toBe(found);
  });
});
