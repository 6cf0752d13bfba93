/** A stretch of text on a page. Points from the page's upper left corner, `y` of the line the letters stand on. */
export interface Fragment {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** Height of the letters. */
  readonly size: number;
}

/** Fragments that stand on one line. */
export interface Line {
  readonly fragments: readonly Fragment[];
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** A straight line drawn on a page, along x or along y. */
export interface Rule {
  readonly along: 'x' | 'y';
  /** Where it stands on the other axis. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A page as drawn, turned upright. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly fragments: readonly Fragment[];
  readonly rules: readonly Rule[];
}

type Matrix = readonly [number, number, number, number, number, number];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export type { Matrix };

export function toMatrix(numbers: ArrayLike<unknown>): Matrix {
  const at = (index: number): number => {
    const value = numbers[index];
    return typeof value === 'number' && Number.isFinite(value) ? value : 0;
  };
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}
