/** A plan's lines as another hand might write them for its next edition, each with the line it came from. */
export interface Line {
  readonly text: string;
  /** Number of the line in the edition before; null for a line that is new. */
  readonly origin: number | null;
}

/** A number from 0 up to 1, the same ones for the same seed. */
export type Chance = () => number;

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = <T>(list: readonly T[], chance: Chance): T | undefined => list[Math.floor(chance() * list.length)];

const SYNONYMS: readonly (readonly [string, string])[] = [
  ['加强', '强化'],
  ['开展', '组织开展'],
  ['完成', '全面完成'],
  ['推进', '推动'],
  ['确保', '保证'],
  ['建立', '建立健全'],
  ['落实', '抓好'],
  ['及时', '按时'],
  ['重点', '主要'],
  ['排查', '摸排'],
  ['整治', '治理'],
  ['宣传', '宣传引导'],
  ['每月', '每季度'],
  ['检查', '抽查'],
];
const OWNERS = ['县住建局', '县发改局', '县水利局', '县教育局', '县卫健局', '县财政局', '县民政局', '各镇', '县公安局'];
const PHRASES = [
  '坚持问题导向',
  '压实各方责任',
  '做到底数清、情况明',
  '实行清单化管理',
  '并向社会公布结果',
  '同步建立工作台账',
  '不得留有死角',
];

type Change = (line: string, chance: Chance) => string;

const reword: Change = (line, chance) =>
  SYNONYMS.reduce((text, [from, to]) => (chance() < 0.6 ? text.replace(from, to) : text), line);

const changeOwner: Change = (line, chance) =>
  line.replace(/[县区市镇][\u4e00-\u9fff]{1,4}[局委办]/u, () => pick(OWNERS, chance) ?? '');

const changeDate: Change = (line, chance) =>
  line.replace(/\d{1,2}月/u, () => `${1 + Math.floor(chance() * 12)}月`).replace(/20\d\d年/u, '2027年');

const leaveOut: Change = (line, chance) => {
  const parts = line.split(/(?<=[，；。])/u);
  const gone = 1 + Math.floor(chance() * (parts.length - 1));
  return parts.length < 3 ? line : parts.filter((_, index) => index !== gone).join('');
};

const putIn: Change = (line, chance) => {
  const parts = line.split(/(?<=[，])/u);
  parts.splice(1 + Math.floor(chance() * parts.length), 0, `${pick(PHRASES, chance)}，`);
  return parts.join('');
};

const CHANGES: readonly Change[] = [reword, changeOwner, changeDate, leaveOut, putIn];

export interface MutateOptions {
  /** How often a line is changed, 0 to 1; dropping, adding and moving are rarer by far. */
  readonly rate: number;
  /** Lines of other plans, of which some come in. */
  readonly foreign: readonly string[];
}

export function mutate(text: string, chance: Chance, { rate, foreign }: MutateOptions): Line[] {
  const lines = text.split('\n').flatMap((line, origin): Line[] => {
    if (line.trim().length < 6) return [{ text: line, origin }];
    const roll = chance();
    if (roll < rate * 0.12) return [];
    if (roll < rate * 0.2) return splitLine(line, origin);
    let changed = line;
    for (const change of CHANGES) if (chance() < rate * 0.6) changed = change(changed, chance);
    const added = chance() < rate * 0.12 ? pick(foreign, chance) : undefined;
    return [{ text: changed, origin }, ...(added === undefined ? [] : [{ text: added, origin: null }])];
  });
  for (let moves = Math.floor(chance() * rate * 6); moves > 0; moves -= 1) {
    const [line] = lines.splice(Math.floor(chance() * lines.length), 1);
    if (line) lines.splice(Math.floor(chance() * lines.length), 0, line);
  }
  return lines;
}

/** The second half of its sentences becomes an item of its own. */
function splitLine(text: string, origin: number): Line[] {
  const sentences = text.split(/(?<=[。；])/u);
  if (sentences.length < 3) return [{ text, origin }];
  const middle = Math.ceil(sentences.length / 2);
  return [
    { text: sentences.slice(0, middle).join(''), origin },
    { text: `（十）${sentences.slice(middle).join('')}`, origin },
  ];
}
