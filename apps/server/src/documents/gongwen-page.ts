import {
  AlignmentType,
  Document,
  DocumentGridType,
  type FileChild,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { fontTable } from './gongwen-fonts.ts';
import { faces, type GongwenStyle, linePitch, stylesXml, typeSize } from './gongwen-styles.ts';
import { titleLines } from './gongwen-title.ts';

/**
 * The page of an official document (GB/T 9704-2012), for the `docx` library: A4, 版心 156 × 225 mm, 22 lines of
 * 28 characters. Measures are twentieths of a point, as Word counts; sizes of type are half points.
 */

/** Twentieths of a point in a millimetre. */
const millimetre = 1440 / 25.4;

/** Millimetres in Word's measure. */
export function mm(length: number): number {
  return Math.round(length * millimetre);
}

/** A4 (5.1) and its margins (5.2.1): 天头 37, 订口 28, 版心 156 × 225 leaves 35 below and 26 at the right. */
export const gongwenPage = {
  width: mm(210),
  height: mm(297),
  top: mm(37),
  left: mm(28),
  bottom: mm(35),
  right: mm(26),
} as const;

/**
 * A table across the page (8): the sheet is turned so that the head of the table lies at the binding edge. Left and right
 * are the foot and the head of the upright page.
 */
export const gongwenLandscape = { top: mm(28), left: mm(35), bottom: mm(26), right: mm(37) } as const;

/** Width between the margins. */
export const textWidth = {
  portrait: gongwenPage.width - gongwenPage.left - gongwenPage.right,
  landscape: gongwenPage.height - gongwenLandscape.left - gongwenLandscape.right,
} as const;

/**
 * — 1 —: 四号半角宋体, at the right on odd pages, at the left on even ones, one character in (7.5). Its line is centred
 * 7 mm below the 版心.
 */
function pageNumber(side: 'left' | 'right'): Footer {
  const { chinese, latin } = faces.pageNumber;
  const font = { ascii: latin, hAnsi: latin, eastAsia: chinese, cs: latin };
  const number = new TextRun({ font, size: typeSize.fourth, children: ['— ', PageNumber.CURRENT, ' —'] });
  const alignment = side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new Footer({
    children: [new Paragraph({ alignment, indent: { [side]: typeSize.fourth * 10 }, children: [number] })],
  });
}

/** A section of an official document, upright or with the sheet turned. */
export function gongwenSection(
  children: readonly FileChild[],
  orientation: 'portrait' | 'landscape' = 'portrait',
): ISectionOptions {
  const { width, height } = gongwenPage;
  const isLandscape = orientation === 'landscape';
  const { top, left, bottom, right } = isLandscape ? gongwenLandscape : gongwenPage;
  return {
    properties: {
      page: {
        // The library itself swaps the two for a turned sheet.
        size: { width, height, orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top, left, bottom, right, header: mm(15), footer: bottom - mm(10), gutter: 0 },
      },
      // A table has lines of its own pitch.
      grid: isLandscape
        ? { type: DocumentGridType.DEFAULT, linePitch: 360 }
        : { type: DocumentGridType.LINES, linePitch },
    },
    footers: { default: pageNumber('right'), even: pageNumber('left') },
    children,
  };
}

/** Packs sections into a .docx whose styles and fonts are those of an official document. */
export async function packGongwen(title: string, sections: readonly ISectionOptions[]): Promise<Uint8Array> {
  const maker = '落实';
  const document = new Document({
    title,
    creator: maker,
    lastModifiedBy: maker,
    evenAndOddHeaderAndFooters: true,
    sections,
  });
  const ownParts = [
    { path: 'word/styles.xml', data: stylesXml() },
    { path: 'word/fontTable.xml', data: fontTable() },
  ];
  return new Uint8Array(await Packer.toBuffer(document, undefined, ownParts));
}

/** A paragraph in one of the document's styles. */
export function styled(style: GongwenStyle, text: string, alignment?: 'left' | 'center' | 'right'): Paragraph {
  return new Paragraph({ style, ...(alignment && { alignment }), children: [new TextRun(text)] });
}

/** The title, broken into lines of about equal length where one line is too short for it. */
export function titleParagraph(title: string, orientation: 'portrait' | 'landscape' = 'portrait'): Paragraph {
  // A little room is left: another face of the same size may run wider.
  const room = Math.floor(textWidth[orientation] / (typeSize.second * 10)) - 1;
  const lines = titleLines(title, room);
  return new Paragraph({
    style: 'GongwenTitle',
    children: lines.map((text, index) => new TextRun(index === 0 ? { text } : { text, break: 1 })),
  });
}
