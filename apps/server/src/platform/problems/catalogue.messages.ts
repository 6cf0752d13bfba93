// The one catalogue of errors. `problem(code, details)` throws one; a sentence says what happened and what to do.
import { fileProblems } from './files.messages.ts';
import { identityProblems } from './identity.messages.ts';
import { organisationProblems } from './organisation.messages.ts';
import { planProblems } from './plan.messages.ts';
import { recordProblems } from './record.messages.ts';
import { supervisionProblems } from './supervision.messages.ts';
import { taskProblems } from './task.messages.ts';
import { actionWords, stateWords } from './words.messages.ts';

export interface ProblemEntry {
  readonly status: number;
  // The parameter is typed in each entry; ProblemDetails reads it from there.
  readonly zh: (details: never) => string;
  readonly en: (details: never) => string;
}

const generalProblems = {
  'sign-in-required': {
    status: 401,
    zh: () => '请先登录。',
    en: () => 'Please sign in first.',
  },
  'not-allowed': {
    status: 403,
    zh: () => '您的岗位不能进行此操作。',
    en: () => 'Your post does not allow this.',
  },
  'not-found': {
    status: 404,
    zh: () => '没有找到，可能已被删除，或不在您的权限范围内。',
    en: () => 'Not found. It may be gone, or outside what your post may see.',
  },
  'invalid-request': {
    status: 400,
    zh: () => '填写的内容有误，请按提示修改。',
    en: () => 'Some of what was sent is not valid; see the list.',
  },
  'stale-version': {
    status: 409,
    zh: () => '内容已被他人修改。请核对两个版本后再保存。',
    en: () => 'Someone changed this meanwhile. Compare the two versions and save again.',
  },
  'version-required': {
    status: 428,
    zh: () => '缺少版本号（If-Match），无法确认您看到的是最新内容。',
    en: () => 'The If-Match header with the version you saw is missing.',
  },
  'idempotency-key-required': {
    status: 400,
    zh: () => '缺少 Idempotency-Key 请求头，无法保证不重复提交。',
    en: () => 'The Idempotency-Key header is missing, so a repeat could not be recognised.',
  },
  'idempotency-key-reused': {
    status: 422,
    zh: () => '同一 Idempotency-Key 已用于另一项请求，请更换。',
    en: () => 'This Idempotency-Key was used for another request; use a new one.',
  },
  'upload-missing': {
    status: 400,
    zh: () => '没有收到文件。',
    en: () => 'No file was received.',
  },
  'upload-broken': {
    status: 400,
    zh: () => '文件没有完整传到，或格式不符，请重新上传。',
    en: () => 'The file did not arrive whole, or not as a form with one file; please upload it again.',
  },
  'upload-too-large': {
    status: 413,
    zh: (d: { megabytes: number }) => `文件超过 ${d.megabytes} MB，无法上传。`,
    en: (d: { megabytes: number }) => `The file is larger than ${d.megabytes} MB.`,
  },
  'state-refuses': {
    status: 409,
    zh: ({ action, state }: { action: string; state: string }) =>
      `当前状态为“${stateWords[state]?.zh ?? state}”，不能${actionWords[action]?.zh ?? action}。请刷新后再看。`,
    en: ({ action, state }: { action: string; state: string }) =>
      `In the state "${stateWords[state]?.en ?? state}" it is not possible to ${actionWords[action]?.en ?? action}. Reload and look again.`,
  },
  'too-many-requests': {
    status: 429,
    zh: () => '操作过于频繁，请稍后再试。',
    en: () => 'Too many requests; please wait a little.',
  },
  unavailable: {
    status: 503,
    zh: () => '数据库暂时不可用，请稍后再试。已提交的内容不会丢失。',
    en: () => 'The database is not available right now. Nothing that was confirmed is lost; please try again.',
  },
  internal: {
    status: 500,
    zh: (d: { id: string }) => `服务器出错了，请把编号 ${d.id} 告诉管理员。`,
    en: (d: { id: string }) => `Something went wrong on our side. Please tell your administrator the number ${d.id}.`,
  },
} satisfies Record<string, ProblemEntry>;

export const problems = {
  ...generalProblems,
  ...fileProblems,
  ...identityProblems,
  ...organisationProblems,
  ...planProblems,
  ...taskProblems,
  ...supervisionProblems,
  ...recordProblems,
};

export type ProblemCode = keyof typeof problems;

export type ProblemDetails<Code extends ProblemCode> =
  Parameters<(typeof problems)[Code]['zh']> extends [infer Details] ? Details : undefined;
