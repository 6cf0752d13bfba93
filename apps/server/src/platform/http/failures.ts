// What a failure becomes in the answer: the caller's mistake as a problem with a sentence, ours as an id and no detail.
import { problems } from '../problems/catalogue.messages.ts';
import { type Language, Problem, problem } from '../problems/problem.ts';

/** Constraints whose violation is the caller's mistake, by name. Modules' own are listed with their problems. */
const constraintProblems: Record<string, () => Problem> = {
  accounts_name_unique: () => problem('account-name-taken'),
  sign_on_bindings_unique: () => problem('sign-on-bound'),
  posts_administrators_apart: () => problem('administrators-apart'),
  posts_dates_ordered: () => problem('post-dates-reversed'),
  units_code_unique: () => problem('unit-code-taken'),
  units_name_unique: () => problem('unit-name-taken'),
  units_not_under_itself: () => problem('unit-under-itself'),
  units_not_own_parent: () => problem('unit-under-itself'),
  task_parties_group_id_fkey: () => problem('unit-group-in-use'),
  unit_groups_name_unique: () => problem('unit-group-name-taken'),
  plan_editions_immutable: () => problem('plan-immutable'),
  tasks_dates_ordered: () => problem('task-dates-reversed'),
  tasks_issued_complete: () => problem('task-incomplete'),
  deadline_requests_one_pending: () => problem('deadline-request-pending'),
};

const connectionCodes = /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|57P0[1-3]|08\w{3}|53300)$/;

/** The Problem that an error amounts to; null when it is our own fault. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (!(error instanceof Error)) return null;
  // A file reader's refusal (the compiler package's UnreadableFile) carries a code of the same catalogue.
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  if (error.name === 'UnreadableFile' && typeof code === 'string' && code in problems) {
    return problem(code as 'file-empty');
  }
  if (typeof constraint === 'string') return constraintProblems[constraint]?.() ?? null;
  // insufficient_privilege: row-level security, or action_roles, refused what the policy let through.
  if (code === '42501') return problem('not-allowed');
  // Text that PostgreSQL cannot hold: a NUL character, half of a surrogate pair.
  if (code === '22021' || code === '22P05') return problem('invalid-request');
  if (typeof code === 'string' && connectionCodes.test(code)) return problem('unavailable');
  if (/Connection terminated|timeout exceeded when trying to connect/.test(error.message))
    return problem('unavailable');
  return null;
}

/** The problem details document (RFC 9457). */
export function problemBody(failure: Problem, language: Language, instance: string): Record<string, unknown> {
  return {
    type: `/api/docs/problems#${failure.code}`,
    title: failure.sentence(language),
    status: failure.status,
    code: failure.code,
    instance,
    ...failure.extra,
  };
}
