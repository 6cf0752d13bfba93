import { allMatches } from '../all-matches.ts';
import { clauseAt, type LintRule, type Remark } from './rule.ts';

const PLACEHOLDER =
  /(?<![A-Za-z])(?:[xX]{1,6}|[××Ｘ]{1,6}|20[xX×]{2})(?=[年月日市县区镇乡街村校局省]|[xX×]|\d?[号人个%])|(?<![A-Za-z0-9])[xX×]{2,6}(?![A-Za-z])|\*{3,}|某某|_{3,}|（此处[^）]{0,20}）|【[^】]{0,12}(?:填写|待定|补充)】/gu;

/** 20xx年x月x日前, ***局, X镇 — the template was not filled in. */
export const placeholderLeft: LintRule = {
  id: 'placeholder-left',
  severity: 'error',
  check(plan, text) {
    const source = text.reading.source.text.slice(plan.span.start, plan.span.end);
    return allMatches(PLACEHOLDER, source).map((match): Remark => {
      const start = plan.span.start + match.index;
      return {
        start,
        end: start + match[0].length,
        raw: match[0],
        clause: clauseAt(plan, start),
        message: { zh: `“${match[0]}”是没有填写的空白`, en: `“${match[0]}” is a blank that was never filled in` },
      };
    });
  },
};
