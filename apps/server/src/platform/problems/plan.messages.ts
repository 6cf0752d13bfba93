import type { ProblemEntry } from './catalogue.messages.ts';

export const planProblems = {
  'plan-immutable': {
    status: 409,
    zh: () => '方案送审或下达后不能再修改。需要调整时，请撤回或上传新版。',
    en: () => 'A plan cannot be changed once it is sent for sign-off or issued. Recall it, or upload a new edition.',
  },
} satisfies Record<string, ProblemEntry>;
