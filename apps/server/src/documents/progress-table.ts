import { dateInNarrowColumn, dateInWords, type IsoDate, inTitleMarks } from './document-text.ts';
import { type TableColumn, writeTableDocument } from './gongwen-table.ts';
import { type CellValue, type SheetColumn, writeWorkbook } from './workbook.ts';

/** How a task stands. Shape and word are shown, so that nothing depends on colour or a printer. */
export type ProgressLight = 'done' | 'on-pace' | 'due-soon' | 'overdue' | 'not-accepted' | 'suspended' | 'withdrawn';

const lights: Readonly<Record<ProgressLight, { readonly shape: string; readonly word: string }>> = {
  done: { shape: '✓', word: '办结' },
  'on-pace': { shape: '●', word: '正常' },
  'due-soon': { shape: '▲', word: '临期' },
  overdue: { shape: '■', word: '逾期' },
  'not-accepted': { shape: '○', word: '未签收' },
  suspended: { shape: '‖', word: '中止' },
  withdrawn: { shape: '×', word: '撤销' },
};

/** A task as a row of the 进展情况表. */
export interface ProgressTask {
  readonly title: string;
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
  readonly due: IsoDate | null;
  /** Shown when there is no day: "长期坚持". */
  readonly dueText: string;
  readonly light: ProgressLight;
  /** 0 to 100; null when nothing was reported. */
  readonly percent: number | null;
  /** The latest report, with its day where one is wanted. */
  readonly latest: string;
  /** How many pieces of evidence were filed. */
  readonly evidence: number;
}

/** A plan's tasks as they stand on a day. */
export interface PlanProgress {
  /** Title of the plan, without 《》. */
  readonly planTitle: string;
  readonly issuer?: string;
  readonly asOf: IsoDate;
  readonly tasks: readonly ProgressTask[];
}

const columns: readonly (TableColumn & Pick<SheetColumn, 'width'>)[] = [
  { heading: '序号', share: 12, width: 7, align: 'center' },
  { heading: '工作任务', share: 46, width: 32, align: 'left' },
  { heading: '牵头单位', share: 26, width: 16, align: 'center' },
  { heading: '责任单位', share: 32, width: 22, align: 'left' },
  { heading: '完成时限', share: 25, width: 16, align: 'center' },
  { heading: '状态', share: 22, width: 10, align: 'center' },
  { heading: '进度', share: 16, width: 8, align: 'center' },
  { heading: '最新进展', share: 62, width: 50, align: 'left' },
  { heading: '佐证', share: 12, width: 8, align: 'center' },
];

/** The table as .docx, with the summary over it. */
export async function writeProgressDocx(progress: PlanProgress): Promise<Uint8Array> {
  return writeTableDocument({
    title: titleOf(progress),
    left: summarise(progress.tasks),
    right: `截至${dateInWords(progress.asOf)}`,
    columns,
    rows: progress.tasks.map((task, index) => [
      String(index + 1),
      task.title,
      task.lead.join('、'),
      task.responsible.join('、'),
      task.due === null ? task.dueText : dateInNarrowColumn(task.due),
      lightText(task.light),
      task.percent === null ? '—' : `${Math.round(task.percent)}%`,
      task.latest,
      String(task.evidence),
    ]),
    empty: '暂无任务',
    ...(progress.issuer !== undefined && { notes: [`制表单位：${progress.issuer}`] }),
  });
}

/** The table as .xlsx. */
export async function writeProgressXlsx(progress: PlanProgress): Promise<Uint8Array> {
  const rows = progress.tasks.map((task, index): CellValue[] => [
    index + 1,
    task.title,
    task.lead.join('、'),
    task.responsible.join('、'),
    task.due === null ? task.dueText : { day: task.due },
    lightText(task.light),
    task.percent === null ? null : { percent: task.percent },
    task.latest,
    task.evidence,
  ]);
  const summary = `${summarise(progress.tasks)}　截至${dateInWords(progress.asOf)}`;
  const marked = new Set(progress.tasks.flatMap((task, index) => (task.light === 'overdue' ? [index] : [])));
  return writeWorkbook([
    { name: '进展情况表', title: titleOf(progress), subtitle: summary, columns, rows, marked, filter: true },
  ]);
}

/** 共60项，办结12项，正常30项，临期6项，逾期8项，未签收4项。Kinds that do not occur are left out, but 办结 and 逾期. */
export function summarise(tasks: readonly ProgressTask[]): string {
  const counted = (Object.keys(lights) as ProgressLight[]).flatMap((light) => {
    const count = tasks.filter((task) => task.light === light).length;
    return count === 0 && light !== 'done' && light !== 'overdue' ? [] : [`${lights[light].word}${count}项`];
  });
  return `共${tasks.length}项，${counted.join('，')}`;
}

function lightText(light: ProgressLight): string {
  return `${lights[light].shape}${lights[light].word}`;
}

function titleOf({ planTitle }: PlanProgress): string {
  return `${inTitleMarks(planTitle)}进展情况表`;
}
