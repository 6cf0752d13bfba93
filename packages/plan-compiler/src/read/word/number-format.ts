/**
 * A number in one of Word's numbering formats (ST_NumberFormat, ECMA-376 part 1, 17.18.59; where Word differs from the
 * standard, MS-OI29500 2.1.540 is followed). A format not listed, or a number beyond a format, is written in digits.
 */
export function formatNumber(value: number, format: string): string {
  if (!Number.isInteger(value) || value < 0 || value > largest) return String(value);
  return formats.get(format)?.(value) ?? String(value);
}

/** Word's own largest start value; bounds what "aaaa…" or "MMMM…" can grow to. */
const largest = 32_767;

/** A format gives null for a number it has no sign for. */
type Format = (value: number) => string | null;

interface CountingSigns {
  readonly digits: string;
  /** Signs of 10, 100, 1000. */
  readonly units: string;
  readonly tenThousand: string;
  /** 一十 or 十 at the beginning. */
  readonly leadingOneTen: boolean;
  /** 一百 or 百. */
  readonly oneBeforeUnit: boolean;
  /** 零 for a gap, as in 一百零五; empty where the language has none. */
  readonly gap: string;
}

const simplified: CountingSigns = {
  digits: '〇一二三四五六七八九',
  units: '十百千',
  tenThousand: '万',
  leadingOneTen: false,
  oneBeforeUnit: true,
  gap: '零',
};

const traditional: CountingSigns = { ...simplified, tenThousand: '萬' };

const japanese: CountingSigns = { ...simplified, oneBeforeUnit: false, gap: '' };

const legalSimplified: CountingSigns = {
  digits: '零壹贰叁肆伍陆柒捌玖',
  units: '拾佰仟',
  tenThousand: '万',
  leadingOneTen: true,
  oneBeforeUnit: true,
  gap: '零',
};

const legalTraditional: CountingSigns = {
  ...legalSimplified,
  digits: '零壹貳參肆伍陸柒捌玖',
  tenThousand: '萬',
};

const legalJapanese: CountingSigns = {
  digits: '〇壱弐参四伍六七八九',
  units: '拾百阡',
  tenThousand: '萬',
  leadingOneTen: true,
  oneBeforeUnit: true,
  gap: '',
};

const formats: ReadonlyMap<string, Format> = new Map(
  Object.entries({
    none: () => '',
    decimal: String,
    decimalZero: (value) => String(value).padStart(2, '0'),
    decimalHalfWidth: String,
    decimalFullWidth: (value) => digitByDigit(value, '０１２３４５６７８９'),
    decimalFullWidth2: (value) => digitByDigit(value, '０１２３４５６７８９'),
    decimalEnclosedCircle: circled,
    decimalEnclosedCircleChinese: circled,
    decimalEnclosedParen: (value) => fromBlock(value, 0x2474, 20),
    decimalEnclosedFullstop: (value) => fromBlock(value, 0x2488, 20),
    numberInDash: (value) => `- ${value} -`,
    hex: (value) => value.toString(16).toUpperCase(),
    ordinal: (value) => `${value}${ordinalEnding(value)}`,
    upperRoman: (value) => roman(value),
    lowerRoman: (value) => roman(value)?.toLowerCase() ?? null,
    upperLetter: (value) => repeatedLetter(value, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
    lowerLetter: (value) => repeatedLetter(value, 'abcdefghijklmnopqrstuvwxyz'),
    chicago: (value) => repeatedLetter(value, '*†‡§'),
    chineseCounting: (value) => countingThenDigits(value, '○'),
    taiwaneseCounting: (value) => countingThenDigits(value, '○'),
    chineseCountingThousand: (value) => counting(value, simplified),
    taiwaneseCountingThousand: (value) => counting(value, traditional),
    chineseLegalSimplified: (value) => counting(value, legalSimplified),
    ideographLegalTraditional: (value) => counting(value, legalTraditional),
    japaneseCounting: (value) => counting(value, japanese),
    japaneseLegal: (value) => counting(value, legalJapanese),
    ideographDigital: (value) => digitByDigit(value, '〇一二三四五六七八九'),
    japaneseDigitalTenThousand: (value) => digitByDigit(value, '〇一二三四五六七八九'),
    taiwaneseDigital: (value) => digitByDigit(value, '○一二三四五六七八九'),
    // Word writes 一 to 十 in brackets for this one, not in circles (MS-OI29500 2.1.540 a).
    ideographEnclosedCircle: (value) => fromBlock(value, 0x3220, 10),
    ideographTraditional: (value) => once(value, '甲乙丙丁戊己庚辛壬癸'),
    ideographZodiac: (value) => once(value, '子丑寅卯辰巳午未申酉戌亥'),
    ideographZodiacTraditional: sexagenary,
  } satisfies Record<string, Format>),
);

/** 1 → 一, 12 → 十二, 20 → 二十, 105 → 一百零五, 10001 → 一万零一. */
function counting(value: number, signs: CountingSigns): string | null {
  if (value === 0) return signs.digits.charAt(0);
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  if (high === 0) return underTenThousand(low, signs, true);
  const gap = low > 0 && low < 1_000 ? signs.gap : '';
  return underTenThousand(high, signs, true) + signs.tenThousand + gap + underTenThousand(low, signs, false);
}

function underTenThousand(value: number, signs: CountingSigns, isStart: boolean): string {
  let text = '';
  let skipped = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      skipped = text !== '';
      continue;
    }
    if (skipped) text += signs.gap;
    skipped = false;
    text += digitSign(digit, power, signs, isStart && text === '') + (power > 0 ? signs.units.charAt(power - 1) : '');
  }
  return text;
}

function digitSign(digit: number, power: number, signs: CountingSigns, isFirst: boolean): string {
  const omitted =
    digit === 1 && power > 0 && (!signs.oneBeforeUnit || (power === 1 && isFirst && !signs.leadingOneTen));
  return omitted ? '' : signs.digits.charAt(digit);
}

/** 九十九 as one counts, then 一○○ digit by digit: what chineseCounting does and chineseCountingThousand does not. */
function countingThenDigits(value: number, zero: string): string | null {
  return value > 0 && value < 100 ? counting(value, simplified) : digitByDigit(value, `${zero}一二三四五六七八九`);
}

function digitByDigit(value: number, digits: string): string {
  return String(value).replace(/\d/g, (digit) => digits.charAt(Number(digit)));
}

/** ① to ⑳, then ㉑ to ㊿, which Word's fonts have too. */
function circled(value: number): string | null {
  if (value === 0) return '⓪';
  if (value <= 20) return String.fromCharCode(0x2460 + value - 1);
  if (value <= 35) return String.fromCharCode(0x3251 + value - 21);
  return value <= 50 ? String.fromCharCode(0x32b1 + value - 36) : null;
}

function fromBlock(value: number, first: number, count: number): string | null {
  return value >= 1 && value <= count ? String.fromCharCode(first + value - 1) : null;
}

/** a … z, aa, bb … (ECMA-376: the letter repeats; it does not count on as a spreadsheet's columns do). */
function repeatedLetter(value: number, letters: string): string | null {
  if (value === 0) return '';
  const times = Math.ceil(value / letters.length);
  return times > 20 ? null : letters.charAt((value - 1) % letters.length).repeat(times);
}

/** 甲, 乙, 丙 … and digits after 癸. */
function once(value: number, signs: string): string | null {
  return value === 0 || value > signs.length ? null : signs.charAt(value - 1);
}

function cyclical(value: number, signs: string): string | null {
  return value === 0 ? null : signs.charAt((value - 1) % signs.length);
}

/** 甲子, 乙丑 … 癸亥. */
function sexagenary(value: number): string | null {
  if (value === 0) return null;
  return `${cyclical(value, '甲乙丙丁戊己庚辛壬癸')}${cyclical(value, '子丑寅卯辰巳午未申酉戌亥')}`;
}

const romanSigns: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string | null {
  if (value === 0) return '';
  let rest = value;
  let text = '';
  for (const [worth, sign] of romanSigns) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

function ordinalEnding(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}
