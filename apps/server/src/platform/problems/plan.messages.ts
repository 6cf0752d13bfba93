import type { ProblemEntry } from './catalogue.messages.ts';

export const planProblems = {
  'plan-immutable': {
    status: 409,
    zh: () => '方案送审或下达后不能再修改。需要调整时，请撤回或上传新版。',
    en: () => 'A plan cannot be changed once it is sent for sign-off or issued. Recall it, or upload a new edition.',
  },
  'plan-takes-too-long': {
    status: 422,
    zh: () => '文件内容过于复杂，编译超时，已停止。请去掉无关内容后再上传。',
    en: () => 'The file is too complex to compile in time and was given up. Remove what is not part of the plan.',
  },
  'plan-too-long': {
    status: 413,
    zh: (d: { characters: number }) => `文件文字超过 ${d.characters} 字，不像一份方案。请只上传方案本身。`,
    en: (d: { characters: number }) =>
      `The text has more than ${d.characters} characters. Please upload the plan by itself.`,
  },
  'plan-part-missing': {
    status: 422,
    zh: (d: { parts: number }) => `文件里只有 ${d.parts} 份方案，没有所选的那一份。`,
    en: (d: { parts: number }) => `The file holds ${d.parts} plan(s); the one chosen is not among them.`,
  },
  'plan-edition-on-its-way': {
    status: 409,
    zh: () => '已有一版正在送审或等待下达。请先撤回，再上传新版。',
    en: () => 'An edition is waiting for signature or issue. Recall it before uploading another.',
  },
  'plan-has-no-tasks': {
    status: 409,
    zh: () => '方案里还没有任务，不能送审或下达。请选中文字添加任务，或检查上传的文件。',
    en: () => 'The plan has no tasks yet. Add tasks from its text, or check the file you uploaded.',
  },
  'edition-changes-unconfirmed': {
    status: 409,
    zh: (d: { count: number }) => `还有 ${d.count} 处变更未确认。请在“变更”中逐项确认后再送审或下达。`,
    en: (d: { count: number }) => `${d.count} change(s) are not confirmed yet. Confirm them under Changes first.`,
  },
  'change-of-unknown-task': {
    status: 422,
    zh: () => '所选任务不属于这两版方案，请刷新后再选。',
    en: () => 'The task belongs to neither of the two editions. Refresh and choose again.',
  },
  'element-outside-text': {
    status: 422,
    zh: () => '所选位置超出方案文本，请重新选择。',
    en: () => 'The place lies outside the text of the plan. Please select it again.',
  },
  'element-in-use': {
    status: 409,
    zh: (d: { tasks: number; elements: number }) =>
      `这一条下面还有 ${d.tasks} 项任务、${d.elements} 个下级要素，不能删除。请先移走或删除它们。`,
    en: (d: { tasks: number; elements: number }) =>
      `${d.tasks} task(s) and ${d.elements} element(s) stand under it. Move or delete them first.`,
  },
} satisfies Record<string, ProblemEntry>;
