import { dateInNarrowColumn, dateInWords, type IsoDate, inTitleMarks } from './document-text.ts';
import { type TableColumn, writeTableDocument } from './gongwen-table.ts';
import { type CellValue, type SheetColumn, writeWorkbook } from './workbook.ts';

/** A task as a row of the 任务分解表. Units' names are resolved, in the order they are to be shown. */
export interface BreakdownTask {
  /** Chapter of the plan the task stands under; null when the plan has none. Rows of one chapter stand together. */
  readonly chapter: string | null;
  readonly title: string;
  /** What is to be done, as the clause says. */
  readonly content: string;
  /** Label of the clause it comes from, e.g. "二、（一）"; '' for a task from elsewhere. */
  readonly clause: string;
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
  readonly support: readonly string[];
  /** The day it is due, where there is one. */
  readonly due: IsoDate | null;
  /** What is shown when there is no day ("长期坚持"), or instead of it ("9月底前"); '' for the day itself. */
  readonly dueText: string;
  readonly note: string;
}

/** A plan's tasks, ready to be written. */
export interface TaskBreakdown {
  /** Title of the plan, without 《》. */
  readonly planTitle: string;
  /** Office that issues the table, and the day; left out when unknown. */
  readonly issuer?: string;
  readonly issuedOn?: IsoDate;
  readonly tasks: readonly BreakdownTask[];
}

const columns: readonly (TableColumn & Pick<SheetColumn, 'width'>)[] = [
  { heading: '序号', share: 12, width: 7, align: 'center' },
  { heading: '任务类别', share: 22, width: 16, align: 'center', merges: true },
  { heading: '工作任务', share: 34, width: 24, align: 'left' },
  { heading: '具体内容', share: 68, width: 50, align: 'left' },
  { heading: '牵头单位', share: 24, width: 16, align: 'center' },
  { heading: '责任单位', share: 30, width: 22, align: 'left' },
  { heading: '配合单位', share: 26, width: 18, align: 'left' },
  { heading: '完成时限', share: 26, width: 16, align: 'center' },
  { heading: '备注', share: 16, width: 12, align: 'left' },
];

const chapterColumn = 1;

/** The table as .docx: turned A4, heading on every page, no row over two pages, chapters as merged cells. */
export async function writeTaskBreakdownDocx(breakdown: TaskBreakdown): Promise<Uint8Array> {
  const { tasks, issuer, issuedOn } = breakdown;
  const rows = tasks.map((task, index) => [
    String(index + 1),
    task.chapter ?? '',
    task.title,
    contentOf(task),
    task.lead.join('、'),
    task.responsible.join('、'),
    task.support.join('、'),
    task.dueText || (task.due === null ? '' : dateInNarrowColumn(task.due)),
    task.note,
  ]);
  return writeTableDocument({
    title: titleOf(breakdown),
    ...(issuer !== undefined && { left: `制表单位：${issuer}` }),
    ...(issuedOn !== undefined && { right: dateInWords(issuedOn) }),
    columns: shown(columns, tasks),
    rows: rows.map((row) => shown(row, tasks)),
    empty: '暂无任务',
  });
}

/** The table as .xlsx: to be filtered and sorted, so nothing is merged and days are days. */
export async function writeTaskBreakdownXlsx(breakdown: TaskBreakdown): Promise<Uint8Array> {
  const { tasks } = breakdown;
  const rows = tasks.map((task, index): CellValue[] => [
    index + 1,
    task.chapter ?? '',
    task.title,
    contentOf(task),
    task.lead.join('、'),
    task.responsible.join('、'),
    task.support.join('、'),
    task.due === null ? task.dueText : { day: task.due },
    // A day in a cell says less than the plan's own words, e.g. 9月底前: these are kept beside it.
    [task.due === null || task.dueText === '' ? '' : `时限原文：${task.dueText}`, task.note].filter(Boolean).join('；'),
  ]);
  const sheet = {
    name: '任务分解表',
    title: titleOf(breakdown),
    columns: shown(columns, tasks),
    rows: rows.map((row) => shown(row, tasks)),
    filter: true,
  };
  return writeWorkbook([sheet]);
}

function titleOf({ planTitle }: TaskBreakdown): string {
  return `${inTitleMarks(planTitle)}任务分解表`;
}

function contentOf({ clause, content }: BreakdownTask): string {
  return clause === '' || content.startsWith(clause) ? content : `${clause}${content}`;
}

/** Without the chapter's column when no task has a chapter. */
function shown<Value>(values: readonly Value[], tasks: readonly BreakdownTask[]): Value[] {
  const hasChapters = tasks.some((task) => task.chapter !== null);
  return values.filter((_, index) => hasChapters || index !== chapterColumn);
}
