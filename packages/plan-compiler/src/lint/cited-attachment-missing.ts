import type { Reading } from '../reading.ts';
import { type LintRule, remarkMatches } from './rule.ts';

/** 考核标准（见附件） — and no 附件 in the file. */
export const citedAttachmentMissing: LintRule = {
  id: 'cited-attachment-missing',
  severity: 'warning',
  marks: '附',
  check(plan, text, _options, marked) {
    if (marked.length === 0) return [];
    const given = attachmentsOf(text.reading);
    return remarkMatches(
      plan,
      text,
      marked,
      /(?:详?见|按照?|附)(?:本)?附(?:件|表)([一二三四五六七八九十\d]{0,2})|附后/gu,
      (match) => {
        const number = match[1] ?? '';
        if (given.has(number) || (number === '' && given.size > 0)) return null;
        return {
          zh: `文中写“${match[0]}”，文件里没有这个附件`,
          en: `The text says “${match[0]}”, but the file holds no such attachment`,
        };
      },
    );
  },
};

/** Found once a file, however many plans are in it. */
const attachments = new WeakMap<Reading, ReadonlySet<string>>();

/** The numbers of the attachments that stand in the file; "" for one without a number. */
function attachmentsOf(reading: Reading): ReadonlySet<string> {
  const known = attachments.get(reading);
  if (known) return known;
  const given = new Set<string>();
  for (const passage of reading.passages) {
    if (!/^[（附]/u.test(passage.text)) continue;
    const head = /^（?附(?:件|表|录)?([一二三四五六七八九十\d]{0,2})[：:）.、]?/u.exec(passage.text);
    if (head && passage.text.length <= 60) given.add(head[1] ?? '');
  }
  attachments.set(reading, given);
  return given;
}
