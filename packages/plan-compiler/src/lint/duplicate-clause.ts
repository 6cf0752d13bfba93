import { FIELD_LINE } from '../fields.data.ts';
import type { Passage } from '../reading.ts';
import type { PlanText } from '../sentences.ts';
import { clauseAt, type LintRule, type Remark, type Unremarked } from './rule.ts';

/** The same paragraph, or the same heading in one list, twice: the trace of a paste. */
export const duplicateClause: LintRule = {
  id: 'duplicate-clause',
  severity: 'warning',
  check: (plan, text) => [...paragraphs(plan, text), ...headings(plan, text)],
};

/** Shorter ones are repeated rightly: 责任单位：各镇. */
const SHORTEST = 24;

function paragraphs(plan: Unremarked, text: PlanText): Remark[] {
  const firsts = new Map<number, Passage>();
  const seen = new Set<string>();
  return text.passages.flatMap((passage): Remark[] => {
    if (passage.text.length < SHORTEST) return [];
    const print = fingerprint(passage);
    const first = firsts.get(print);
    if (!first) {
      firsts.set(print, passage);
      return [];
    }
    // Two that may be the same are looked at in full.
    if (!FIELD_LINE.test(first.text)) seen.add(bodyOf(first));
    const body = bodyOf(passage);
    if (body.length < SHORTEST || FIELD_LINE.test(passage.text)) return [];
    if (!seen.has(body)) {
      seen.add(body);
      return [];
    }
    const { start, end, raw } = text.reading.place(passage.from, passage.to);
    const head = `${body.slice(0, 12)}…`;
    return [
      {
        start,
        end,
        raw,
        clause: clauseAt(plan, start),
        message: { zh: `“${head}”与上文一段完全相同`, en: `“${head}” repeats an earlier paragraph word for word` },
      },
    ];
  });
}

/** The words alone: neither the number nor the marks make a difference. */
function bodyOf(passage: Passage): string {
  return passage.text.slice(passage.label?.length ?? 0).replace(/[^\p{L}\p{N}]/gu, '');
}

/** A number made of the Chinese characters behind the label: equal wherever the bodies are equal. */
function fingerprint({ text, label }: Passage): number {
  let print = 0;
  for (let at = label?.length ?? 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x4e00 && unit <= 0x9fff) print = (Math.imul(print, 31) + unit) | 0;
  }
  return print;
}

const SHORTEST_HEADING = 4;

function headings(plan: Unremarked, text: PlanText): Remark[] {
  const seen = new Set<string>();
  return text.items.flatMap((item): Remark[] => {
    if (!item.bare || item.inline || item.isField || item.title.length < SHORTEST_HEADING) return [];
    // A long line is a paragraph, and was compared as one.
    if (item.title.length >= SHORTEST) return [];
    const key = `${item.parent} ${item.title}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const { start, end, raw } = text.reading.place(item.from, item.titleTo);
    return [
      {
        start,
        end,
        raw,
        clause: clauseAt(plan, start),
        message: {
          zh: `标题“${item.title}”在同一层出现了两次`,
          en: `The heading “${item.title}” stands twice in one list`,
        },
      },
    ];
  });
}
