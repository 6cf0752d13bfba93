import type { ProblemEntry } from './catalogue.messages.ts';

export const recordProblems = {
  'export-too-large': {
    status: 409,
    zh: (d: { most: number }) => `符合条件的记录超过 ${d.most} 条，请缩小日期范围后分次导出。`,
    en: (d: { most: number }) => `More than ${d.most} events fit: narrow the dates and export in parts.`,
  },
} satisfies Record<string, ProblemEntry>;
