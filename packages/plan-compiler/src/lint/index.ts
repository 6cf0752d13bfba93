import { createMarks } from '../marks.ts';
import type { LintMessage } from '../plan.ts';
import type { PlanText, Sentence } from '../sentences.ts';
import { citedAttachmentMissing } from './cited-attachment-missing.ts';
import { contradictingDates } from './contradicting-dates.ts';
import { copiedOtherPlace } from './copied-other-place.ts';
import { deadlineInThePast } from './deadline-in-the-past.ts';
import { deadlineOutsidePlanOrPhase } from './deadline-outside-plan-or-phase.ts';
import { deadlineUnreadable } from './deadline-unreadable.ts';
import { duplicateClause } from './duplicate-clause.ts';
import { emptyClause } from './empty-clause.ts';
import { gradeBandsGapOrOverlap } from './grade-bands-gap-or-overlap.ts';
import { groupWithoutLeader } from './group-without-leader.ts';
import { numberingBroken } from './numbering-broken.ts';
import { phasesOverlapOrGap } from './phases-overlap-or-gap.ts';
import { placeholderLeft } from './placeholder-left.ts';
import { recurringBurden } from './recurring-burden.ts';
import { responsibleEqualsLead } from './responsible-equals-lead.ts';
import type { LintOptions, LintRule, Remark, Unremarked } from './rule.ts';
import { ruleWithoutAmount } from './rule-without-amount.ts';
import { targetWithoutOwner } from './target-without-owner.ts';
import { taskWithoutDeadline } from './task-without-deadline.ts';
import { taskWithoutOwner } from './task-without-owner.ts';
import { twoLeads } from './two-leads.ts';
import { unmeasurableTarget } from './unmeasurable-target.ts';
import { unreachableGrade } from './unreachable-grade.ts';
import { vagueFrequency } from './vague-frequency.ts';
import { weightsNot100 } from './weights-not-100.ts';

/** Every rule of the 方案体检. Add one here, its page in docs/lint, and its test beside the others. */
export const LINT_RULES: readonly LintRule[] = [
  taskWithoutOwner,
  taskWithoutDeadline,
  targetWithoutOwner,
  twoLeads,
  responsibleEqualsLead,
  groupWithoutLeader,
  deadlineOutsidePlanOrPhase,
  deadlineInThePast,
  deadlineUnreadable,
  phasesOverlapOrGap,
  contradictingDates,
  vagueFrequency,
  recurringBurden,
  unmeasurableTarget,
  weightsNot100,
  gradeBandsGapOrOverlap,
  unreachableGrade,
  ruleWithoutAmount,
  emptyClause,
  numberingBroken,
  duplicateClause,
  citedAttachmentMissing,
  placeholderLeft,
  copiedOtherPlace,
];

/** Pass 7: what a careful editor would ask, in the order of the text. */
export function lintPlan(plan: Unremarked, text: PlanText, options: LintOptions = {}): LintMessage[] {
  const marked = markedSentences(text);
  return LINT_RULES.flatMap((rule) =>
    rule.check(plan, text, options, marked.get(rule) ?? []).map((remark) => toMessage(rule, remark)),
  ).sort((a, b) => a.start - b.start || a.end - b.end);
}

function toMessage({ id, severity }: LintRule, { start, end, raw, clause, message, fix }: Remark): LintMessage {
  return fix
    ? { rule: id, severity, start, end, raw, clause, message, fix }
    : { rule: id, severity, start, end, raw, clause, message };
}

const MARKED_RULES = LINT_RULES.filter((rule) => rule.marks !== undefined);
const marksIn = createMarks(MARKED_RULES.map((rule) => rule.marks));

/** For each rule with marks, the sentences that hold one. */
function markedSentences(text: PlanText): ReadonlyMap<LintRule, readonly Sentence[]> {
  const lists = MARKED_RULES.map((): Sentence[] => []);
  for (const sentence of text.sentences) {
    const marks = marksIn(sentence.text);
    if (marks === 0) continue;
    for (let at = 0; at < lists.length; at += 1) if ((marks & (1 << at)) !== 0) lists[at]?.push(sentence);
  }
  return new Map(MARKED_RULES.map((rule, at) => [rule, lists[at] ?? []]));
}
