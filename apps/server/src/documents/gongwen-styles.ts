/** Sizes of Chinese type in half points: 二号 22 pt, 三号 16 pt, 四号 14 pt, 五号 10.5 pt. */
export const typeSize = { second: 44, third: 32, fourth: 28, fifth: 21 } as const;

/** 22 lines in 225 mm (GB/T 9704-2012, 5.2.3), in twentieths of a point: a little under 29 pt, so that the last line fits. */
export const linePitch = 576;

/**
 * 28 characters in 156 mm (5.2.3) are 15.79 pt each, 16 pt type runs a little narrower than it is; in twentieths of a point.
 * Not by a grid of characters: LibreOffice gives a character that is wider than its cell two of them.
 */
export const bodySpacing = -5;

/** A face for Chinese characters and one for the others; Word chooses between them by the character. */
export interface Face {
  readonly chinese: string;
  readonly latin: string;
}

const withRoman = (chinese: string): Face => ({ chinese, latin: 'Times New Roman' });

/** Type of an official document (GB/T 9704-2012, 5.2.2, 7.3, 7.5). */
export const faces = {
  title: withRoman('方正小标宋简体'),
  body: withRoman('仿宋_GB2312'),
  firstHeading: withRoman('黑体'),
  secondHeading: withRoman('楷体_GB2312'),
  pageNumber: { chinese: '宋体', latin: '宋体' },
} as const satisfies Record<string, Face>;

/** Names of the paragraph styles a document may use. */
export type GongwenStyle =
  | 'GongwenTitle'
  | 'GongwenBody'
  | 'GongwenFlush'
  | 'Heading1'
  | 'Heading2'
  | 'GongwenTableHead'
  | 'GongwenTableText';

interface Style {
  readonly id: GongwenStyle;
  readonly name: string;
  readonly face: Face;
  readonly size: number;
  /** Distance of lines; a pitch other than the grid's leaves the grid. */
  readonly pitch: number;
  readonly after?: number;
  readonly align: 'both' | 'center' | 'left';
  /** Added between characters, in twentieths of a point. */
  readonly spacing?: number;
  /** Two characters in at the first line. */
  readonly isIndented?: boolean;
  /** Stays on the page of the paragraph below. */
  readonly keepsNext?: boolean;
  /** Depth in Word's navigation, from 0. */
  readonly outline?: number;
}

const body = { face: faces.body, size: typeSize.third, pitch: linePitch, spacing: bodySpacing, align: 'both' } as const;
const heading = { ...body, align: 'left', isIndented: true, keepsNext: true } as const;
const cell = { size: typeSize.fifth, pitch: 310 } as const;

const styles: readonly Style[] = [
  {
    id: 'GongwenTitle',
    name: '公文标题',
    face: faces.title,
    size: typeSize.second,
    pitch: 680,
    after: 280,
    align: 'center',
    keepsNext: true,
  },
  { id: 'GongwenBody', name: '公文正文', ...body, isIndented: true },
  { id: 'GongwenFlush', name: '公文顶格', ...body },
  // 一、 in 黑体, （一） in 楷体 (7.3.3).
  { id: 'Heading1', name: 'heading 1', ...heading, face: faces.firstHeading, outline: 0 },
  { id: 'Heading2', name: 'heading 2', ...heading, face: faces.secondHeading, outline: 1 },
  { id: 'GongwenTableHead', name: '公文表头', ...cell, face: faces.firstHeading, align: 'center' },
  { id: 'GongwenTableText', name: '公文表文', ...cell, face: faces.body, align: 'left' },
];

/**
 * word/styles.xml. Written here, since the library has no words for `w:default` and `w:snapToGrid`: the first names the
 * style everything counts from, the second lets a title have its own pitch instead of two lines of the grid.
 */
export function stylesXml(): string {
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const language = '<w:lang w:val="en-US" w:eastAsia="zh-CN"/>';
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${runXml(faces.body, typeSize.third)}${language}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:rPr>${runXml(faces.body, typeSize.third)}</w:rPr></w:style>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="${namespace}">${defaults}${normal}${styles.map(styleXml).join('')}</w:styles>`;
}

/** The order of the elements is the schema's (ECMA-376 part 1, 17.3.1.26): Word refuses another. */
function styleXml(style: Style): string {
  const isBuiltIn = style.outline !== undefined;
  const paragraph = [
    style.keepsNext ? '<w:keepNext/>' : '',
    style.pitch === linePitch ? '' : '<w:snapToGrid w:val="0"/>',
    `<w:spacing w:before="0" w:after="${style.after ?? 0}" w:line="${style.pitch}" w:lineRule="exact"/>`,
    style.isIndented ? `<w:ind w:firstLineChars="200" w:firstLine="${style.size * 20}"/>` : '',
    `<w:jc w:val="${style.align}"/>`,
    isBuiltIn ? `<w:outlineLvl w:val="${style.outline}"/>` : '',
  ];
  return `<w:style w:type="paragraph"${isBuiltIn ? '' : ' w:customStyle="1"'} w:styleId="${style.id}"><w:name w:val="${style.name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph.join('')}</w:pPr><w:rPr>${runXml(style.face, style.size, style.spacing)}</w:rPr></w:style>`;
}

function runXml({ chinese, latin }: Face, size: number, spacing = 0): string {
  const between = spacing === 0 ? '' : `<w:spacing w:val="${spacing}"/>`;
  return `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${chinese}" w:cs="${latin}"/>${between}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
}
