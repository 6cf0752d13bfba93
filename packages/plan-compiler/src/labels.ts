/** One way of numbering items. `rank`: how high it usually stands, from 1; used only when a text has not shown otherwise. */
export interface LabelForm {
  readonly style: string;
  /** The characters it may begin with. */
  readonly heads: string;
  readonly rank: number;
  readonly pattern: RegExp;
}

export interface Label {
  readonly style: string;
  readonly rank: number;
  /** Length of the label, and the number it says. */
  readonly length: number;
  readonly number: number;
}

const CN_HEADS = '一二三四五六七八九十百';
const DIGIT_HEADS = '0123456789';
const CN = '[一二三四五六七八九十百零]{1,5}';

/** What a number at the head of a wrapped line counts, so that it is no label. */
const MEASURE =
  '[万亿元个名次月日号]|年(?![终度底])|[米倍分吨人家天周户处条项点时辆台](?=[、，。；以内前后的至到])|[时点]\\d|公里|平方|立方|米[宽长高深]';

/** The numbering styles of official writing, most specific first. Every pattern is anchored and bounded. */
export const LABEL_FORMS: readonly LabelForm[] = [
  { style: 'part', heads: '第', rank: 1, pattern: new RegExp(`^第(${CN}|\\d{1,2})(?:部分|篇|章)[：、.]?`, 'u') },
  {
    style: 'phase',
    heads: '第',
    rank: 3.5,
    pattern: new RegExp(`^第(${CN}|\\d{1,2})(?:(?:个?阶段|步)[：、.，]?(?!的)|批[：、.，（]|周(?=[：、.，（ ]))`, 'u'),
  },
  { style: 'ordinal', heads: '第', rank: 3.4, pattern: new RegExp(`^第(${CN})[，、：]`, 'u') },
  {
    style: 'named',
    heads: '任行工举专措',
    rank: 3,
    pattern: new RegExp(`^(?:任务|行动|工程|举措|专项|措施)(${CN}|\\d{1,2})[：、 ]`, 'u'),
  },
  { style: 'article', heads: '第', rank: 3, pattern: new RegExp(`^第(${CN}|\\d{1,3})条[：、.]?`, 'u') },
  { style: 'cn', heads: CN_HEADS, rank: 2, pattern: new RegExp(`^(${CN})(?:、|[.：](?!\\d))`, 'u') },
  { style: 'cn-formal', heads: '壹贰叁肆伍陆柒捌玖拾', rank: 1.9, pattern: /^([壹贰叁肆伍陆柒捌玖拾]{1,3})[、.]/u },
  { style: 'cn-bracket', heads: '（', rank: 3, pattern: new RegExp(`^（(${CN})）[、.：]?`, 'u') },
  { style: 'letter', heads: 'ABCDEFGH', rank: 3.5, pattern: /^([A-H])[、.](?=[\u4e00-\u9fff“])/u },
  // 1.10月20日前…, 6.15时30分…, 11.121人才项目: an item that begins with a number of its own.
  {
    style: 'digit-dot',
    heads: DIGIT_HEADS,
    rank: 4,
    pattern: /^(\d{1,2})\.(?=\d{1,2}月|\d{1,2}[时点]|(?:19|20)\d{2}年|\d{3}[\u4e00-\u9fff])/u,
  },
  {
    style: 'decimal-3',
    heads: DIGIT_HEADS,
    rank: 4.7,
    pattern: /^\d{1,2}\.\d{1,2}\.(\d{1,2})(?![.\d])[、.]? ?(?=[\u4e00-\u9fff“])/u,
  },
  {
    style: 'decimal-2',
    heads: DIGIT_HEADS,
    rank: 4.5,
    pattern: new RegExp(
      `^\\d{1,2}\\.(\\d{1,2})(?![.\\d])(?: (?=\\d{3}[\\u4e00-\\u9fff]|[号点])|[、.]? ?(?!${MEASURE})(?=[\\u4e00-\\u9fff“A-Z]))`,
      'u',
    ),
  },
  // 2-1 交通秩序, but not 2-3名 or 5-10月
  {
    style: 'digit-dash',
    heads: DIGIT_HEADS,
    rank: 4.5,
    pattern:
      /^\d{1,2}-(\d{1,2})(?![-\d.]) ?(?![月日年号名个次万亿元%人岁天周户级度栋米项台辆倍]|至|[楼组条家分处](?=[、，。；以内前后的至到 ]|$)|公[里顷斤分]|小时)(?=[\u4e00-\u9fff“])/u,
  },
  {
    style: 'digit-space',
    heads: DIGIT_HEADS,
    rank: 4,
    pattern: new RegExp(`^(\\d{1,2}) (?!${MEASURE})(?=[\\u4e00-\\u9fff])`, 'u'),
  },
  { style: 'digit-stop', heads: DIGIT_HEADS, rank: 4, pattern: /^(\d{1,3})、/u },
  { style: 'digit-dot', heads: DIGIT_HEADS, rank: 4, pattern: /^(\d{1,3})\.(?![\d.])/u },
  { style: 'digit-half', heads: DIGIT_HEADS, rank: 5, pattern: /^(\d{1,2})）[、.]?/u },
  { style: 'digit-bracket', heads: '（', rank: 5, pattern: /^（(\d{1,2})）[、.：]?/u },
  { style: 'circled', heads: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', rank: 6, pattern: /^([①-⑳])[、.]?/u },
  { style: 'digit-bracket', heads: '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇', rank: 5, pattern: /^([⑴-⒇])[、.]?/u },
  { style: 'digit-dot', heads: '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛', rank: 4, pattern: /^([⒈-⒛])[、.]?/u },
  { style: 'cn-bracket', heads: '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩', rank: 3, pattern: /^([㈠-㈩])[、.]?/u },
];

/** The label at the head of a normalized line, or null: "三、", "（一）", "1.", "第一阶段：". */
export function labelAt(text: string): Label | null {
  const forms = FORMS_BY_HEAD.get(text.charAt(0));
  if (!forms) return null;
  const head = text.slice(0, 16);
  for (const form of forms) {
    const match = form.pattern.exec(head);
    if (match) return { style: form.style, rank: form.rank, length: match[0].length, number: numberOf(match[1] ?? '') };
  }
  return null;
}

/** The forms a character may begin: most lines begin none. */
const FORMS_BY_HEAD: ReadonlyMap<string, readonly LabelForm[]> = new Map(
  [...new Set(LABEL_FORMS.flatMap((form) => [...form.heads]))].map((head) => [
    head,
    LABEL_FORMS.filter((form) => form.heads.includes(head)),
  ]),
);

export const startsWithLabel = (text: string): boolean => labelAt(text) !== null;

const DIGITS = '零一二三四五六七八九';

/** 十二 → 12, "12" → 12, ③ → 3, 两 → 2, 一百二 → 102 at worst; NaN for what is no number. */
export function numberOf(text: string): number {
  if (/^\d+(?:\.\d+)?$/u.test(text)) return Number(text);
  const unit = text.charCodeAt(0);
  for (const [first, last] of ENCLOSED) if (unit >= first && unit <= last) return unit - first + 1;
  let total = 0;
  let digit = -1;
  for (const character of text) {
    const formal = '零壹贰叁肆伍陆柒捌玖'.indexOf(character);
    const value = formal > 0 ? formal : character === '两' ? 2 : character === '〇' ? 0 : DIGITS.indexOf(character);
    const scale = SCALES[character];
    if (scale !== undefined) {
      total += (digit < 0 ? 1 : digit) * scale;
      digit = -1;
    } else if (value >= 0) digit = value;
    else return Number.NaN;
  }
  return digit < 0 && total === 0 ? Number.NaN : total + Math.max(digit, 0);
}

const SCALES: Readonly<Record<string, number>> = { 拾: 10, 十: 10, 百: 100, 千: 1000 };
const ENCLOSED: readonly (readonly [number, number])[] = [
  [0x41, 0x48],
  [0x2460, 0x2473],
  [0x2474, 0x2487],
  [0x2488, 0x249b],
  [0x3220, 0x3229],
];
