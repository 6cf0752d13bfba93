import type { ProblemEntry } from './catalogue.messages.ts';

export type PasswordFault = 'short' | 'long' | 'has-name' | 'common' | 'monotonous' | 'unchanged' | 'used-before';

const passwordFaults: Record<Exclude<PasswordFault, 'short'>, { readonly zh: string; readonly en: string }> = {
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
  'used-before': {
    zh: '这个密码最近用过，请换一个没有用过的。',
    en: 'This password was used recently; choose one you have not used.',
  },
  unchanged: { zh: '新密码不能与当前密码相同。', en: 'The new password must differ from the current one.' },
};

interface WeakPassword {
  readonly fault: PasswordFault;
  /** Least characters of one of three kinds. */
  readonly least?: number | undefined;
}

function tooShort(least = 10) {
  const any = Math.max(16, least);
  return {
    zh: `密码太短：至少 ${least} 位并含大写字母、小写字母、数字、其他字符中的三类，或至少 ${any} 位。`,
    en: `The password is too short: at least ${least} characters of three kinds (capitals, small letters, digits, others), or ${any} of any.`,
  };
}

const weakness = ({ fault, least }: WeakPassword) => (fault === 'short' ? tooShort(least) : passwordFaults[fault]);

export const identityProblems = {
  'sign-in-failed': {
    status: 401,
    zh: () => '用户名或密码不正确。',
    en: () => 'The name or the password is not right.',
  },
  'account-locked': {
    status: 423,
    zh: (d: { minutes: number }) =>
      `密码或验证码多次输错，账号已锁定，请 ${d.minutes} 分钟后再试，或联系安全管理员解锁。`,
    en: (d: { minutes: number }) =>
      `Too many wrong passwords or codes. Try again in ${d.minutes} minutes, or ask the security administrator to unlock the account.`,
  },
  'password-wrong': {
    status: 409,
    zh: () => '当前密码不正确。',
    en: () => 'The current password is not right.',
  },
  'password-weak': {
    status: 400,
    zh: (d: WeakPassword) => weakness(d).zh,
    en: (d: WeakPassword) => weakness(d).en,
  },
  'answer-was-secret': {
    status: 409,
    zh: () => '此操作已经完成。为安全起见，密码、密钥和恢复码只显示一次；如没有看到，请重新生成。',
    en: () =>
      'This was already done. Passwords, keys and recovery codes are shown only once; if you did not see them, make new ones.',
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
    zh: () => '请先设置新密码：当前密码是初始密码，或已到更换期限。',
    en: () => 'Please set a new password first: the one in force was given to you, or is too old.',
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
  'sign-in-expired': {
    status: 401,
    zh: () => '等待验证码的时间已过，请重新登录。',
    en: () => 'The time for the code has passed; please sign in again.',
  },
  'second-factor-failed': {
    status: 401,
    zh: () => '验证码不正确，或已经用过。请等验证器显示下一个验证码再试。',
    en: () => 'The code is not right, or was used before. Wait until your authenticator shows the next one.',
  },
  'second-factor-wrong': {
    status: 409,
    zh: () => '验证码不正确，或已经用过。请等验证器显示下一个验证码再试；如一直不对，请检查手机的时间。',
    en: () =>
      'The code is not right, or was used before. Wait for the next one; if none is right, check the clock of your phone.',
  },
  'second-factor-unreadable': {
    status: 409,
    zh: () => '服务器读不出这个账号的验证器密钥。请用恢复码，或请安全管理员重置双因素验证。',
    en: () =>
      'The server cannot read the key of this authenticator. Use a recovery code, or ask the security administrator to reset the second factor.',
  },
  'second-factor-required': {
    status: 403,
    zh: () => '您的岗位必须使用双因素验证，请先设置。',
    en: () => 'Your post must have a second factor; please set it up first.',
  },
  'second-factor-kept': {
    status: 409,
    zh: () => '您的岗位必须使用双因素验证，不能关闭。',
    en: () => 'Your post must have a second factor; it cannot be turned off.',
  },
  'second-factor-on': {
    status: 409,
    zh: () => '双因素验证已经开启。',
    en: () => 'The second factor is already on.',
  },
  'second-factor-off': {
    status: 409,
    zh: () => '双因素验证没有开启。',
    en: () => 'There is no second factor.',
  },
  'too-many-attempts': {
    status: 429,
    zh: (d: { minutes: number }) => `这个网络地址登录失败的次数太多，请 ${d.minutes} 分钟后再试。`,
    en: (d: { minutes: number }) =>
      `Too many failed sign-ins from this network address. Try again in ${d.minutes} minutes.`,
  },
  'hand-over-dates': {
    status: 409,
    zh: () => '交接日期应在岗位任期之内，且晚于第一天。',
    en: () => 'The day of the hand-over must lie within the time of the post, after its first day.',
  },
  'hand-over-to-same': {
    status: 409,
    zh: () => '岗位已由这个账号担任。',
    en: () => 'The post is already held by this account.',
  },
  'sign-on-unset': {
    status: 409,
    zh: () => '没有配置统一登录，请写明签发者。',
    en: () => 'No identity provider is set up; name the issuer.',
  },
  'sign-on-bound': {
    status: 409,
    zh: () => '这个统一登录身份已绑定了账号。',
    en: () => 'This person at the identity provider is already bound to an account.',
  },
} satisfies Record<string, ProblemEntry>;
