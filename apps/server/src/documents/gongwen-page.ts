import {
  AlignmentType,
  Document,
  DocumentGridType,
  type FileChild,
  Footer,
  type IFontAttributesProperties,
  type IParagraphStyleOptions,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { fontTable } from './gongwen-fonts.ts';
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

/** Sizes of Chinese type in half points: 二号 22 pt, 三号 16 pt, 四号 14 pt, 五号 10.5 pt. */
export const typeSize = { second: 44, third: 32, fourth: 28, fifth: 21 } as const;

/** 22 lines in 225 mm (5.2.3); a little under 29 pt, so that the last line is sure to fit. */
const linePitch = 576;

/** 28 characters in 156 mm are 15.79 pt each, 16 pt type wants 0.2 pt less; in 4096ths of a point (ECMA-376, 17.6.5). */
const characterSpace = Math.round((textWidth.portrait / 20 / 28 - 16) * 4096);

/** Type of an official document (5.2.2, 7.3). Word takes the Chinese face for Chinese characters only. */
export const gongwenFonts = {
  title: face('方正小标宋简体'),
  body: face('仿宋_GB2312'),
  firstHeading: face('黑体'),
  secondHeading: face('楷体_GB2312'),
  pageNumber: { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体', cs: '宋体' },
} as const satisfies Record<string, IFontAttributesProperties>;

function face(chinese: string): IFontAttributesProperties {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: chinese, cs: 'Times New Roman' };
}

/** Names of the paragraph styles a document may use besides the built-in headings. */
export type GongwenStyle = 'GongwenTitle' | 'GongwenBody' | 'GongwenFlush' | 'GongwenTableHead' | 'GongwenTableText';

const lines = (pitch: number) => ({ line: pitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 });

const ownStyles: readonly (IParagraphStyleOptions & { readonly id: GongwenStyle })[] = [
  {
    id: 'GongwenTitle',
    name: '公文标题',
    quickFormat: true,
    run: { font: gongwenFonts.title, size: typeSize.second },
    // 二号 type needs more than the body's pitch where the title wraps.
    paragraph: { alignment: AlignmentType.CENTER, spacing: { ...lines(680), after: 280 }, keepNext: true },
  },
  {
    id: 'GongwenBody',
    name: '公文正文',
    quickFormat: true,
    run: { font: gongwenFonts.body, size: typeSize.third },
    paragraph: {
      alignment: AlignmentType.BOTH,
      spacing: lines(linePitch),
      indent: { firstLine: typeSize.third * 20, firstLineChars: 200 },
    },
  },
  {
    id: 'GongwenFlush',
    name: '公文顶格',
    run: { font: gongwenFonts.body, size: typeSize.third },
    paragraph: { spacing: lines(linePitch) },
  },
  {
    id: 'GongwenTableHead',
    name: '公文表头',
    run: { font: gongwenFonts.firstHeading, size: typeSize.fifth },
    paragraph: { alignment: AlignmentType.CENTER, spacing: lines(310) },
  },
  {
    id: 'GongwenTableText',
    name: '公文表文',
    run: { font: gongwenFonts.body, size: typeSize.fifth },
    paragraph: { spacing: lines(310) },
  },
];

const heading = (font: IFontAttributesProperties) => ({
  run: { font, size: typeSize.third, bold: false, color: '000000' },
  paragraph: {
    spacing: lines(linePitch),
    indent: { firstLine: typeSize.third * 20, firstLineChars: 200 },
    keepNext: true,
  },
});

/** 一、 in 黑体, （一） in 楷体, both as headings, so that Word's navigation shows them (7.3.3). */
const headings = { heading1: heading(gongwenFonts.firstHeading), heading2: heading(gongwenFonts.secondHeading) };

/**
 * — 1 —: 四号半角宋体, at the right on odd pages, at the left on even ones, one character in (7.5). Its line is centred
 * 7 mm below the 版心.
 */
function pageNumber(side: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: typeSize.fourth * 10 },
        spacing: { before: 0, after: 0 },
        children: [
          new TextRun({
            font: gongwenFonts.pageNumber,
            size: typeSize.fourth,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
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
        : { type: DocumentGridType.LINES_AND_CHARS, linePitch, charSpace: characterSpace },
    },
    footers: { default: pageNumber('right'), even: pageNumber('left') },
    children,
  };
}

/** Packs sections into a .docx whose styles and fonts are those of an official document. */
export async function packGongwen(title: string, sections: readonly ISectionOptions[]): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: '落实',
    lastModifiedBy: '落实',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: { font: gongwenFonts.body, size: typeSize.third, language: { eastAsia: 'zh-CN' } } },
        ...headings,
      },
      paragraphStyles: ownStyles,
    },
    sections,
  });
  const packed = await Packer.toBuffer(document, undefined, [{ path: 'word/fontTable.xml', data: fontTable() }]);
  return new Uint8Array(packed);
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
