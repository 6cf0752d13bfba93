import { describe, expect, it } from 'vitest';
import { lint, raws, task } from './test/lint-text.ts';

describe('target-without-owner', () => {
  const plan = (aim: string, work = '清理河道垃圾，由县水利局牵头。'): string =>
    `一、工作目标\n${aim}\n二、主要任务\n（一）整治河道。${work}\n`;
  const marked = (text: string) => raws(text, 'target-without-owner');
  it('marks an aim that no task speaks of', () =>
    expect(marked(plan('快递网点覆盖率达到95%。'))).toEqual(['快递网点覆盖率达到95%']));
  it.each([
    ['a task that speaks of it', plan('河道垃圾清理率达到95%。')],
    ['no task with an owner', plan('快递网点覆盖率达到95%。', '清理垃圾。')],
    ['a number in the task', plan('水清岸绿。', '快递网点覆盖率达到95%，由县水利局牵头。')],
  ])('is content with %s', (_what, text) => expect(marked(text)).toEqual([]));
});

describe('group-without-leader', () => {
  const plan = (text: string): string => `一、主要任务\n1.清淤。\n二、组织领导\n${text}\n`;
  const marked = (text: string) => raws(plan(text), 'group-without-leader');
  it('asks who leads', () => {
    expect(marked('成立河道整治工作领导小组，成员由各科室负责人组成。')).toEqual(['成立河道整治工作领导小组']);
    expect(marked('成立县河道整治指挥部，统筹推进。')).toHaveLength(1);
  });
  it.each([
    '成立河道整治工作领导小组，由副县长任组长，各科室负责人为成员。',
    '成立河道整治工作领导小组。\n组 长：林海（县长）\n成 员：县水利局、县财政局',
    '成立河道整治工作领导小组（名单见附件）。',
    '各镇要成立领导小组，落实责任。',
    '领导小组办公室设在县水利局。',
  ])('is content with %s', (text) => expect(marked(text)).toEqual([]));
});

describe('recurring-burden', () => {
  const marked = (text: string, options = {}) => raws(task(text), 'recurring-burden', options);
  it('adds up what is asked of the grass roots', () => {
    expect(marked('各镇每日报送工作进展。')).toHaveLength(1);
    expect(marked('各村每周报送工作进展。各村每月向镇政府报送工作小结。')).toHaveLength(1);
    const [message] = lint(task('各社区每日报送工作进展。'), 'recurring-burden');
    expect(message?.message.en).toContain('about 22 times a month, more than 4');
  });
  it('is told how many are too many', () => {
    expect(marked('各镇每月25日前报送工作进展。', { mostReports: 0 })).toHaveLength(1);
    expect(marked('各镇每日报送工作进展。', { mostReports: 30 })).toEqual([]);
  });
  it.each([
    '各镇每月25日前报送工作进展，每季度报送一次工作总结。',
    '县水利局每日报送工作进展。',
    '各镇每日巡查河道。',
    '每日向各镇通报情况。',
  ])('is content with %s', (text) => expect(marked(text)).toEqual([]));
});
