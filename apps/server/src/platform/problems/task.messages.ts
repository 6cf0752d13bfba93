import type { ProblemEntry } from './catalogue.messages.ts';

export const taskProblems = {
  'task-dates-reversed': {
    status: 409,
    zh: () => '完成时限早于开始日期。',
    en: () => 'The due date is before the first day.',
  },
  'task-incomplete': {
    status: 409,
    zh: () => '任务缺少牵头单位或完成时限，不能下达。请先补齐。',
    en: () => 'The task lacks a lead unit or a due date and cannot be issued. Fill the gaps first.',
  },
  'deadline-request-pending': {
    status: 409,
    zh: () => '已有一份延期申请等待决定。',
    en: () => 'A request to move this due date is already waiting for a decision.',
  },
} satisfies Record<string, ProblemEntry>;
