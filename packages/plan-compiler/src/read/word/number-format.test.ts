import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from './number-format.ts';

const table: readonly (readonly [format: string, value: number, written: string])[] = [
  ['decimal', 12, '12'],
  ['decimalZero', 7, '07'],
  ['decimalFullWidth', 12, '１２'],
  ['decimalEnclosedCircle', 1, '①'],
  ['decimalEnclosedCircle', 20, '⑳'],
  ['decimalEnclosedCircle', 21, '㉑'],
  ['decimalEnclosedCircle', 50, '㊿'],
  ['decimalEnclosedCircle', 51, '51'],
  ['decimalEnclosedCircleChinese', 3, '③'],
  ['decimalEnclosedParen', 3, '⑶'],
  ['decimalEnclosedFullstop', 3, '⒊'],
  ['upperRoman', 1994, 'MCMXCIV'],
  ['lowerRoman', 4, 'iv'],
  ['upperLetter', 26, 'Z'],
  ['lowerLetter', 27, 'aa'],
  ['lowerLetter', 53, 'aaa'],
  ['ordinal', 22, '22nd'],
  ['ordinal', 113, '113th'],
  ['chineseCounting', 10, '十'],
  ['chineseCounting', 12, '十二'],
  ['chineseCounting', 20, '二十'],
  ['chineseCounting', 99, '九十九'],
  ['chineseCounting', 105, '一○五'],
  ['chineseCountingThousand', 12, '十二'],
  ['chineseCountingThousand', 100, '一百'],
  ['chineseCountingThousand', 105, '一百零五'],
  ['chineseCountingThousand', 110, '一百一十'],
  ['chineseCountingThousand', 2020, '二千零二十'],
  ['chineseCountingThousand', 10_001, '一万零一'],
  ['taiwaneseCountingThousand', 20_000, '二萬'],
  ['japaneseCounting', 11, '十一'],
  ['japaneseCounting', 111, '百十一'],
  ['chineseLegalSimplified', 10, '壹拾'],
  ['chineseLegalSimplified', 26, '贰拾陆'],
  ['ideographLegalTraditional', 6, '陸'],
  ['japaneseLegal', 12, '壱拾弐'],
  ['ideographDigital', 10, '一〇'],
  ['taiwaneseDigital', 20, '二○'],
  ['ideographTraditional', 3, '丙'],
  ['ideographTraditional', 11, '11'],
  ['ideographZodiac', 12, '亥'],
  ['ideographZodiacTraditional', 60, '癸亥'],
  ['ideographEnclosedCircle', 2, '㈡'],
  ['none', 5, ''],
  ['no-such-format', 5, '5'],
  ['constructor', 5, '5'],
];

describe('formatNumber', () => {
  it.each(table)('%s of %d is %s', (format, value, written) => {
    expect(formatNumber(value, format)).toBe(written);
  });

  it('stays short and never throws, whatever a file says', () => {
    const formats = [...new Set(table.map(([format]) => format))];
    fc.assert(
      fc.property(fc.constantFrom(...formats), fc.double(), (format, value) => {
        expect(formatNumber(value, format).length).toBeLessThan(60);
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...formats), fc.integer({ min: 0, max: 40_000 }), (format, value) => {
        expect(formatNumber(value, format).length).toBeLessThan(60);
      }),
    );
  });

  it('counts in Chinese without two numbers written alike', () => {
    const written = Array.from({ length: 20_000 }, (_, index) => formatNumber(index + 1, 'chineseCountingThousand'));
    expect(new Set(written).size).toBe(written.length);
  });
});
