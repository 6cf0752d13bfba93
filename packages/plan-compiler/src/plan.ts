/**
 * The compiled plan: the JSON that `luoshi compile --json` prints.
 * Field meanings follow the labelling guide of the project; `raw` is always the text's own slice [start, end).
 */

export interface Place {
  /** Offset in the text that was read, UTF-16 units. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** The slice of the text at [start, end). */
  readonly raw: string;
}

export interface Element extends Place {
  /** Index into `outline` of the item this stands under; null before the first item. */
  readonly clause: number | null;
  /** Name of the construct that read it, e.g. "responsible-line". */
  readonly construct: string;
  /** 0..1: how often a reading by this construct is right. */
  readonly confidence: number;
}

/** ISO date, `?` for what the text leaves open: "2026-09-30", "????-12-31", "2026-??-??". */
export type OpenDate = string;

export type PartyRole = 'lead' | 'responsible' | 'support';
export type Period = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year' | 'term';

export interface OutlineItem extends Element {
  /** Nesting as a reader sees it, from 1. */
  readonly level: number;
  /** As written (or as Word computes it): "一、", "（一）", "1.", "第一阶段：". */
  readonly label: string;
  /** The item's text up to its first 。：；or line end, at most 30 characters. */
  readonly title: string;
  /** Index of the item above, null at the top. */
  readonly parent: number | null;
  /** Where the item's own text ends: the next item's start. [start, bodyEnd) has the whole item without its sub-items. */
  readonly bodyEnd: number;
  /** What the section is for; decides whether its items can be tasks. */
  readonly role:
    | 'aims'
    | 'principles'
    | 'scope'
    | 'organisation'
    | 'work'
    | 'phases'
    | 'safeguards'
    | 'appraisal'
    | 'other';
}

export interface Cite extends Element {
  readonly name: string;
}

export interface GroupMember extends Element {
  readonly role: 'leader' | 'deputy' | 'member' | 'office';
  /** A person's name, a post or a unit, without white space. */
  readonly name: string;
  /** "镇党委书记" for 组长：张三（镇党委书记）. */
  readonly post?: string;
}

/** 领导小组. The four lists are what is scored; `members` carries places and posts. */
export interface LeadingGroup {
  readonly leader: readonly string[];
  readonly deputy: readonly string[];
  readonly member: readonly string[];
  readonly office: string | null;
  readonly members: readonly GroupMember[];
}

export interface SpecialGroup extends Element {
  readonly name: string;
  readonly lead: readonly string[];
  readonly members: readonly string[];
}

export interface Phase extends Element {
  readonly name: string;
  readonly startDate: OpenDate | null;
  readonly endDate: OpenDate | null;
}

export interface Assignment extends Element {
  /** Title of the item it belongs to, or the first 12 characters of its sentence. */
  readonly item: string;
  readonly role: PartyRole;
  readonly party: string;
}

export interface DateElement extends Omit<Element, 'start' | 'end'> {
  readonly item: string;
  readonly start: OpenDate | null;
  readonly end: OpenDate | null;
  readonly kind: 'due' | 'phase' | 'span' | 'event';
  /** Where `raw` stands in the text. (`start` and `end` are the period, as the scorer wants them.) */
  readonly at: { readonly start: number; readonly end: number };
}

export interface Target extends Element {
  readonly item: string;
  readonly op: '>=' | '<=' | '=' | '>' | '<';
  readonly value: number;
  readonly unit: string;
}

export interface Recurring extends Element {
  readonly item: string;
  readonly every: Period;
  readonly times: number;
  /** Every so many periods: 每两周 = 2. Absent for 1. */
  readonly interval?: number;
  /** Day of the period: "16" of a month, "1,3,5" of a week, "12-10" of a year. */
  readonly by?: string;
}

export interface ScoringRule extends Element {
  readonly effect: 'deduct' | 'award' | 'weight' | 'grade' | 'veto' | 'rank';
  readonly value: number | null;
  readonly unit: string | null;
  readonly per: string | null;
  readonly grade?: string;
  readonly outcome?: string;
}

export interface BudgetLine extends Element {
  readonly amount: number;
  readonly unit: string;
  readonly purpose: string;
}

/** A party of a task with its place; `raw` of the place equals `name` but for white space. */
export interface TaskParty extends Place {
  readonly role: PartyRole;
  readonly name: string;
  /** Taken from an item above. */
  readonly inherited: boolean;
}

export interface Milestone extends Place {
  readonly date: OpenDate;
  /** 0..100 where the text gives a share. */
  readonly percent: number | null;
  readonly text: string;
}

/** A row of the 任务分解表. `start`..`end` is the item's own text. */
export interface Task extends Element {
  /** Title as in the outline. */
  readonly item: string;
  readonly text: string;
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
  readonly support: readonly string[];
  /** Persons named as 责任人 or by 由X同志负责. */
  readonly people: readonly string[];
  /** The same parties with places. */
  readonly parties: readonly TaskParty[];
  readonly begin: OpenDate | null;
  readonly due: OpenDate | null;
  /** Where `due` was read, null when it has none. */
  readonly duePlace: Place | null;
  /** 长期坚持, 常态化. */
  readonly standing: boolean;
  readonly milestones: readonly Milestone[];
  /** Indexes into `recurring`, `targets` of the plan. */
  readonly recurring: readonly number[];
  readonly targets: readonly number[];
  /** Index into `phases`. */
  readonly phase: number | null;
  /** Which of "lead" | "responsible" | "support" | "due" | "phase" came from an item above. */
  readonly inherited: readonly string[];
}

export type Severity = 'error' | 'warning' | 'info';

/** One remark of the 体检. The server adds its own (unknown-unit, ambiguous-unit). */
export interface LintMessage extends Place {
  readonly rule: string;
  readonly severity: Severity;
  readonly clause: number | null;
  readonly message: { readonly zh: string; readonly en: string };
  /** Replace [start, end) by `text` to mend it, where that is evident. */
  readonly fix?: { readonly start: number; readonly end: number; readonly text: string };
}

export interface CompiledPlan {
  readonly kind: 'plan' | 'report' | 'article';
  readonly title: string | null;
  readonly issuer: string | null;
  /** 发文字号, e.g. "扶政办〔2019〕3号". */
  readonly docNumber: string | null;
  readonly issuedOn: OpenDate | null;
  /** The plan's own stretch of the text. */
  readonly span: { readonly start: number; readonly end: number };
  /** Names only, as the scorer wants them; `citations` has their places. */
  readonly cites: readonly string[];
  readonly citations: readonly Cite[];
  readonly outline: readonly OutlineItem[];
  readonly group: LeadingGroup;
  readonly specialGroups: readonly SpecialGroup[];
  readonly phases: readonly Phase[];
  readonly tasks: readonly Task[];
  readonly assignments: readonly Assignment[];
  readonly dates: readonly DateElement[];
  readonly targets: readonly Target[];
  readonly recurring: readonly Recurring[];
  readonly scoring: readonly ScoringRule[];
  readonly budget: readonly BudgetLine[];
  readonly lint: readonly LintMessage[];
}
