import type { ProblemEntry } from './catalogue.messages.ts';

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
  'administrators-apart': {
    status: 409,
    zh: () => '系统管理员、安全管理员、审计员必须由三个不同的账号担任。',
    en: () => 'System administrator, security administrator and auditor must be three different accounts.',
  },
} satisfies Record<string, ProblemEntry>;
