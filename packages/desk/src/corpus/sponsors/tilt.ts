/**
 * The chance from which naming a state pays: half of the F1 that is reached (Lipton, Elkan and Naryanaswamy 2014), some .44
 * on the development data. Declared; what it brings and costs is in ADR 0057.
 */
const PAYS_FROM = 0.22;

/** Chances under and over which nothing moves. Declared: beyond them no answer changes sides. */
const FEW = 0.03;
const NEARLY_ALL = 0.95;

const [FEW_ODDS, PAYING_ODDS, MOST_ODDS] = [FEW, PAYS_FROM, NEARLY_ALL].map(logOdds) as [
  number,
  number,
  number,
];

/** Moves the chance from which naming pays to one half, and stretches log-odds on both sides. Keeps the order of any two. */
export function tilted(probability: number): number {
  if (probability <= FEW || probability >= NEARLY_ALL) return probability;
  const odds = logOdds(probability);
  const moved =
    odds < PAYING_ODDS
      ? (FEW_ODDS * (PAYING_ODDS - odds)) / (PAYING_ODDS - FEW_ODDS)
      : (MOST_ODDS * (odds - PAYING_ODDS)) / (MOST_ODDS - PAYING_ODDS);
  return chanceAt(moved);
}

/** The chance that a tilted figure stands for: undoes `tilted`. */
export function untilted(figure: number): number {
  if (figure <= FEW || figure >= NEARLY_ALL) return figure;
  const odds = logOdds(figure);
  const stretched = odds < 0 ? FEW_ODDS : MOST_ODDS;
  return chanceAt(PAYING_ODDS + (odds * (stretched - PAYING_ODDS)) / stretched);
}

function chanceAt(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability));
}
