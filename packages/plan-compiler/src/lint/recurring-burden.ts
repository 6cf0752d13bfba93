import type { Period, Recurring } from '../plan.ts';
import type { PlanText, Sentence } from '../sentences.ts';
import { clauseAt, type LintRule, type Remark } from './rule.ts';

/** 各镇每日报送、每周报送、每月报送: more reports than the people at the grass roots can write beside their work. */
export const recurringBurden: LintRule = {
  id: 'recurring-burden',
  severity: 'warning',
  check(plan, text, { mostReports = MOST_REPORTS }) {
    const sentenceAt = sentenceFinder(text);
    let reports = 0;
    for (const duty of plan.recurring) {
      const sentence = sentenceAt(duty.start);
      if (!sentence || !isAsked(sentence, duty, text)) continue;
      reports += (A_MONTH[duty.every] * duty.times) / (duty.interval ?? 1);
      if (reports <= mostReports) continue;
      const { start, end, raw } = duty;
      const total = Math.round(reports);
      return [
        {
          start,
          end,
          raw,
          clause: clauseAt(plan, start),
          message: {
            zh: `到这里，基层单位每月要报送约${total}次，多于${mostReports}次`,
            en: `With this one, grass-roots units report about ${total} times a month, more than ${mostReports}`,
          },
        } satisfies Remark,
      ];
    }
    return [];
  },
};

const MOST_REPORTS = 4;

/** How often a period comes in a month of four weeks; a day is a working day. */
const A_MONTH: Readonly<Record<Period, number>> = {
  day: 22,
  week: 4,
  month: 1,
  quarter: 1 / 3,
  'half-year': 1 / 6,
  term: 1 / 5,
  year: 1 / 12,
};

const GRASS_ROOTS = /(?:^|[，。；：、和及])(?:各|每个|所有|辖区)[^，。；：]{0,12}?(?:乡镇|镇|乡|街道|村|社区|学校)/u;
const REPORT =
  /(?:上报|报送|填报|书面报告|报告(?:工作|进展|情况|一次)|零报告|日报|周报|月报|报(?:表|县|区|市|镇|街道|领导小组|办公室|工作专班))/u;

/** The units stand before the period, the report behind it: 各镇每月25日前向领导小组办公室报送进展. */
function isAsked(sentence: Sentence, duty: Recurring, text: PlanText): boolean {
  const { start } = text.reading.place(sentence.from, sentence.from + 1);
  const source = text.reading.source.text;
  const before = source.slice(Math.max(start, duty.start - LONGEST_DUTY), duty.start).replace(/\s/gu, '');
  if (!GRASS_ROOTS.test(before)) return false;
  const rest = source.slice(duty.start, Math.max(duty.end, duty.start + LONGEST_DUTY));
  return REPORT.test(rest.split(/[。；;！]/u)[0] ?? '');
}

const LONGEST_DUTY = 60;

/** The sentence a place in the source stands in. */
function sentenceFinder(text: PlanText): (position: number) => Sentence | undefined {
  const { sentences, reading } = text;
  const startOf = ({ from }: Sentence): number => reading.place(from, from).start;
  return (position) => {
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const sentence = sentences[middle];
      if (sentence && startOf(sentence) <= position) low = middle + 1;
      else high = middle;
    }
    return sentences[low - 1];
  };
}
