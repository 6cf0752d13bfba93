import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

const font = { ascii: 'Noto Serif CJK SC', eastAsia: 'Noto Serif CJK SC', hAnsi: 'Noto Serif CJK SC' };
const run = (text: string, size = 32, bold = false) => new TextRun({ text, font, size, bold });
const indented = (text: string) =>
  new Paragraph({ indent: { firstLine: 640 }, alignment: AlignmentType.JUSTIFIED, children: [run(text)] });
const cell = (text: string, more: { rowSpan?: number; columnSpan?: number } = {}) =>
  new TableCell({ ...more, children: text.split('\n').map((line) => new Paragraph({ children: [run(line, 24)] })) });

const sentences = [
  '坚持以人为本，围绕群众反映强烈的突出问题，集中力量开展道路两侧、河道沟渠、房前屋后的清理整治，做到垃圾日产日清、沟渠水流畅通、房前屋后整洁有序。',
  '各镇要在2026年9月30日前完成第一轮清理，12月底前全面通过县级验收；县住房和城乡建设局牵头，县水务局、县交通运输局、各镇按职责分工负责。',
  '对工作推进不力的单位，由县委督查办公室、县政府督查室予以通报；连续两次排名末位的，由县政府分管领导约谈主要负责人，并限期15个工作日整改到位。',
];

/** Pages as an office prints them: a centred title, indented paragraphs over several lines, headers, page numbers, a table. */
export async function samplePlan(chapters = 6): Promise<Uint8Array> {
  const numerals = '一二三四五六七八九十';
  const body = Array.from({ length: chapters }, (_, chapter) => [
    new Paragraph({
      numbering: { reference: 'outline', level: 0 },
      children: [run(`重点工作之${numerals.charAt(chapter)}`)],
    }),
    ...sentences.map(
      (text, index) =>
        new Paragraph({
          numbering: { reference: 'outline', level: 1 },
          alignment: AlignmentType.JUSTIFIED,
          children: [run(`${text}${sentences[(index + chapter) % 3]}`)],
        }),
    ),
    indented(`${sentences[chapter % 3]}${sentences[(chapter + 1) % 3]}`),
  ]);
  const table = new Table({
    width: { size: 9000, type: WidthType.DXA },
    columnWidths: [900, 3900, 2100, 2100],
    rows: [
      new TableRow({ tableHeader: true, children: ['序号', '任务', '牵头单位', '完成时限'].map((text) => cell(text)) }),
      ...Array.from({ length: 24 }, (_, at) => {
        const merged = at % 2 === 0 ? [cell('县住房和城乡建设局', { rowSpan: 2 })] : [];
        const children = [
          cell(String(at + 1)),
          cell(`清理第${at + 1}片区积存垃圾，做到日产日清、不留死角`),
          ...merged,
          cell('9月30日'),
        ];
        return new TableRow({ cantSplit: true, children });
      }),
      new TableRow({ children: [cell('合计', { columnSpan: 3 }), cell('二十四项')] }),
    ],
  });
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'outline',
          levels: [
            {
              level: 0,
              format: LevelFormat.CHINESE_COUNTING,
              text: '%1、',
              suffix: 'nothing',
              style: { paragraph: { indent: { left: 0, firstLine: 640 } } },
            },
            {
              level: 1,
              format: LevelFormat.CHINESE_COUNTING,
              text: '（%2）',
              suffix: 'nothing',
              style: { paragraph: { indent: { left: 0, firstLine: 640 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        headers: {
          default: new Header({ children: [new Paragraph({ children: [run('云溪县清洁家园行动资料', 18)] })] }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ alignment: AlignmentType.CENTER, children: [run('云溪县清洁家园行动实施方案', 44, true)] }),
          indented(`为持续改善城乡环境，结合我县实际，制定本方案。${sentences[0]}`),
          ...body.flat(),
          table,
          indented('本方案自印发之日起施行。'),
          new Paragraph({ alignment: AlignmentType.RIGHT, children: [run('云溪县人民政府办公室')] }),
          new Paragraph({ alignment: AlignmentType.RIGHT, children: [run('2026年3月5日')] }),
          new Paragraph({ children: [new PageBreak()] }),
          indented('附件：略。'),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A bulletin set in two columns under a title across both. */
export async function twoColumns(): Promise<Uint8Array> {
  const paragraphs = Array.from({ length: 9 }, (_, at) => indented(`${at + 1}号通知：${sentences[at % 3]}`));
  const document = new Document({
    sections: [
      { children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run('云溪县清洁家园行动简报', 44)] })] },
      { properties: { type: 'continuous', column: { count: 2, space: 700 } }, children: paragraphs },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
