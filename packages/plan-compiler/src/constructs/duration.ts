import type { Construct, FoundOf } from './construct.ts';

const DURATION =
  /(?:\d{1,3}|[一二两三四五六七八九十]{1,2})(?:个(?:月|星期|工作日)|周|天)(?:的)?(?:整改|整治|办理|处理|限期)?(?:时限|期限|整改期)/gu;

/** 给予3个月整改时限 — a period that begins with an event, so its days are open. */
export const duration: Construct = {
  name: 'duration',
  confidence: 0.7,
  when: /[时期]限|整改期/u,
  read(sentence) {
    return [...sentence.text.matchAll(DURATION)].map((match): FoundOf<'date'> => {
      const from = sentence.from + match.index;
      return { kind: 'date', from, to: from + match[0].length, start: null, end: null, dateKind: 'span' };
    });
  },
};
