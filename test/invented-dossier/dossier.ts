import type { DossierDocument } from '../../packages/engine/src/dossier/index.ts';
import { inventedEntries } from './entries.ts';
import {
  AS_OF,
  ATTAINABILITY,
  LADDER,
  MAP,
  NETWORK,
  PART,
  POSTERIOR,
  TIMELINE,
  WATERFALL,
} from './figures.ts';

type Section = DossierDocument['sections'][number];
type Block = Section['blocks'][number];
type Inline = Exclude<Extract<Block, { kind: 'paragraph' }>['text'][number], string>;
type Figure = Extract<Block, { kind: 'figure' }>['figure'];

/** A figure with its caption and a table of two columns, as short as they can be. */
function figureBlock(
  figure: Figure,
  caption: string,
  rows: readonly (readonly [string, string])[],
): Block {
  return {
    kind: 'figure',
    figure,
    caption: [caption],
    table: {
      columns: [
        { title: 'what', align: 'start' },
        { title: 'how much', align: 'end' },
      ],
      rows: rows.map(([what, figureText]) => [[what], [figureText]]),
    },
  };
}

function likelihood(
  text: string,
  probability: number,
  [lower, upper]: readonly [number, number],
): Inline {
  return { kind: 'likelihood', text, probability, interval: { lower, upper } };
}

function strong(text: string): Inline {
  return { kind: 'strong', text };
}

const CONCLUSION: Section = {
  id: 'conclusion',
  title: 'Conclusion',
  blocks: [
    {
      kind: 'lead',
      text: [
        'A cell of ',
        strong('the River Brigade'),
        ' ',
        likelihood('very likely', 0.86, [0.71, 0.93]),
        ' carried out the attack. That its sponsor ',
        strong('supported'),
        ' the group is ',
        likelihood('almost certain', 0.97, [0.93, 0.99]),
        '; that it ',
        strong('approved'),
        ' this attack is ',
        likelihood('likely', 0.68, [0.49, 0.81]),
        '; whether it ',
        strong('ordered'),
        ' it is ',
        likelihood('roughly even', 0.44, [0.26, 0.63]),
        ', and the record of this attack alone does not show it.',
      ],
    },
    {
      kind: 'paragraph',
      text: [
        'Confidence is moderate: four independent origins carry the finding, and one of them is a confession made in custody (',
        { kind: 'evidence', id: 'r-07' },
        '). Without that one the first figure would be 64 %.',
      ],
    },
    {
      kind: 'list',
      items: [
        [
          { kind: 'verdict', verdict: 'met' },
          ' ',
          {
            kind: 'reference',
            id: 'own.arming',
            text: 'Arming and training a force against another state',
          },
        ],
        [
          { kind: 'verdict', verdict: 'open' },
          ' ',
          {
            kind: 'reference',
            id: 'overall-control',
            text: 'Overall control of an organised group',
          },
        ],
        [
          { kind: 'verdict', verdict: 'not-met' },
          ' ',
          {
            kind: 'reference',
            id: 'unknown-standard',
            text: 'A standard without an entry of its own',
          },
        ],
      ],
    },
  ],
};

const FINDINGS: readonly Section[] = [
  {
    id: 'perpetrator',
    title: 'Who carried it out',
    aside: '4 answers',
    blocks: [
      figureBlock(
        POSTERIOR,
        'Probability that each carried it out, with its interval. Somebody else is always among the answers.',
        POSTERIOR.rows.map(({ label, probability }) => [
          label,
          `${Math.round(probability * 100)} %`,
        ]),
      ),
      {
        kind: 'paragraph',
        text: [
          'The group calls itself ',
          { kind: 'foreign', text: 'كتائب النهر', language: 'ar', rtl: true },
          ' and is called ',
          { kind: 'foreign', text: 'تیپ رودخانه (شاخهٔ شمال)', language: 'fa', rtl: true },
          ' by its neighbours. ',
          { kind: 'quiet', text: 'Both names are invented. ' },
          'Its channel is kept in a ',
          { kind: 'link', text: 'public archive', address: 'https://example.org/archive?a=1&b=2' },
          '.',
        ],
      },
    ],
  },
  {
    id: 'part',
    title: 'The sponsor’s part',
    blocks: [
      figureBlock(PART, 'The part of Northland, from none to direction.', [
        ['none', '5 %'],
        ['support', '27 %'],
        ['approval', '24 %'],
        ['direction', '44 %'],
      ]),
    ],
  },
  {
    id: 'moved',
    title: 'What moved it',
    aside: '60 reports, 9 origins',
    blocks: [
      figureBlock(
        WATERFALL,
        'That the River Brigade carried it out: from 20 % before any report to 98 %.',
        WATERFALL.steps.map(({ label, logOdds }) => [label, logOdds.toFixed(2)]),
      ),
    ],
  },
  {
    id: 'standards',
    title: 'Standards',
    aside: `${LADDER.rows.length} applied`,
    blocks: [
      figureBlock(
        LADDER,
        'Each standard’s verdict, and the interval of its weakest element against the bar of proof.',
        LADDER.rows.map(({ title, bar }) => [title, `bar ${Math.round(bar * 100)} %`]),
      ),
      {
        kind: 'entry',
        id: 'own.arming',
        title: [
          'Arming and training a force against another state — ',
          { kind: 'verdict', verdict: 'met' },
        ],
        blocks: [
          {
            kind: 'paragraph',
            text: [
              'Did the state arm, train or equip a force that uses armed force against another state?',
            ],
          },
          {
            kind: 'table',
            caption: ['Elements, with what bears on each.'],
            table: {
              columns: [
                { title: 'element', align: 'start' },
                { title: 'interval', align: 'end' },
                { title: 'verdict', align: 'start' },
                { title: 'evidence', align: 'start' },
              ],
              rows: [
                [
                  ['armed or equipped'],
                  ['88–97 %'],
                  [{ kind: 'verdict', verdict: 'met' }],
                  [{ kind: 'evidence', id: 'r-01' }, ', ', { kind: 'evidence', id: 'r-07' }],
                ],
                [
                  ['trained'],
                  ['61–90 %'],
                  [{ kind: 'verdict', verdict: 'contested' }],
                  [{ kind: 'evidence', id: 'r-12' }],
                ],
                [
                  ['sheltered'],
                  ['–'],
                  [{ kind: 'verdict', verdict: 'not-applicable' }],
                  ['no report bears on it'],
                ],
              ],
            },
          },
          {
            kind: 'list',
            items: [
              [
                'ICJ, Military and Paramilitary Activities, 1986, § 228 ',
                { kind: 'mark', verification: 'verified' },
              ],
              ['A report of a panel ', { kind: 'mark', verification: 'secondary' }],
              ['A press report ', { kind: 'mark', verification: 'unverified' }],
            ],
          },
        ],
      },
      {
        kind: 'entry',
        id: 'overall-control Northland attack',
        title: ['Overall control of an organised group — ', { kind: 'verdict', verdict: 'open' }],
        blocks: [
          {
            kind: 'paragraph',
            text: [
              'Does the state organise, coordinate or plan the group’s actions, beyond paying and arming it?',
            ],
          },
        ],
      },
    ],
  },
];

const SETTING: Section = {
  id: 'setting',
  title: 'Where, when and among whom',
  blocks: [
    figureBlock(MAP, 'Places of the incidents. Borders as drawn by Natural Earth.', [
      ['Northfield', '64.13, −21.90'],
    ]),
    figureBlock(NETWORK, 'Ties as of 15 February 2021, each as likely as its line is strong.', [
      ['Northland arms the River Brigade', '93 %'],
    ]),
    figureBlock(
      TIMELINE,
      'Attacks, statements and responses in time.',
      TIMELINE.events.map(({ label, from }) => [label, from]),
    ),
    figureBlock(ATTAINABILITY, 'How often each test would be met.', [
      ['Effective control of the operation', '2 %'],
    ]),
    figureBlock(AS_OF, 'What the evidence supported on the days when somebody spoke.', [
      ['10 March 2021', '86 %'],
    ]),
    {
      kind: 'table',
      caption: ['Actors of the case.'],
      table: {
        columns: [
          { title: 'actor', align: 'start' },
          { title: 'kind', align: 'start' },
          { title: 'in its own script', align: 'start' },
        ],
        rows: Array.from({ length: 40 }, (_, index) => [
          [`Actor ${index + 1}`],
          ['an organised armed group that is no state'],
          [
            { kind: 'foreign', text: `لشکر شمارهٔ ${index + 1}`, language: 'fa', rtl: true },
            ' · ',
            { kind: 'foreign', text: `الفوج ${index + 1} (الشمال)`, language: 'ar', rtl: true },
          ],
        ]),
      },
    },
  ],
};

/** An invented case with every kind of block, inline and figure, long tables, and names in three scripts. */
export const INVENTED_DOSSIER: DossierDocument = {
  case: 'northfield-2021-02-15',
  title: 'Rockets on Northfield, 15 February',
  question:
    'Who fired on the airfield of Northfield on 15 February 2021, and what part did a state play?',
  marking: 'TLP:GREEN',
  asOf: '2021-03-10',
  scale: {
    caption: 'What each word stands for, in per cent.',
    bands: [
      { word: 'roughly even', from: 45, to: 55 },
      { word: 'likely', from: 55, to: 80 },
      { word: 'very likely', from: 80, to: 95 },
      { word: 'almost certain', from: 95, to: 99 },
    ],
  },
  sections: [
    CONCLUSION,
    ...FINDINGS,
    SETTING,
    {
      id: 'register',
      title: 'Register of evidence',
      aside: '60 pieces',
      blocks: inventedEntries(60),
    },
  ],
  provenance: {
    engine: '0.1.0',
    modelEdition: 1,
    modelSha256: 'a'.repeat(64),
    standardsSha256: 'b'.repeat(64),
    caseSha256: 'c'.repeat(64),
    seed: 1,
    asOf: '2021-03-10',
    marking: 'TLP:GREEN',
  },
};
