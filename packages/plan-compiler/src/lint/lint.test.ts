import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileText } from '../compile.ts';
import type { LintMessage } from '../plan.ts';
import { LINT_RULES } from './index.ts';

function lint(text: string, rule: string): LintMessage[] {
  return compileText(text).plans.flatMap((plan) => plan.lint.filter((message) => message.rule === rule));
}
const raws = (text: string, rule: string): string[] => lint(text, rule).map((message) => message.raw);
const task = (text: string): string => `一、主要任务\n（一）整治河道。${text}\n`;

describe('every rule', () => {
  it.each(LINT_RULES.map((rule) => rule.id))('%s has its page', (id) => {
    expect(existsSync(new URL(`../../../../docs/lint/${id}.md`, import.meta.url))).toBe(true);
  });
  it('speaks both languages', () => {
    for (const { message } of compileText(task('定期检查，20xx年x月x日前完成。')).plans.flatMap((plan) => plan.lint)) {
      expect(message.zh).toMatch(/[\u4e00-\u9fff]/u);
      expect(message.en).toMatch(/^[A-Z“]/u);
    }
  });
});

describe('task-without-owner', () => {
  it('asks who', () => expect(raws(task('清理垃圾。'), 'task-without-owner')).toEqual(['（一）整治河道']));
  it('is content with a lead, or one inherited', () => {
    expect(raws(task('由水利局牵头。'), 'task-without-owner')).toEqual([]);
    expect(raws('一、主要任务\n1.清淤。\n2.清草。\n责任单位：水利局', 'task-without-owner')).toEqual([]);
  });
});

describe('task-without-deadline', () => {
  it('asks until when', () => expect(raws(task('由水利局牵头。'), 'task-without-deadline')).toHaveLength(1));
  it.each(['6月底前完成。', '每月清理一次。', '长期坚持。'])('is content with %s', (text) =>
    expect(raws(task(text), 'task-without-deadline')).toEqual([]),
  );
});

describe('deadline-outside-plan-or-phase', () => {
  const phases = '二、实施步骤\n第一阶段：动员（3月1日至3月31日）\n第二阶段：整治（4月1日至6月30日）\n';
  it('marks a deadline after the last phase', () => {
    expect(raws(`${task('9月底前完成。')}${phases}`, 'deadline-outside-plan-or-phase')).toEqual(['9月底前']);
  });
  it('marks one before the first', () => {
    expect(raws(`${task('2月5日前完成。')}${phases}`, 'deadline-outside-plan-or-phase')).toEqual(['2月5日前']);
  });
  it('is content within, without phases, or when the years cannot be compared', () => {
    expect(raws(`${task('5月底前完成。')}${phases}`, 'deadline-outside-plan-or-phase')).toEqual([]);
    expect(raws(task('9月底前完成。'), 'deadline-outside-plan-or-phase')).toEqual([]);
    expect(raws(`${task('2025年9月底前完成。')}${phases}`, 'deadline-outside-plan-or-phase')).toEqual([]);
  });
});

describe('deadline-unreadable', () => {
  it.each(['x月x日前', '5月x日前'])('cannot keep %s', (date) =>
    expect(raws(task(`${date}完成。`), 'deadline-unreadable')).toEqual([date]),
  );
  it.each(['13月5日前', '2月31日前'])('finds no %s in any calendar', (date) =>
    expect(raws(task(`${date}完成。`), 'deadline-unreadable')).toEqual([date]),
  );
  it('is content with a real day', () => expect(raws(task('5月6日前完成。'), 'deadline-unreadable')).toEqual([]));
});

describe('two-leads', () => {
  it('marks the second', () => expect(raws(task('由水利局、城管局牵头。'), 'two-leads')).toEqual(['城管局']));
  it('is content with one', () => expect(raws(task('由水利局牵头，城管局配合。'), 'two-leads')).toEqual([]));
});

describe('responsible-equals-lead', () => {
  it('takes the name out', () => {
    const text = task('牵头单位：水利局；责任单位：水利局、各镇');
    const [message] = lint(text, 'responsible-equals-lead');
    expect(message?.raw).toBe('水利局');
    expect(message?.fix && text.slice(0, message.fix.start) + message.fix.text + text.slice(message.fix.end)).toBe(
      task('牵头单位：水利局；责任单位：各镇'),
    );
  });
  it('is content with two names', () =>
    expect(raws(task('牵头单位：水利局；责任单位：各镇'), 'responsible-equals-lead')).toEqual([]));
});

describe('vague-frequency', () => {
  it('asks how often', () => expect(raws(task('定期开展检查。'), 'vague-frequency')).toEqual(['定期']));
  it.each(['每月定期检查一次。', '不定期抽查。'])('is content with %s', (text) =>
    expect(raws(task(text), 'vague-frequency')).toEqual([]),
  );
});

describe('unmeasurable-target', () => {
  const aim = (text: string): string => `一、工作目标\n${text}\n二、主要任务\n（一）整治河道。`;
  it('asks for a number', () => expect(raws(aim('水质明显改善。'), 'unmeasurable-target')).toEqual(['明显改善']));
  it('is content with one, and reads aims only', () => {
    expect(raws(aim('水质明显改善，达标率不低于90%。'), 'unmeasurable-target')).toEqual([]);
    expect(raws(task('水质明显改善。'), 'unmeasurable-target')).toEqual([]);
  });
});

describe('cited-attachment-missing', () => {
  it('looks for the attachment', () =>
    expect(raws(task('标准见附件1。'), 'cited-attachment-missing')).toEqual(['见附件1']));
  it('is content when it is there', () =>
    expect(raws(`${task('标准见附件1。')}附件1：考核标准`, 'cited-attachment-missing')).toEqual([]));
});

describe('placeholder-left', () => {
  it.each([
    ['20xx年6月底前完成。', ['20xx']],
    ['由***局负责。', ['***']],
    ['X镇负责。', ['X']],
    ['由某某单位负责。', ['某某']],
    ['经费____元。', ['____']],
  ])('finds the blank in %s', (text, expected) => expect(raws(task(text), 'placeholder-left')).toEqual(expected));
  it.each(['安装IPv6。', 'Linux系统升级。', '建设5G基站，3×3米。'])('leaves %s alone', (text) =>
    expect(raws(task(text), 'placeholder-left')).toEqual([]),
  );
});
