import { allMatches } from '../all-matches.ts';
import type { Construct, FoundOf } from './construct.ts';

const DURATION =
  /(?:\d{1,3}|[一二两三四五六七八九十]{1,2})(?:个(?:月|星期|工作日)|周|天)(?:的)?(?:整改|整治|办理|处理|限期)?(?:时限|期限|整改期)/gu;

const WITHIN =
  /(?<![每\d第一二两三四五六七八九十]|年起)(?:(?:\d{1,2}-)?\d{1,3}|[一二两三四五六七八九十]{1,3}|半)个?(?:月|年)(?:时间)?(?:之|以)?内(?=[^容外])/gu;
/** 印发后10日内: days only count from the plan itself; 3日内整改 is how long each case may take. */
const AFTER_ISSUE =
  /(?<=(?:印发|下发|发布|公布|之日起?|收到通知|(?:演练|活动|培训|会议|检查|工程|项目)(?:结束|完成)后)[^，。；]{0,4})\d{1,3}(?:个?工作日|天|日)(?:之|以)?内/gu;
const CYCLE = /(?:周期|为期|历时)为?(?:\d{1,2}|[一二两三四五六])(?:个月|年|天|周)/gu;

/** 1年内完成合同用量, 周期为1年, 给予3个月整改时限 — a period that begins with an event, so its days are open. */
export const duration: Construct = {
  name: 'duration',
  confidence: 0.72,
  marks: '限期内',
  when: /[时期]限|整改期|内|周期/u,
  read(sentence) {
    const found = (pattern: RegExp, dateKind: 'span' | 'due'): FoundOf<'date'>[] =>
      allMatches(pattern, sentence.text).map((match) => {
        const from = sentence.from + match.index;
        return { kind: 'date', from, to: from + match[0].length, start: null, end: null, dateKind };
      });
    return [...found(DURATION, 'span'), ...found(WITHIN, 'due'), ...found(AFTER_ISSUE, 'due'), ...found(CYCLE, 'span')];
  },
};
