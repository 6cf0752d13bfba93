import type { NumberLabel } from '../story.ts';
import { formatNumber } from './number-format.ts';
import { symbolText } from './symbols.ts';

/** One level of a list, as Word keeps it in .docx and in .doc alike. */
export interface Level {
  readonly start: number;
  readonly format: string;
  /** "第%1章"; %1 to %9 are the numbers of the levels. */
  readonly pattern: string;
  readonly font: string | undefined;
  readonly suffix: string;
  /** Begins again after this level (1 to 9) or one above; 0 never; absent after any level above its own. */
  readonly restartsAfter: number | undefined;
  /** Writes every number of the label in digits (w:isLgl): 1.1 under 第一章. */
  readonly inDigits: boolean;
  readonly style: string | undefined;
}

export interface List {
  /** Lists of one definition share their counters (ECMA-376 part 1, 17.9.15). */
  readonly definition: string;
  readonly levels: readonly (Level | undefined)[];
  /** w:startOverride by level: restarts the shared counter when this list first uses the level. */
  readonly startsAt: ReadonlyMap<number, number>;
}

/** Levels are counted from 0 in files, from 1 in patterns. */
export const levelCount = 9;
/** A label is a few signs long; a pattern of a megabyte on every paragraph would be an attack. */
export const longestPattern = 60;

/** Counts the paragraphs of every list in the document's order. */
export function createCounter(): (list: List, level: number) => NumberLabel | null {
  const counters = new Map<string, (number | undefined)[]>();
  const restarted = new Map<List, Set<number>>();
  return (list, level) => {
    const counts = counters.get(list.definition) ?? new Array<number | undefined>(levelCount).fill(undefined);
    counters.set(list.definition, counts);
    const restart = list.startsAt.get(level);
    const levelsSeen = restarted.get(list) ?? new Set();
    restarted.set(list, levelsSeen);
    const before = counts[level];
    if (before === undefined || (restart !== undefined && !levelsSeen.has(level))) {
      counts[level] = restart ?? list.levels[level]?.start ?? 1;
    } else {
      counts[level] = before + 1;
    }
    levelsSeen.add(level);
    // A level above that no paragraph has used yet counts as begun: after （一） comes 二、, not 一、.
    for (let above = 0; above < level; above++) {
      counts[above] ??= list.startsAt.get(above) ?? list.levels[above]?.start ?? 1;
    }
    forgetDeeper(counts, list, level);
    return writeLabel(list, level, counts);
  };
}

function forgetDeeper(counts: (number | undefined)[], list: List, level: number): void {
  for (let deeper = level + 1; deeper < levelCount; deeper++) {
    const after = list.levels[deeper]?.restartsAfter;
    if (after === undefined || level < after) counts[deeper] = undefined;
  }
}

function writeLabel(list: List, level: number, counts: readonly (number | undefined)[]): NumberLabel | null {
  const own = list.levels[level];
  if (own === undefined) return null;
  const text =
    own.format === 'bullet'
      ? symbolText(own.pattern, own.font)
      : own.pattern.replace(/%([1-9])/g, (_, digit: string) => {
          const index = Number(digit) - 1;
          const shown = list.levels[index];
          const value = counts[index] ?? shown?.start ?? 1;
          return writeNumber(value, own.inDigits ? 'decimal' : (shown?.format ?? 'decimal'));
        });
  if (text === '') return null;
  return { text, level, separator: separatorAfter(text, own.suffix) };
}

function writeNumber(value: number, format: string): string {
  if (format.startsWith('zeros:')) return String(value).padStart(Number(format.slice(6)), '0');
  return format === 'bullet' ? '' : formatNumber(value, format);
}

/**
 * Word sets a tab or a space after the number. After 、 or ） the gap carries no meaning and none is written, as in a
 * document with typed numbers; after anything else it keeps "1." and "2026年" apart.
 */
function separatorAfter(label: string, suffix: string): '' | ' ' {
  return suffix === 'nothing' || /[、）．。：〕】》]$/.test(label) ? '' : ' ';
}
