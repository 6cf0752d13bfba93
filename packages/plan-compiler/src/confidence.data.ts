/**
 * How often readings are right that no construct of a sentence makes: items by the style of their label, tasks, members of a
 * group. As with every construct, held against labelled plans by test/confidence.test.ts.
 */
export const LABEL_CONFIDENCE: Readonly<Record<string, number>> = {
  cn: 0.97,
  'cn-bracket': 0.97,
  'cn-formal': 0.87,
  named: 0.87,
  'digit-dot': 0.9,
  'digit-stop': 0.82,
  // 1 加强领导: a figure and a space may also be a count.
  'digit-space': 0.73,
};
export const OTHER_LABEL_CONFIDENCE = 0.92;

export const TASK_CONFIDENCE = { 'task-item': 0.85, 'task-paragraph': 0.65 } as const;
export const GROUP_CONFIDENCE = { leader: 0.86, deputy: 0.9, member: 0.95, office: 0.9 } as const;
