import { allMatches } from './all-matches.ts';
import type { Naming } from './assemble.ts';
import { COLUMN_KINDS } from './fields.data.ts';
import type { Item } from './outline.ts';
import { looksLikeName, splitParties } from './parties.ts';
import type { Assignment, DateElement, PartyRole, Place, Task, TaskParty } from './plan.ts';
import type { Passage, Reading } from './reading.ts';
import type { TableRow } from './source.ts';
import { POINTS_COLUMN } from './text-table.ts';
import { dueBefore, lastDate, readPoint, TIME_START } from './time-point.ts';

type ColumnKind = (typeof COLUMN_KINDS)[number][1];

/** A row of a responsibility table that is a task. */
export interface TableTask {
  /** Where the work's cell begins, in `Reading.text`. */
  readonly at: number;
  /** @param item the item the table stands under */
  toTask(naming: Naming, item: Item | null): Task;
}

export interface TableWeight {
  readonly from: number;
  readonly place: Place;
  readonly value: number;
  /** As the cell says it: a bare number has none. */
  readonly unit: string | null;
}

export interface TablesRead {
  readonly tasks: readonly TableTask[];
  /** What each part of an appraisal is worth: 考核项目|分值|评分标准. Offsets in `Reading.text`. */
  readonly weights: readonly TableWeight[];
  /** Passages whose parties and dates the tables have read: no construct need read them again. */
  readonly cells: ReadonlySet<number>;
}

interface Cell {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly place: Place;
  /** Shown in this row, written in one above. */
  readonly merged: boolean;
  /** Index of its passage. */
  readonly passage: number;
  placeOf(from: number, to: number): Place;
}

/** Tables whose heading names the work and who does it: 序号|任务|牵头单位|责任单位|完成时限. */
export function readTables(reading: Reading, passages: readonly Passage[]): TablesRead {
  const rows = new Map<number, TableRow[]>();
  const seen = new Set<TableRow>();
  for (const { cell } of passages) {
    if (!cell || seen.has(cell.row)) continue;
    seen.add(cell.row);
    const list = rows.get(cell.row.table);
    const last = list?.at(-1);
    // A row whose cells stand on lines of their own.
    if (list && last && last.row === cell.row.row)
      list[list.length - 1] = { ...last, cells: [...last.cells, ...cell.row.cells] };
    else if (list) list.push(cell.row);
    else rows.set(cell.row.table, [cell.row]);
  }
  const cells = new CellTexts(reading, passages);
  const tables = [...rows.values()];
  const tasks = tables.flatMap((table) => readTable(table, cells));
  const weights = tables.flatMap((table) => readWeights(table, cells));
  return { tasks, weights, cells: cells.used };
}

const TALLEST_HEADING = 3;

function readTable(rows: readonly TableRow[], cells: CellTexts): TableTask[] {
  for (let at = 0; at < Math.min(rows.length, TALLEST_HEADING); at += 1) {
    const heading = rows[at];
    const columns = heading ? columnKinds(heading, cells) : null;
    if (columns) {
      const below = rows.slice(at + 1);
      const grouped = below.some((row) =>
        row.cells.some((cell) => cell.mergedWith && columns.get(cell.column) === 'task'),
      );
      return below.flatMap((row) => readRow(row, columns, cells, grouped) ?? []);
    }
  }
  return [];
}

const POINTS = /^(\d{1,3}(?:\.\d)?)分?$/u;

/** Rows under a heading 分值 that give a part its points. */
function readWeights(rows: readonly TableRow[], cells: CellTexts): TableWeight[] {
  const [heading, ...below] = rows;
  const column = heading?.cells.find((cell) =>
    POINTS_COLUMN.test(cells.of(heading, cell.column)?.text.replaceAll(' ', '') ?? ''),
  )?.column;
  if (column === undefined || column === 0) return [];
  return below.flatMap((row): TableWeight[] => {
    const cell = cells.of(row, column);
    const value = POINTS.exec(cell?.text ?? '')?.[1];
    const part = cells.of(row, column - 1);
    if (!cell || cell.merged || value === undefined) return [];
    const from =
      part && !part.merged && part.text.length <= LONGEST_PART && part.to < cell.from ? part.from : cell.from;
    return [
      { from, place: cells.place(from, cell.to), value: Number(value), unit: cell.text.endsWith('分') ? '分' : null },
    ];
  });
}

/** A longer text beside the points is the standard, not the part's name. */
const LONGEST_PART = 20;

function columnKinds(heading: TableRow, cells: CellTexts): Map<number, ColumnKind> | null {
  const columns = new Map<number, ColumnKind>();
  for (const cell of heading.cells) {
    const text = cells.of(heading, cell.column)?.text.replaceAll(' ', '') ?? '';
    const kind = COLUMN_KINDS.find(([pattern]) => text.length > 0 && text.length <= 14 && pattern.test(text))?.[1];
    if (kind) for (let span = 0; span < cell.columnSpan; span += 1) columns.set(cell.column + span, kind);
  }
  const kinds = new Set(columns.values());
  const hasWork = kinds.has('task') || kinds.has('target');
  return hasWork && (kinds.has('lead') || kinds.has('responsible') || kinds.has('people') || kinds.has('due'))
    ? columns
    : null;
}

/** Columns that are read whole; the work's own text may hold targets and recurring duties. */
const USED = ['number', 'lead', 'responsible', 'support', 'people', 'due'] as const;

function readRow(
  row: TableRow,
  columns: ReadonlyMap<number, ColumnKind>,
  cells: CellTexts,
  grouped: boolean,
): TableTask | null {
  const byKind = cellsByKind(row, columns, cells);
  const of = (kind: ColumnKind): readonly Cell[] => byKind.get(kind) ?? [];
  const tasks = of('task').length > 0 ? of('task') : of('target');
  const isWork = (cell: Cell): boolean => !cell.merged && cell.text.length > 1;
  // Where no task is split over rows, a task's row names it before it says how.
  const work = (grouped ? tasks.findLast(isWork) : tasks.find(isWork)) ?? null;
  if (!work || row.cells.length < 2) return null;
  for (const kind of USED) for (const cell of of(kind)) cells.used.add(cell.passage);
  return { at: work.from, toTask: (naming, item) => rowTask(work, of, naming.clauseOf(item)) };
}

function cellsByKind(
  row: TableRow,
  columns: ReadonlyMap<number, ColumnKind>,
  cells: CellTexts,
): ReadonlyMap<ColumnKind, readonly Cell[]> {
  const byKind = new Map<ColumnKind, Cell[]>();
  for (const [column, kind] of columns) {
    const cell = cells.of(row, column);
    if (!cell) continue;
    const list = byKind.get(kind);
    if (list) list.push(cell);
    else byKind.set(kind, [cell]);
  }
  return byKind;
}

function rowTask(work: Cell, of: (kind: ColumnKind) => readonly Cell[], clause: number | null): Task {
  const parties = (['lead', 'responsible', 'support'] as const).flatMap((role) =>
    of(role).flatMap((cell) => cellParties(cell, role)),
  );
  const people = of('people').flatMap((cell) => cellParties(cell, 'responsible'));
  const all = [...parties, ...people.filter((person) => !parties.some((party) => party.name === person.name))];
  const due =
    of('due')
      .map(cellDue)
      .find((found) => found !== null) ?? null;
  const names = (role: PartyRole): string[] => all.filter((party) => party.role === role).map((party) => party.name);
  const taken = new Set<string>(all.filter((party) => party.inherited).map((party) => party.role));
  if (due?.inherited) taken.add('due');
  const { start, end, raw } = work.place;
  return {
    start,
    end,
    raw,
    clause,
    construct: 'table-row',
    confidence: 0.95,
    item:
      work.text
        .replace(/^\d{1,3}[、.]/u, '')
        .split(/[。：；]/u, 1)[0]
        ?.slice(0, 30) ?? work.text,
    text: work.text,
    lead: names('lead'),
    responsible: names('responsible'),
    support: names('support'),
    people: people.filter((party) => looksLikeName(party.name)).map((party) => party.name),
    parties: all,
    begin: null,
    due: due?.date ?? null,
    duePlace: due?.place ?? null,
    standing: of('due').some((cell) => /长期|持续|常年|全年|常态/u.test(cell.text)),
    milestones: [],
    recurring: [],
    targets: [],
    phase: null,
    inherited: [...taken],
  };
}

/** 县卫健局牵头，县妇联、县残联协助: a cell may say who does what. */
const CLAUSE = /([^，；。]+?)(牵头|配合|协助|参与|负责)?(?=[，；。]|$)/gu;
const ROLE_OF_VERB: Readonly<Record<string, PartyRole>> = {
  牵头: 'lead',
  负责: 'responsible',
  配合: 'support',
  协助: 'support',
  参与: 'support',
};

/** What stands in a cell so that it is not empty. */
const NOBODY = /^(?:[-—－/\\]+|无)$/u;

function cellParties(cell: Cell, role: PartyRole): TaskParty[] {
  return allMatches(CLAUSE, cell.text).flatMap((clause) => {
    const [, names = '', verb = ''] = clause;
    const said = verb === '' ? role : (ROLE_OF_VERB[verb] ?? role);
    if (NOBODY.test(names.trim())) return [];
    return splitParties(names).map((party): TaskParty => {
      const aside = party.aside ?? '';
      const own: PartyRole = /牵头|主办/u.test(aside) ? 'lead' : /配合|协办/u.test(aside) ? 'support' : said;
      const { start, end, raw } = cell.placeOf(clause.index + party.from, clause.index + party.to);
      return { start, end, raw, role: own, name: party.name, inherited: cell.merged };
    });
  });
}

function cellDue(cell: Cell): { date: string; place: Place; inherited: boolean } | null {
  let due: { date: string; place: Place; inherited: boolean } | null = null;
  let readTo = 0;
  if (/^(?:全年|年内)$/u.test(cell.text))
    return { date: '????-12-31', place: cell.placeOf(0, cell.text.length), inherited: cell.merged };
  for (const match of allMatches(TIME_START, cell.text)) {
    // 2026年10月15日 is one point; the 10月 in it is no second one.
    if (match.index < readTo) continue;
    const point = readPoint(cell.text, match.index, null);
    if (!point) continue;
    readTo = point.to;
    const before = /^(?:之前|以前|前)/u.test(cell.text.slice(point.to));
    due = {
      date: before ? dueBefore(point) : lastDate(point),
      place: cell.placeOf(point.from, point.to),
      inherited: cell.merged,
    };
  }
  return due;
}

/** Finds a row's cell by column; a merged cell shows the text of the one it is merged with. */
class CellTexts {
  readonly #reading: Reading;
  readonly used = new Set<number>();
  readonly #byStart = new Map<number, Passage>();

  constructor(reading: Reading, passages: readonly Passage[]) {
    this.#reading = reading;
    for (const passage of passages) {
      const cell = passage.cell?.row.cells.find((one) => one.column === passage.cell?.column);
      if (cell) this.#byStart.set(cell.start, passage);
    }
  }

  place(from: number, to: number): Place {
    return this.#reading.place(from, to);
  }

  of(row: TableRow, column: number): Cell | null {
    const cell = row.cells.find((one) => one.column <= column && column < one.column + one.columnSpan);
    const passage = cell ? this.#byStart.get(cell.mergedWith?.start ?? cell.start) : undefined;
    if (!cell || !passage) return null;
    const { from, to, text } = passage;
    return {
      text,
      from,
      to,
      merged: cell.mergedWith !== undefined,
      passage: passage.index,
      place: this.#reading.place(from, to),
      placeOf: (start, end) => this.#reading.place(from + start, from + end),
    };
  }
}

/** The parties of a row as assignments. */
export function rowAssignments(task: Task): Assignment[] {
  return task.parties.map(({ start, end, raw, role, name }) => {
    const { clause, construct, confidence, item } = task;
    return { start, end, raw, clause, construct, confidence, item, role, party: name };
  });
}

/** The deadline of a row. */
export function rowDate({ duePlace, due, clause, construct, confidence, item }: Task): DateElement[] {
  if (!duePlace) return [];
  const { start, end, raw } = duePlace;
  const at = { start, end };
  if (raw === '全年')
    return [{ raw, clause, construct, confidence, item, start: '????-01-01', end: due, kind: 'span', at }];
  return [{ raw, clause, construct, confidence, item, start: null, end: due, kind: 'due', at }];
}
