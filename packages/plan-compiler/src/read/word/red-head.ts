import type { Paragraph } from '../../source.ts';
import type { TextRun } from './looks.ts';

/** The head of an official document stands before anything else, at most after 份号, 密级 and 紧急程度. */
const lastPossibleParagraph = 6;

/** Body text is 16 pt (GB/T 9704-2012, 5.2.2); the name of the issuing body is always much larger. */
const leastHalfPoints = 40;

/**
 * Whether a paragraph is the red head (发文机关标志, GB/T 9704-2012, 7.2.4): "云溪县人民政府文件" in large red letters on
 * top. It belongs to the document's head (版头), as a page header does, and is no title of the plan.
 */
export function isRedHead(words: readonly TextRun[], paragraph: number, part: Paragraph['part']): boolean {
  if (words.length === 0 || paragraph > lastPossibleParagraph || (part !== undefined && part !== 'text-box'))
    return false;
  return words.every((run) => isRed(run.look.color) && (run.look.halfPoints ?? 0) >= leastHalfPoints);
}

function isRed(color: string | undefined): boolean {
  const [, red, green, blue] = /^([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? '') ?? [];
  if (red === undefined || green === undefined || blue === undefined) return false;
  return Number.parseInt(red, 16) >= 0xb0 && Number.parseInt(green, 16) <= 0x60 && Number.parseInt(blue, 16) <= 0x60;
}
