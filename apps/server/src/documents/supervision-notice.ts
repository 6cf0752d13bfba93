import { AlignmentType, Paragraph, TextRun } from 'docx';
import { dateInWords, type IsoDate, safeText } from './document-text.ts';
import { gongwenSection, packGongwen, styled, titleParagraph } from './gongwen-page.ts';
import { typeSize } from './gongwen-styles.ts';

/** A supervision notice 督办单 from an office to the unit that is late. */
export interface SupervisionNotice {
  /** 督办〔2026〕3号; null until it is signed. */
  readonly number: string | null;
  readonly year: number;
  readonly officeName: string;
  readonly unitName: string;
  /** What it demands; paragraphs by line. */
  readonly text: string;
  /** Last day for the answer; null until it is issued. */
  readonly answerBy: IsoDate | null;
  /** The day it was signed. */
  readonly signedOn: IsoDate | null;
}

/** Width of a character of the text. */
const character = typeSize.third * 10;

function toTheRight(text: string, characters: number): Paragraph {
  return new Paragraph({
    style: 'GongwenFlush',
    alignment: AlignmentType.RIGHT,
    indent: { right: character * characters },
    keepNext: characters < 4,
    children: [new TextRun(text)],
  });
}

/**
 * Title, number below it in the middle, 主送机关 flush, text, 署名 and 成文日期 at the right: the date four characters from the
 * edge, the longer of the two lines deciding (GB/T 9704-2012, 7.2.5, 7.3.1, 7.3.2, 7.3.5.2).
 */
export async function writeSupervisionNotice(notice: SupervisionNotice): Promise<Uint8Array> {
  const { number, year, officeName, unitName, answerBy, signedOn } = notice;
  const lines = safeText(notice.text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const reply = answerBy === null ? [] : [`请于${dateInWords(answerBy)}前将办理情况书面回复我单位。`];
  const date = signedOn === null ? '' : dateInWords(signedOn);
  // The shorter line is centred below or above the longer one.
  const lead = Math.max(0, (widthOf(date) - widthOf(officeName)) / 2);
  const children = [
    titleParagraph(`${officeName}督办单`),
    styled('GongwenFlush', number ?? `督办〔${year}〕　号`, 'center'),
    styled('GongwenFlush', ''),
    styled('GongwenFlush', `${safeText(unitName)}：`),
    ...[...lines, ...reply].map((line) => styled('GongwenBody', line)),
    styled('GongwenFlush', ''),
    styled('GongwenFlush', ''),
    toTheRight(officeName, Math.max(2, 4 + lead - Math.max(0, widthOf(officeName) - widthOf(date)) / 2)),
    toTheRight(date, 4),
  ];
  return await packGongwen(`${officeName}督办单`, [gongwenSection(children)]);
}

/** In characters; digits are half as wide. */
function widthOf(text: string): number {
  return [...text].reduce((sum, each) => sum + (/[\d\s]/.test(each) ? 0.5 : 1), 0);
}
