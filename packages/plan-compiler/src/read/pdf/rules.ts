import type { PdfOperatorCodes, PdfOperators } from './library.ts';
import { type Matrix, multiply, type Rule, toMatrix } from './page.ts';

/** Thicker, in points, than any line between cells. */
const thickest = 4;
/** Shorter than any side of a cell. */
const shortest = 4;
/** A page with more lines than this is a drawing. */
const mostRules = 5_000;

/** Codes of the steps of a path, as the library packs them, and how many numbers follow each. */
const step = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 } as const;
const numbersAfter: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The straight lines a page draws: lines stroked, sides of frames, and rectangles so thin that they are lines. */
export function readRules(list: PdfOperators, codes: PdfOperatorCodes, upright: Matrix): Rule[] {
  const strokes = new Set<unknown>([codes.stroke, codes.closeStroke, codes.fillStroke, codes.closeFillStroke]);
  const fills = new Set<unknown>([codes.fill, codes.eoFill]);
  const rules: Rule[] = [];
  const matrices = new Matrices(upright, codes);
  for (const [index, code] of list.fnArray.entries()) {
    const operands: unknown = list.argsArray[index];
    matrices.follow(code, operands);
    if (code !== codes.constructPath || !Array.isArray(operands)) continue;
    const [paint, parts] = operands;
    const path: unknown = Array.isArray(parts) ? parts[0] : undefined;
    if (!(path instanceof Float32Array) || (!strokes.has(paint) && !fills.has(paint))) continue;
    for (const outline of readOutlines(path, matrices.current)) addRules(outline, strokes.has(paint), rules);
    if (rules.length > mostRules) return [];
  }
  return rules;
}

/** Where the page's co-ordinates lead at each step: moved, turned, set aside and taken up again. */
class Matrices {
  current: Matrix;
  private readonly upright: Matrix;
  private readonly codes: PdfOperatorCodes;
  private readonly saved: Matrix[] = [];

  constructor(upright: Matrix, codes: PdfOperatorCodes) {
    this.current = upright;
    this.upright = upright;
    this.codes = codes;
  }

  follow(code: number, operands: unknown): void {
    const { codes } = this;
    if (code === codes.save || code === codes.paintFormXObjectBegin) this.saved.push(this.current);
    else if (code === codes.restore || code === codes.paintFormXObjectEnd) {
      this.current = this.saved.pop() ?? this.upright;
    }
    if (!Array.isArray(operands)) return;
    if (code === codes.transform) this.current = multiply(this.current, toMatrix(operands));
    else if (code === codes.paintFormXObjectBegin && Array.isArray(operands[0])) {
      this.current = multiply(this.current, toMatrix(operands[0]));
    }
  }
}

/** The corners of each part of a path; one with a curve in it is no line. */
function readOutlines(path: Float32Array, matrix: Matrix): Point[][] {
  const outlines: Point[][] = [];
  let points: Point[] = [];
  for (let at = 0; at < path.length; ) {
    const code = path[at] ?? -1;
    const count = numbersAfter[code];
    if (count === undefined) break;
    const isCurve = code === step.curve || code === step.quadratic;
    if (code === step.move) {
      outlines.push(points);
      points = [];
    }
    const [first] = points;
    if (isCurve) points = [];
    else if (code === step.close && first !== undefined) points.push(first);
    else if (count === 2) {
      const [, , , , x, y] = multiply(matrix, [1, 0, 0, 1, path[at + 1] ?? 0, path[at + 2] ?? 0]);
      points.push({ x, y });
    }
    at += 1 + count;
  }
  outlines.push(points);
  return outlines.filter((outline) => outline.length > 1);
}

function addRules(points: readonly Point[], isStroke: boolean, rules: Rule[]): void {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (!isStroke) {
    if (bottom - top <= thickest) addRule(rules, 'x', (top + bottom) / 2, left, right);
    else if (right - left <= thickest) addRule(rules, 'y', (left + right) / 2, top, bottom);
    return;
  }
  for (let index = 1; index < points.length; index++) {
    const [from, to] = [points[index - 1], points[index]];
    if (from === undefined || to === undefined) continue;
    if (Math.abs(from.y - to.y) < 0.5) addRule(rules, 'x', from.y, from.x, to.x);
    else if (Math.abs(from.x - to.x) < 0.5) addRule(rules, 'y', from.x, from.y, to.y);
  }
}

function addRule(rules: Rule[], along: 'x' | 'y', at: number, one: number, other: number): void {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  if (to - from >= shortest) rules.push({ along, at, from, to });
}
