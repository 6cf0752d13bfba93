import type { StoryParagraph } from '../story.ts';
import type { PlacedLine } from './columns.ts';
import { beginsWithLabel, joinTexts } from './lines.ts';
import type { Line } from './page.ts';

/** A line with the page it stands on. */
export interface FlowLine extends PlacedLine {
  readonly page: number;
  readonly pageWidth: number;
}

/** Between which places the lines of a column of text run. */
export interface Measure {
  readonly left: number;
  readonly right: number;
  /** Whether paragraphs begin with an indent: then a line without one goes on with the paragraph. */
  readonly indents: boolean;
}

/** Builds paragraphs out of lines in reading order: a full line goes on in the next one. */
export function toParagraphs(lines: readonly FlowLine[], measures: ReadonlyMap<string, Measure>): StoryParagraph[] {
  const paragraphs: { first: FlowLine; last: FlowLine; text: string; lines: number }[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const measure = measures.get(keyOf(line));
    const lastMeasure = open && measures.get(keyOf(open.last));
    if (open && measure && lastMeasure && goesOn(open.first, open.last, line, lastMeasure, measure)) {
      open.text = joinTexts(open.text, line.line.text);
      open.last = line;
      open.lines += 1;
    } else paragraphs.push({ first: line, last: line, text: line.line.text, lines: 1 });
  }
  return paragraphs.map(({ first, text, lines: count }) => {
    const measure = measures.get(keyOf(first));
    return asParagraph(text, count === 1 && measure ? alignOf(first.line, measure) : undefined);
  });
}

export function asParagraph(text: string, align?: 'center' | 'right'): StoryParagraph {
  return {
    kind: 'paragraph',
    lines: [text],
    label: null,
    headingLevel: 0,
    align,
    bold: false,
    part: undefined,
    boxes: [],
  };
}

/** Pages of one width share their measure; columns have their own. */
const keyOf = (line: FlowLine): string => `${line.column} ${Math.round(line.pageWidth)}`;

/** Where the lines of each column run, told from all of them. */
export function readMeasures(lines: readonly FlowLine[]): Map<string, Measure> {
  const groups = new Map<string, FlowLine[]>();
  for (const line of lines) {
    const key = keyOf(line);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return new Map([...groups].map(([key, group]) => [key, readMeasure(group)]));
}

function readMeasure(group: readonly FlowLine[]): Measure {
  // One line that sticks out, a title or a formula, does not make the column wider.
  const few = Math.floor(0.03 * group.length);
  const lefts = group.map(({ line }) => line.x).sort((one, other) => one - other);
  const rights = group.map(({ line }) => line.right).sort((one, other) => other - one);
  const left = lefts[Math.min(few, lefts.length - 1)] ?? 0;
  const right = rights[Math.min(few, rights.length - 1)] ?? 0;
  let begins = 0;
  let indented = 0;
  group.forEach(({ line }, index) => {
    const before = group[index - 1]?.line;
    if (before === undefined || isFull(before, { right })) return;
    begins += 1;
    if (line.x - left > 1.4 * line.size && line.x - left < 3 * line.size) indented += 1;
  });
  // Lines that all are short are headings, or the lines of a form.
  const least = (group[0]?.column === 'whole' ? 0.55 : 0.2) * (group[0]?.pageWidth ?? 0);
  const end = right - left < least ? Number.POSITIVE_INFINITY : right;
  return { left, right: end, indents: begins > 0 && indented >= 0.4 * begins };
}

/** Whether no further letter would have gone on the line: a closing mark may not begin the next one and takes a letter along. */
const isFull = (line: Line, { right }: Pick<Measure, 'right'>): boolean => line.right > right - 2.2 * line.size;

function goesOn(first: FlowLine, last: FlowLine, next: FlowLine, lastMeasure: Measure, measure: Measure): boolean {
  const [before, after] = [last.line, next.line];
  if (!isFull(before, lastMeasure) || before.text.includes('\t') || after.text.includes('\t')) return false;
  if (Math.abs(before.size - after.size) > 0.15 * before.size) return false;
  const isSameFlow = last.page === next.page && last.column === next.column;
  if (isSameFlow && after.y - before.y > 3 * after.size) return false;
  const indent = (after.x - measure.left) / after.size;
  const ends = /[。！？；：]["”’）]?$/u.test(before.text);
  if (chapterLabel.test(after.text)) return false;
  if (beginsWithLabel(after.text) && (ends || indent > 0.7)) return false;
  if (indent <= 0.7) return measure.indents || !ends;
  // A list with a hanging indent goes on under its text, not under its number.
  const hanging = first.line.x + 0.7 * after.size < after.x && beginsWithLabel(first.line.text);
  return hanging && !ends;
}

/** Numbers that no sentence has at the head of a line: 第三章, 二、, （三）. */
const chapterLabel =
  /^\s*(?:第[一二三四五六七八九十百]+[章节条篇]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/u;

function alignOf(line: Line, { left, right }: Measure): 'center' | 'right' | undefined {
  if (!Number.isFinite(right)) return undefined;
  const [before, after] = [line.x - left, right - line.right];
  if (before < 3 * line.size) return undefined;
  if (Math.abs(before - after) < 1.5 * line.size) return 'center';
  return after < 5 * line.size && before > after ? 'right' : undefined;
}
