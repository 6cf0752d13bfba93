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
  'unit-group-name-taken': {
    status: 409,
    zh: () => '已有同名的单位集合。',
    en: () => 'A unit group of this name exists already.',
  },
} satisfies Record<string, ProblemEntry>;
