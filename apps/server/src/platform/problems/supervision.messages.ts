import type { ProblemEntry } from './catalogue.messages.ts';

export const supervisionProblems = {
  'supervision-overtaken': {
    status: 409,
    zh: () => '督办的事项已办结、已终止或已改期，不再送审、签发或下发。如仍需督办，请重新发起。',
    en: () =>
      'What it is about is done, over, or has another due date, so it goes no further. Raise a new one if needed.',
  },
  'supervision-has-no-document': {
    status: 409,
    zh: () => '只有督办单有文件可下载。',
    en: () => 'Only a notice has a document to download.',
  },
  'interview-not-yet': {
    status: 409,
    zh: () => '约谈日期晚于今天。请在约谈之后再登记。',
    en: () => 'The day of the interview is after today. Record it once it was held.',
  },
} satisfies Record<string, ProblemEntry>;
