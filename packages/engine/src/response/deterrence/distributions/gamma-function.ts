/** Below this the recurrence carries an argument up to where the asymptotic series holds to a double. Declared: with
 *  eight terms from 10 on, what is left out is under 10⁻¹⁶. */
const SERIES_FROM = 10;

const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/** Natural logarithm of the gamma function at a positive argument (Stirling's series, Abramowitz & Stegun 6.1.41). */
export function logGamma(argument: number): number {
  let product = 1;
  let x = argument;
  for (; x < SERIES_FROM; x++) product *= x;
  const inverse = 1 / x;
  const square = inverse * inverse;
  const series =
    inverse *
    (1 / 12 +
      square *
        (-1 / 360 +
          square *
            (1 / 1260 +
              square *
                (-1 / 1680 + square * (1 / 1188 + square * (-691 / 360360 + square / 156))))));
  return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + series - Math.log(product);
}

/** Derivative of {@link logGamma} (Abramowitz & Stegun 6.3.18). */
export function digamma(argument: number): number {
  let carried = 0;
  let x = argument;
  for (; x < SERIES_FROM; x++) carried -= 1 / x;
  const square = 1 / (x * x);
  const series =
    square *
    (1 / 12 -
      square *
        (1 / 120 -
          square *
            (1 / 252 -
              square * (1 / 240 - square * (1 / 132 - square * (691 / 32760 - square / 12))))));
  return carried + Math.log(x) - 0.5 / x - series;
}

/** Terms after which a series or fraction is taken as converged; reached only by arguments in the thousands. */
const MOST_TERMS = 10_000;
const RELATIVE_PRECISION = 1e-15;

/** Chance that a gamma variable of this shape and scale 1 is above `x`: Q(shape, x), by series or continued fraction
 *  (Numerical Recipes, 6.2). */
export function gammaUpperTail(shape: number, x: number): number {
  if (x <= 0) return 1;
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  if (x < shape + 1) return Math.max(0, 1 - front * lowerSeries(shape, x));
  return front * upperFraction(shape, x);
}

function lowerSeries(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let count = 1; count < MOST_TERMS && term > sum * RELATIVE_PRECISION; count++) {
    term *= x / (shape + count);
    sum += term;
  }
  return sum;
}

/** Lentz's method; the smallest normal double stands for a zero denominator. */
function upperFraction(shape: number, x: number): number {
  const least = 2 ** -1022;
  let b = x + 1 - shape;
  let c = 1 / least;
  let d = 1 / b;
  let fraction = d;
  for (let count = 1; count < MOST_TERMS; count++) {
    const a = -count * (count - shape);
    b += 2;
    d = 1 / (a * d + b || least);
    c = b + a / c || least;
    const step = c * d;
    fraction *= step;
    if (Math.abs(step - 1) < RELATIVE_PRECISION) break;
  }
  return fraction;
}

/** Up to here a product is taken factor by factor, which loses nothing where two large logarithms would cancel. Declared:
 *  from here on the difference of the two is as exact, and faster. */
const FACTOR_BY_FACTOR = 64;

/** Natural logarithm of `start·(start + 1)·…`, so many factors: ln Γ(start + factors) − ln Γ(start). */
export function logRising(start: number, factors: number): number {
  if (factors > FACTOR_BY_FACTOR) return logGamma(start + factors) - logGamma(start);
  let sum = factors * Math.log(start);
  for (let factor = 1; factor < factors; factor++) sum += Math.log1p(factor / start);
  return sum;
}

/** Derivative of {@link logRising} with respect to where it starts. */
export function logRisingSlope(start: number, factors: number): number {
  if (factors > FACTOR_BY_FACTOR) return digamma(start + factors) - digamma(start);
  let sum = 0;
  for (let factor = 0; factor < factors; factor++) sum += 1 / (start + factor);
  return sum;
}
