import type { PlanText } from '../sentences.ts';
import type { LintRule, Remark } from './rule.ts';

/** 牵头单位：区住建局；责任单位：区住建局、各镇 — the lead is responsible already. */
export const responsibleEqualsLead: LintRule = {
  id: 'responsible-equals-lead',
  severity: 'info',
  check: (plan, text) =>
    plan.tasks.flatMap((task) =>
      task.parties
        .filter((party) => party.role === 'responsible' && !party.inherited && task.lead.includes(party.name))
        .map((party): Remark => {
          const fix = withoutName(text, party.start, party.end);
          return {
            start: party.start,
            end: party.end,
            raw: party.raw,
            clause: task.clause,
            message: {
              zh: `“${party.name}”已是牵头单位，不必再列为责任单位`,
              en: `“${party.name}” already leads this task; it need not be listed as responsible too`,
            },
            ...(fix ? { fix } : {}),
          };
        }),
    ),
};

/** Takes the name out of its list together with one separator; no fix where it is the only name. */
function withoutName(text: PlanText, start: number, end: number): Remark['fix'] | null {
  const source = text.reading.source.text;
  if (/[、,，]/u.test(source.charAt(end))) return { start, end: end + 1, text: '' };
  if (/[、,，]/u.test(source.charAt(start - 1))) return { start: start - 1, end, text: '' };
  return null;
}
