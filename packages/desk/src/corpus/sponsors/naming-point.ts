/**
 * The chance from which naming a state pays: half of the F1 that is reached (Lipton, Elkan and Naryanaswamy 2014), some .44
 * on the development data. Declared; what it brings and costs is in ADR 0084.
 */
const PAYS_FROM = 0.22;

/** Figures from one half up, as who reads them names states. */
const NAMED_FROM = 0.5;

/** How far over one half the chances from which naming pays are told, in their order. Declared: less than is seen. */
const ROOM = 0.01;

const ENDS_AT = NAMED_FROM + ROOM;

/** The part of the stretch from where naming pays to where chances are told as they are. */
const SHRUNK = ROOM / (ENDS_AT - PAYS_FROM);

/**
 * The figure by which a chance is told: itself, but for chances from where naming pays to one half. Those are told just
 * over one half, so that what is named is what pays. Keeps the order of any two.
 */
export function figureOf(chance: number): number {
  if (chance < PAYS_FROM || chance >= ENDS_AT) return chance;
  return NAMED_FROM + SHRUNK * (chance - PAYS_FROM);
}

/** The chance that a figure stands for: undoes `figureOf`. */
export function chanceOf(figure: number): number {
  if (figure < NAMED_FROM || figure >= ENDS_AT) return figure;
  return PAYS_FROM + (figure - NAMED_FROM) / SHRUNK;
}
