/** Numbers from 0 to 1, the same for the same seed. */
export type Random = () => number;

/** Mulberry32: small, and even enough to break plans with. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What is strewn into plans: labels, fields, dates, tables, marks in both widths, blanks, halves of characters. */
const PIECES: readonly string[] = [
  ...['一、', '（一）', '1.', '1、', '(1)', '1.1', '①', '第一阶段：', '第三条', '篇二', '一是', '附件：', '零、', '㈠'],
  ...[
    '责任单位：',
    '牵头单位：',
    '完成时限：',
    '由县住建局牵头',
    '，各镇配合',
    '（县财政局负责）',
    '成员：',
    '组 长：张三',
  ],
  ...[
    '2026年',
    '20xx年',
    '5月31日前',
    '3月-5月',
    '年底',
    '每月25日前',
    '每',
    '周调度',
    '至',
    '到',
    '二〇二六年',
    '2026.5.1',
  ],
  ...['不低于95%', '扣2分', '前3名', '占30%', '90分以上为优秀', '一票否决', '投入100万元', '‰', '99999999999', '3.5'],
  ...[
    '序号\t任务\t牵头单位\t完成时限\n1\t清淤\t县水利局\t6月底\n',
    '\n|任务|责任单位|时限|\n|---|---|---|\n|清理|各镇|5月|\n',
  ],
  ...[
    '，',
    '。',
    '；',
    '：',
    '、',
    '！',
    '？',
    '《',
    '》',
    '（',
    '）',
    '“',
    '”',
    '〔',
    '〕',
    '【',
    '】',
    '…',
    '—',
    '·',
    '/',
  ],
  ...[',', '.', ';', ':', '(', ')', '[', ']', '"', '|', '-', '*', '#', '%', 'x', 'X镇', '***', '\\'],
  ...['\n', '\r\n', '\r', '\n\n\n', ' ', '    ', '\t', '\u3000\u3000', '\u0000', '\uFEFF', '\u200b', '\u2028'],
  ...['\ud800', '\udc00', '🙂', '𠮷', '\ud83d', 'é', 'ｱ', '０', 'Ａ', '１２', '％'],
];
/** Of these a long run may stand somewhere. */
const RUNS: readonly string[] = [
  '1',
  '一',
  '（',
  '）',
  '《',
  '、',
  '，',
  '：',
  ' ',
  '\n',
  '每',
  '.',
  '由',
  '\ud800',
  '负责',
];
const LONGEST_RUN = 300;

type Mutation = (text: string, random: Random) => string;

const below = (limit: number, random: Random): number => Math.floor(random() * limit);
const pick = <Kind>(list: readonly [Kind, ...Kind[]] | readonly Kind[], random: Random): Kind =>
  list[below(list.length, random)] as Kind;
const insert = (text: string, at: number, piece: string): string => text.slice(0, at) + piece + text.slice(at);

/** How much one mutation takes, copies or moves. */
const LONGEST_STRETCH = 40;

function stretch(text: string, random: Random): [number, number] {
  const from = below(text.length + 1, random);
  return [from, Math.min(text.length, from + below(random() < 0.5 ? 3 : LONGEST_STRETCH, random))];
}

const MUTATIONS: readonly Mutation[] = [
  (text, random) => insert(text, below(text.length + 1, random), pick(PIECES, random)),
  (text, random) => insert(text, below(text.length + 1, random), pick(PIECES, random) + pick(PIECES, random)),
  (text, random) => insert(text, below(text.length + 1, random), pick(RUNS, random).repeat(below(LONGEST_RUN, random))),
  function remove(text, random) {
    const [from, to] = stretch(text, random);
    return text.slice(0, from) + text.slice(to);
  },
  function duplicate(text, random) {
    const [from, to] = stretch(text, random);
    return insert(text, to, text.slice(from, to));
  },
  function move(text, random) {
    const [from, to] = stretch(text, random);
    const rest = text.slice(0, from) + text.slice(to);
    return insert(rest, below(rest.length + 1, random), text.slice(from, to));
  },
  function replace(text, random) {
    const [from, to] = stretch(text, random);
    return text.slice(0, from) + pick(PIECES, random) + text.slice(to);
  },
  /** Wrapped by a machine: a break every so many characters. */
  function wrap(text, random) {
    const width = 10 + below(40, random);
    const [from] = stretch(text, random);
    return text.slice(0, from) + text.slice(from, from + 10 * width).replace(new RegExp(`.{${width}}`, 'gu'), '$&\n');
  },
  (text, random) =>
    text.replaceAll(pick(['\n', '。', '，', '：', '、', '（', '）', ' '], random), () => pick(PIECES, random)),
];

const SHORTEST_WINDOW = 60;
const LONGEST_WINDOW = 1500;
const MOST_MUTATIONS = 12;

/** A stretch of a plan, and the same broken in up to a dozen ways. */
export function mutate(plan: string, random: Random): { readonly before: string; readonly after: string } {
  const length = SHORTEST_WINDOW + below(LONGEST_WINDOW, random);
  const from = random() < 0.3 ? 0 : below(Math.max(1, plan.length - length), random);
  const before = plan.slice(from, from + length);
  let after = before;
  for (let turns = 1 + below(MOST_MUTATIONS, random); turns > 0; turns -= 1)
    after = pick(MUTATIONS, random)(after, random);
  return { before, after: after.slice(0, 4 * LONGEST_WINDOW) };
}
