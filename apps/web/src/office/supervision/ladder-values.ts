// The ladder as a form holds it: a switch for each rung beside its days.
import type { Ladder } from './supervision-queries.ts';

export interface LadderValues {
  readonly reminder: boolean;
  /** "7, 1" */
  readonly daysBefore: string;
  readonly notice: boolean;
  readonly noticeAfter: number;
  readonly answerWithin: number;
  readonly interview: boolean;
  readonly interviewAfter: number;
  readonly bulletin: boolean;
  readonly bulletinAfter: number;
  readonly pause: boolean;
}

export function valuesOf({
  steps,
  pauseWhileWaiting: pause,
}: Pick<Ladder, 'steps' | 'pauseWhileWaiting'>): LadderValues {
  const { reminder, notice, interview, bulletin } = steps;
  return {
    reminder: reminder !== null,
    daysBefore: (reminder?.daysBefore ?? [7, 1]).join(', '),
    notice: notice !== null,
    noticeAfter: notice?.workingDaysAfter ?? 1,
    answerWithin: notice?.answerWithinWorkingDays ?? 3,
    interview: interview !== null,
    interviewAfter: interview?.workingDaysAfterUnanswered ?? 2,
    bulletin: bulletin !== null,
    bulletinAfter: bulletin?.workingDaysAfter ?? 5,
    pause,
  };
}

/** One to five whole numbers from 1 to 60, with commas of either width or spaces; null for anything else. */
export function daysOf(text: string): number[] | null {
  const parts = text.split(/[,，、\s]+/).filter((part) => part !== '');
  const days = [...new Set(parts.map(Number))].sort((a, b) => b - a);
  const fits = days.every((day) => Number.isInteger(day) && day >= 1 && day <= 60);
  return fits && days.length >= 1 && days.length <= 5 ? days : null;
}

export function ladderOf(values: LadderValues): Pick<Ladder, 'steps' | 'pauseWhileWaiting'> {
  const daysBefore = daysOf(values.daysBefore) ?? [];
  const { noticeAfter: workingDaysAfter, answerWithin: answerWithinWorkingDays } = values;
  return {
    steps: {
      reminder: values.reminder ? { daysBefore } : null,
      notice: values.notice ? { workingDaysAfter, answerWithinWorkingDays } : null,
      interview: values.interview ? { workingDaysAfterUnanswered: values.interviewAfter } : null,
      bulletin: values.bulletin ? { workingDaysAfter: values.bulletinAfter } : null,
    },
    pauseWhileWaiting: values.pause,
  };
}
