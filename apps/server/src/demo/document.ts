// Makes a Word file from a plan written as data, with Word's own automatic numbering, as an office would have typed it.
import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

/** A line of a plan: a heading of level 1 to 3 (numbered by Word), a paragraph, or a table with its header row first. */
export type PlanLine =
  | { readonly heading: 1 | 2 | 3; readonly text: string }
  | string
  | { readonly table: readonly (readonly string[])[] };

/** The day so many days from today, as plans write it: 2026年11月30日. The demonstration's dates move with the calendar. */
export type DayInPlan = (days: number) => string;

export interface PlanDocument {
  readonly fileName: string;
  /** The red head 红头, e.g. 云溪县人民政府办公室文件; absent for plain documents. */
  readonly issuerHead?: string;
  readonly docNumber?: string;
  readonly title: string;
  readonly addressees?: string;
  readonly lines: readonly PlanLine[];
  readonly signature?: readonly [issuer: string, date: string];
}

const indent = { firstLine: 640 };

/** 一、 → （一） → 1. as in GB/T 9704; each level restarts under the one above. */
const numbering = {
  reference: 'plan',
  levels: [
    { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.START },
    { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）', alignment: AlignmentType.START },
    { level: 2, format: LevelFormat.DECIMAL, text: '%3.', alignment: AlignmentType.START },
  ].map((level) => ({ ...level, suffix: 'nothing' as const, style: { paragraph: { indent } } })),
};

const headFont = [undefined, '黑体', '楷体_GB2312', '仿宋_GB2312'];

function paragraphOf(text: string): Paragraph {
  return new Paragraph({ indent, children: [new TextRun(text)] });
}

function lineOf(line: PlanLine): Paragraph | Table {
  if (typeof line === 'string') return paragraphOf(line);
  if ('table' in line) return tableOf(line.table);
  const font = headFont[line.heading] ?? '仿宋_GB2312';
  return new Paragraph({
    numbering: { reference: 'plan', level: line.heading - 1 },
    children: [new TextRun({ text: line.text, font })],
  });
}

function tableOf(rows: readonly (readonly string[])[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index === 0,
          children: cells.map(
            (text) =>
              new TableCell({
                children: [new Paragraph({ children: [new TextRun({ text, size: 24, bold: index === 0 })] })],
              }),
          ),
        }),
    ),
  });
}

export async function writePlanDocument(plan: PlanDocument): Promise<Buffer> {
  const centred = (text: string, run: object) =>
    new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, ...run })] });
  const document = new Document({
    numbering: { config: [numbering] },
    styles: { default: { document: { run: { font: '仿宋_GB2312', size: 32 } } } },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 2098, left: 1588, bottom: 1985, right: 1474 } },
        },
        children: [
          ...(plan.issuerHead ? [centred(plan.issuerHead, { font: '方正小标宋简体', size: 72, color: 'C8102E' })] : []),
          ...(plan.docNumber ? [centred(plan.docNumber, {})] : []),
          centred(plan.title, { font: '方正小标宋简体', size: 44 }),
          ...(plan.addressees ? [new Paragraph({ children: [new TextRun(plan.addressees)] })] : []),
          ...plan.lines.map(lineOf),
          ...(plan.signature ?? []).map(
            (text) => new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun(text)] }),
          ),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
