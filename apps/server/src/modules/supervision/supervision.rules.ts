// States of a supervision, and who moves it on. Pure.
import type { Rung } from './ladder.schema.ts';
import type { SupervisionAction, SupervisionState } from './supervision.schema.ts';

/** In whose right: the office that supervises, who signs for it, or the unit supervised. */
export type SupervisionRight = 'office' | 'approver' | 'unit';

export interface SupervisionTransition {
  readonly from: SupervisionState;
  readonly action: SupervisionAction;
  readonly to: SupervisionState;
  readonly by: SupervisionRight;
}

/** Reminders are sent as they are made, places in the bulletin listed: only what is listed can still be taken back. */
export const supervisionTransitions: readonly SupervisionTransition[] = [
  { from: 'draft', action: 'update', to: 'draft', by: 'office' },
  { from: 'draft', action: 'submit', to: 'submitted', by: 'office' },
  { from: 'submitted', action: 'recall', to: 'draft', by: 'office' },
  { from: 'submitted', action: 'return', to: 'draft', by: 'approver' },
  { from: 'submitted', action: 'sign', to: 'signed', by: 'approver' },
  { from: 'signed', action: 'issue', to: 'issued', by: 'office' },
  { from: 'issued', action: 'answer', to: 'answered', by: 'unit' },
  { from: 'refused', action: 'answer', to: 'answered', by: 'unit' },
  { from: 'answered', action: 'accept', to: 'accepted', by: 'office' },
  { from: 'answered', action: 'refuse', to: 'refused', by: 'office' },
  { from: 'planned', action: 'hold', to: 'held', by: 'office' },
  { from: 'draft', action: 'cancel', to: 'cancelled', by: 'office' },
  { from: 'submitted', action: 'cancel', to: 'cancelled', by: 'office' },
  { from: 'signed', action: 'cancel', to: 'cancelled', by: 'office' },
  { from: 'issued', action: 'cancel', to: 'cancelled', by: 'office' },
  { from: 'answered', action: 'cancel', to: 'cancelled', by: 'office' },
  { from: 'refused', action: 'cancel', to: 'cancelled', by: 'office' },
  { from: 'planned', action: 'cancel', to: 'cancelled', by: 'office' },
  { from: 'listed', action: 'cancel', to: 'cancelled', by: 'office' },
];

export interface SupervisionSituation {
  readonly state: SupervisionState;
  /** What it is about is done, over, or has another due date: it goes no further towards the unit. */
  readonly overtaken: boolean;
}

const towardsTheUnit: readonly SupervisionAction[] = ['submit', 'sign', 'issue'];

export function findSupervisionTransition(
  { state, overtaken }: SupervisionSituation,
  action: SupervisionAction,
): SupervisionTransition | null {
  if (overtaken && towardsTheUnit.includes(action)) return null;
  return supervisionTransitions.find((step) => step.from === state && step.action === action) ?? null;
}

/** In whose right the act is ever done. */
export function rightForSupervision(action: SupervisionAction): SupervisionRight {
  return supervisionTransitions.find((step) => step.action === action)?.by ?? 'office';
}

export function supervisionActions(
  situation: SupervisionSituation,
  rights: ReadonlySet<SupervisionRight>,
): SupervisionAction[] {
  const actions = new Set(supervisionTransitions.map((step) => step.action));
  return [...actions].filter((action) => {
    const step = findSupervisionTransition(situation, action);
    return step !== null && rights.has(step.by);
  });
}

/** The state in which a rung comes into the world; a notice goes out at once where nobody signs. */
export function firstState(rung: Rung, signOff: boolean): SupervisionState {
  if (rung === 'reminder') return 'sent';
  if (rung === 'interview') return 'planned';
  if (rung === 'bulletin') return 'listed';
  return signOff ? 'draft' : 'issued';
}

/** 督办〔2026〕3号, as documents are numbered (GB/T 9704-2012, 7.2.5): full year in 〔〕, no zeros in front. */
export function documentNumber(number: number | null, year: number | null): string | null {
  return number === null || year === null ? null : `督办〔${year}〕${number}号`;
}

export interface NoticeSubject {
  readonly planTitle: string | null;
  readonly sourceTitle: string;
  readonly taskNumber: number;
  readonly taskTitle: string;
  readonly period: string | null;
  readonly dueDate: string | null;
}

/** What a notice says unless the office writes something else. */
export function noticeText(subject: NoticeSubject, today: string): string {
  const source = subject.planTitle ?? subject.sourceTitle;
  const task = `《${source.replaceAll('《', '〈').replaceAll('》', '〉')}》第${subject.taskNumber}项任务“${subject.taskTitle}”${
    subject.period === null ? '' : `（${subject.period}期）`
  }`;
  if (subject.dueDate !== null && subject.dueDate < today) {
    return `${task}应于${inWords(subject.dueDate)}前完成，至今尚未办结。请抓紧办理，并将办理情况、未按时完成的原因和完成时间书面回复。`;
  }
  const due = subject.dueDate === null ? '' : `，完成时限为${inWords(subject.dueDate)}`;
  return `${task}由你单位承担${due}。请抓紧推进，并将办理情况和下一步安排书面回复。`;
}

function inWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
