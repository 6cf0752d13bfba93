import type { ProblemEntry } from './catalogue.messages.ts';

export type PasswordFault = 'short' | 'long' | 'has-name' | 'common' | 'monotonous' | 'unchanged';

const passwordFaults: Record<PasswordFault, { readonly zh: string; readonly en: string }> = {
  short: {
    zh: '密码太短：至少 10 位并含大写字母、小写字母、数字、其他字符中的三类，或至少 16 位。',
    en: 'The password is too short: at least 10 characters of three kinds (capitals, small letters, digits, others), or 16 of any.',
  },
  long: { zh: '密码太长：最多 128 位。', en: 'The password is too long: at most 128 characters.' },
  'has-name': { zh: '密码中不能包含用户名。', en: 'The password must not contain the sign-in name.' },
  common: {
    zh: '这个密码太常见，容易被猜到，请换一个。',
    en: 'This password is among the most common ones; choose another.',
  },
  monotonous: {
    zh: '密码中重复的字符太多，请换一个。',
    en: 'The password repeats too few characters; choose another.',
  },
  unchanged: { zh: '新密码不能与当前密码相同。', en: 'The new password must differ from the current one.' },
};

export const identityProblems = {
  'sign-in-failed': {
    status: 401,
    zh: () => '用户名或密码不正确。',
    en: () => 'The name or the password is not right.',
  },
  'account-locked': {
    status: 423,
    zh: (d: { minutes: number }) => `密码多次输错，账号已锁定，请 ${d.minutes} 分钟后再试，或联系安全管理员解锁。`,
    en: (d: { minutes: number }) =>
      `Too many wrong passwords. Try again in ${d.minutes} minutes, or ask the security administrator to unlock the account.`,
  },
  'password-wrong': {
    status: 409,
    zh: () => '当前密码不正确。',
    en: () => 'The current password is not right.',
  },
  'password-weak': {
    status: 400,
    zh: (d: { fault: PasswordFault }) => passwordFaults[d.fault].zh,
    en: (d: { fault: PasswordFault }) => passwordFaults[d.fault].en,
  },
  'answer-was-secret': {
    status: 409,
    zh: () => '此操作已经完成。为安全起见，密码只显示一次；如没有看到，请重新生成。',
    en: () => 'This was already done. A password is shown only once; if you did not see it, reset it again.',
  },
  'post-exists': {
    status: 409,
    zh: () => '该账号在这个单位已有同样的岗位，时间有重叠。',
    en: () => 'The account already holds this post at this unit in an overlapping time.',
  },
  'post-dates-reversed': {
    status: 409,
    zh: () => '岗位的结束日期早于开始日期。',
    en: () => 'The last day of the post is before its first.',
  },
  'account-inactive': {
    status: 409,
    zh: () => '账号已停用，不能授予岗位。请先启用账号。',
    en: () => 'The account is closed; open it again before granting a post.',
  },
  'password-change-required': {
    status: 403,
    zh: () => '请先修改初始密码。',
    en: () => 'Please set a new password first.',
  },
  'account-name-taken': {
    status: 409,
    zh: () => '这个用户名已被使用，请换一个。',
    en: () => 'This sign-in name is taken; choose another.',
  },
  'account-name-unusable': {
    status: 400,
    zh: () => '用户名应为 1 至 32 位的字母、汉字、数字或 . _ -，不能含空格；姓名不能为空。',
    en: () => 'A sign-in name is 1 to 32 letters, digits or . _ - without spaces; the display name may not be empty.',
  },
  'administrators-apart': {
    status: 409,
    zh: () => '系统管理员、安全管理员、审计员必须由三个不同的账号担任。',
    en: () => 'System administrator, security administrator and auditor must be three different accounts.',
  },
} satisfies Record<string, ProblemEntry>;
