import type { ProblemEntry } from './catalogue.messages.ts';

export const organisationProblems = {
  'unit-code-taken': { status: 409, zh: () => '单位编码已存在。', en: () => 'A unit with this code exists already.' },
  'unit-name-taken': {
    status: 409,
    zh: () => '同一上级单位下已有同名单位。',
    en: () => 'The unit above already has a unit of this name.',
  },
  'unit-under-itself': {
    status: 409,
    zh: () => '单位不能隶属于自己或自己的下级。',
    en: () => 'A unit cannot stand under itself.',
  },
  'unit-dissolved': {
    status: 409,
    zh: () => '上级单位已撤销，不能再设下级。',
    en: () => 'The unit above was dissolved; nothing can be put below it.',
  },
  'unit-is-root': {
    status: 409,
    zh: () => '最上级单位不能撤销。',
    en: () => 'The topmost unit cannot be dissolved.',
  },
  'unit-has-units': {
    status: 409,
    zh: () => '该单位还有下级单位，请先撤销或移走下级单位。',
    en: () => 'There are still units below it; dissolve or move those first.',
  },
  'unit-has-posts': {
    status: 409,
    zh: () => '该单位还有在任岗位，请先由安全管理员结束这些岗位。',
    en: () => 'Someone still holds a post there; let the security administrator end it first.',
  },
  'unit-group-member-unknown': {
    status: 409,
    zh: () => '集合中有不存在或已撤销的单位，请重新选择。',
    en: () => 'The group has a unit that does not exist or was dissolved; choose again.',
  },
  'unit-group-in-use': {
    status: 409,
    zh: () => '已有任务使用这个单位集合，不能删除。可以修改它的名称和成员。',
    en: () => 'Tasks address this group, so it cannot be removed. Its name and members can be changed.',
  },
  'unit-group-name-taken': {
    status: 409,
    zh: () => '已有同名的单位集合。',
    en: () => 'A unit group of this name exists already.',
  },
} satisfies Record<string, ProblemEntry>;
