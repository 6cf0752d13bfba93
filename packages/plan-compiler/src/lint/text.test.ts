import { describe, expect, it } from 'vitest';
import { mended, raws } from './test/lint-text.ts';

describe('empty-clause', () => {
  const marked = (text: string) => raws(text, 'empty-clause');
  it('marks a heading with nothing under it', () =>
    expect(marked('一、工作目标\n水清岸绿。\n二、保障措施\n三、工作要求\n加强领导。')).toEqual(['二、保障措施']));
  it('marks one at the end', () => expect(marked('一、工作目标\n水清岸绿。\n二、保障措施')).toEqual(['二、保障措施']));
  it.each([
    ['short items', '一、任务\n1.清理河道\n2.清理杂草\n3.粉刷墙面\n二、要求\n加强领导。'],
    ['an item among longer ones', '一、任务\n1.清理河道。全面清理。\n2.清理杂草\n二、要求\n加强领导。'],
    [
      'phases in brackets',
      '一、步骤\n（一）自查阶段（3月1日—3月15日）\n（二）整改阶段（3月16日—3月31日）\n二、要求\n加强。',
    ],
    ['a sentence', '一、工作目标。\n水清岸绿。\n二、保障措施\n加强领导。'],
  ])('is content with %s', (_what, text) => expect(marked(text)).toEqual([]));
});

describe('numbering-broken', () => {
  const marked = (text: string) => raws(text, 'numbering-broken');
  it('marks a number that is skipped, and mends nothing', () => {
    const text = '一、目标\n水清。\n二、任务\n清理。\n四、要求\n加强。\n';
    expect(marked(text)).toEqual(['四、']);
    expect(mended(text, 'numbering-broken')).toBe(text);
  });
  it('marks a number that stands twice, and mends one slip', () => {
    const text = '一、任务\n(一)清淤。\n(二)清草。\n(二)粉刷。\n(四)绿化。\n';
    expect(marked(text)).toEqual(['(二)']);
    expect(mended(text, 'numbering-broken')).toBe(text.replace('(二)粉刷', '(三)粉刷'));
    expect(marked('1.清淤。全面清理。\n1.清草。全面打捞。\n3.粉刷。全面粉刷。\n')).toEqual(['1.']);
    expect(mended('1.清淤。\n3.清草。\n3.粉刷。\n', 'numbering-broken')).toBe('1.清淤。\n2.清草。\n3.粉刷。\n');
  });
  it.each([
    ['lists that begin again', '一、任务\n1.清淤。\n2.清草。\n二、要求\n1.加强。\n2.落实。'],
    ['a list that begins late', '三、任务\n清理。\n四、要求\n加强。'],
    ['several styles in one list', '一、任务\n1、清淤。\n2.清草。\n3、粉刷。'],
  ])('is content with %s', (_what, text) => expect(marked(text)).toEqual([]));
});

describe('duplicate-clause', () => {
  const marked = (text: string) => raws(text, 'duplicate-clause');
  const long = '对河道两侧的垃圾、杂草、漂浮物进行全面清理，建立台账，逐条销号。';
  it('marks a paragraph that stands twice, whatever its number', () =>
    expect(marked(`一、任务\n1.${long}\n2.${long}`)).toEqual([`2.${long}`]));
  it('marks a heading that stands twice in one list', () =>
    expect(marked('一、任务\n（一）清理河道杂物\n清理。\n（二）清理河道杂物\n打捞。')).toEqual(['（二）清理河道杂物']));
  it.each([
    ['short lines', '一、任务\n1.清淤。\n责任单位：各镇\n2.清草。\n责任单位：各镇'],
    ['headings of two lists', '一、城区\n（一）清理河道\n清理。\n二、农村\n（一）清理河道\n打捞。'],
    ['one word of difference', `一、任务\n1.${long}\n2.${long.replace('杂草', '淤泥')}`],
  ])('is content with %s', (_what, text) => expect(marked(text)).toEqual([]));
});

describe('copied-other-place', () => {
  const plan = (text: string): string =>
    `云溪县河道整治方案\n为改善水质，制定本方案。\n一、主要任务\n1.清淤。${text}\n`;
  const marked = (text: string) => raws(plan(text), 'copied-other-place');
  it.each(['经扶阳县人民政府同意后实施。', '结合扶阳县实际，逐条整治。', '由扶阳县水利局负责。'])(
    'finds another place in %s',
    (text) => expect(marked(text)).toEqual(['扶阳县']),
  );
  it.each([
    '经云溪县人民政府同意后实施。',
    '结合全县实际，逐条整治。',
    '在本县范围内，由县水利局负责。',
    '由清河镇人民政府负责。',
    '清源市人民政府已作部署。',
    '学习扶阳县人民政府的做法。',
    '与扶阳县人民政府建立联防机制。',
    '按照《扶阳县人民政府关于河道的意见》执行。',
    '各乡镇人民政府负责，在开发区管委会范围内推进。',
  ])('is content with %s', (text) => expect(marked(text)).toEqual([]));
  it('says nothing where the title names no place', () =>
    expect(
      raws('河道整治方案\n为改善水质，制定本方案。\n一、任务\n1.由扶阳县水利局负责。', 'copied-other-place'),
    ).toEqual([]));
});
