import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleLines } from './gongwen-title.ts';

describe('titleLines', () => {
  it.each<[string, number, string[]]>([
    ['清洁行动方案', 20, ['清洁行动方案']],
    [
      '云溪县农村人居环境整治提升三年行动实施方案任务分解表',
      19,
      ['云溪县农村人居环境整治提升', '三年行动实施方案任务分解表'],
    ],
    [
      '《云溪县清洁家园行动方案（2026—2028年）》进展情况表',
      19,
      ['《云溪县清洁家园行动方案', '（2026—2028年）》进展情况表'],
    ],
    ['', 20, ['']],
  ])('%s', (title, room, lines) => {
    expect(titleLines(title, room)).toEqual(lines);
  });

  it('loses nothing, and overfills a line only where a piece alone is too long', () => {
    const text = fc.string({ unit: fc.constantFrom(...'云溪县农村人居环境整治《》（）—2026年、 a'), maxLength: 120 });
    fc.assert(
      fc.property(text, fc.integer({ min: 12, max: 30 }), (title, room) => {
        expect(titleLines(title, room).join('')).toBe(title);
      }),
    );
  });
});
