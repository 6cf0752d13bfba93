// A first reading of text a person selected, so that the editor does not open empty. The person looks at it next: guesses
// may be poor, never absent.
import { readDateEntry } from '../gaps/date-entry.ts';
import type { ElementKind } from '../things.ts';

export type GuessedKind = Extract<ElementKind, 'target' | 'recurring' | 'phase' | 'group-member' | 'scoring' | 'date'>;

interface Around {
  /** Title of the clause the selection stands under. */
  readonly item: string;
  readonly year: number | null;
  readonly today: string;
}

const number = /(\d+(?:\.\d+)?)\s*([%％‰]|[一-龥]{0,3})/;

export function guessElement(kind: GuessedKind, text: string, around: Around): Record<string, unknown> {
  const line = text.replace(/\s+/g, ' ').trim();
  switch (kind) {
    case 'target':
      return target(line, around.item);
    case 'recurring':
      return recurring(line, around.item);
    case 'phase':
      return { name: line.split(/[（(：:]/)[0]?.slice(0, 100) || line.slice(0, 100), ...span(line, around) };
    case 'date': {
      const { startDate, endDate } = span(line, around);
      return { kind: startDate === null ? 'due' : 'span', startDate, endDate, item: around.item };
    }
    case 'group-member':
      return member(line);
    case 'scoring':
      return scoring(line);
  }
}

/** 普及率不低于90%, 总数控制在5起以内 */
function target(line: string, item: string) {
  const [, value, counted] = number.exec(line) ?? [];
  const unit = counted?.replace(/以[内上下].*|左右.*/, '');
  const atMost = /不超过|不高于|以内|以下|控制在|低于(?!.*不低于)/.test(line) && !/不低于|不少于/.test(line);
  const exact = /全部|全覆盖|等于|为\d/.test(line);
  const op = atMost ? '<=' : exact ? '=' : '>=';
  const before = line.split(/不低于|不少于|达到|不超过|控制在|以上|\d/)[0]?.trim();
  return { op, value: Number(value ?? (exact ? 100 : 0)), unit: unit || (exact ? '%' : ''), item: before || item };
}

const everyWords = [
  [/每(天|日)|逐日/, 'day'],
  [/每周|每星期/, 'week'],
  [/每半年/, 'half-year'],
  [/每(个)?月|按月|逐月/, 'month'],
  [/每(个)?季|按季/, 'quarter'],
  [/每学期/, 'term'],
  [/每年|年度/, 'year'],
] as const;

/** 每季度至少2次, 每月25日前 */
function recurring(line: string, item: string) {
  const every = everyWords.find(([words]) => words.test(line))?.[1] ?? 'month';
  const times = Number(/(\d+)\s*次/.exec(line)?.[1] ?? 1);
  const by = /(\d{1,2})\s*[日号]/.exec(line)?.[1];
  return { every, times: Math.max(1, Math.min(times, 31)), ...(by !== undefined && { by }), item };
}

const roleWords = [
  [/^副\s*组\s*长/, 'deputy'],
  [/^(第一)?\s*组\s*长/, 'leader'],
  [/办公室/, 'office'],
] as const;

/** 组　长：林海（县长）; a name alone is a member's. */
function member(line: string) {
  const role = roleWords.find(([words]) => words.test(line))?.[1] ?? 'member';
  const named = line.replace(/^[^：:]{1,8}[：:]\s*/, '');
  const [, name, post] = /^([^（(]+)[（(]([^）)]+)[）)]/.exec(named) ?? [];
  const found = (name ?? named).replace(/\s/g, '').slice(0, 200);
  return { role, name: found, ...(post !== undefined && { post: post.slice(0, 200) }) };
}

/** 每发现一处扣2分, 90分以上为优秀 */
function scoring(line: string) {
  const effects = [
    [/一票否决|取消.*资格/, 'veto'],
    [/扣/, 'deduct'],
    [/加.*分|奖/, 'award'],
    [/占|权重/, 'weight'],
    [/为(优秀|良好|合格|不合格|[A-D])|等次|等级/, 'grade'],
    [/排名|名次|前\d+名|后\d+名/, 'rank'],
  ] as const;
  const effect = effects.find(([words]) => words.test(line))?.[1] ?? 'award';
  const [, value, unit] = number.exec(line) ?? [];
  const per = /每(?:发现|出现|发生)?([^扣加奖，,。]{1,12})/.exec(line)?.[1] ?? null;
  return { effect, value: value === undefined ? null : Number(value), unit: unit || null, per };
}

function span(line: string, { year, today }: Around): { startDate: string | null; endDate: string | null } {
  const found = [...line.matchAll(/(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})[日号]?|[底末])|(\d{4})-(\d{2})-(\d{2})/g)];
  const days = found.map((match) => openDay(match[0], year, today)).filter((day) => day !== null);
  const [first, second] = days;
  if (first === undefined) return { startDate: null, endDate: null };
  return second === undefined ? { startDate: null, endDate: first } : { startDate: first, endDate: second };
}

function openDay(written: string, year: number | null, today: string): string | null {
  const entry = readDateEntry(written, year ?? Number(today.slice(0, 4)), today);
  if ('fault' in entry) return null;
  return year === null && !/^\d{4}/.test(written) ? `????${entry.day.slice(4)}` : entry.day;
}
