import * as z from 'zod';

const chance = z.number().min(0).max(1);
const positive = z.number().gt(0);
const spread = z.union([
  z.strictObject({ from: z.number(), to: z.number() }),
  z.strictObject({ around: z.number(), width: positive }),
]);
const row = z.array(chance).min(2).max(60);

const quality = z.strictObject({
  name: z.string().min(1).max(200),
  even: z
    .strictObject({ detection: chance, identification: chance, falseAlarm: chance })
    .optional(),
  readings: z.array(z.string().min(1)).min(2).max(60).optional(),
  whenNobody: row.optional(),
  when: z.array(row).min(1).max(50).optional(),
});

/** The form of a file of games. */
export const gameShape = z.strictObject({
  publishing: z
    .strictObject({
      opportunity: chance,
      attackers: z.array(z.string().min(1)).min(1).max(50),
      gains: spread.optional(),
      resolve: spread,
      qualities: z.array(quality).min(1).max(100),
    })
    .optional(),
  blame: z
    .strictObject({
      vulnerable: chance,
      knowledgeable: chance,
      gain: positive,
      loss: positive,
      credit: positive,
      embarrassment: positive,
    })
    .optional(),
  decision: z
    .strictObject({ prior: chance.gt(0).lt(1), falseCost: positive, missedCost: positive })
    .optional(),
  sponsor: z
    .strictObject({
      directBenefit: z.number(),
      proxyBenefit: z.number(),
      proxyCost: z.number(),
      directAttributed: chance,
      proxyAttributed: chance,
      penalty: positive,
    })
    .optional(),
});

/** A file of games as it is written. */
export type WrittenGames = z.infer<typeof gameShape>;

/** A game of publishing as it is written. */
export type WrittenPublishing = NonNullable<WrittenGames['publishing']>;

/** A quality of attribution as it is written. */
export type WrittenQuality = WrittenPublishing['qualities'][number];

/** Keys to suggest for one that is misspelt. */
export const GAME_KEYS = `${Object.keys(gameShape.shape).join(' ')}
  opportunity attackers gains resolve qualities name even readings whenNobody when detection identification falseAlarm
  from to around width vulnerable knowledgeable gain loss credit embarrassment prior falseCost missedCost directBenefit
  proxyBenefit proxyCost penalty directAttributed proxyAttributed`.split(/\s+/);
