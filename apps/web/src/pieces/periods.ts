// The period of an occurrence, as the server writes it, in words.
import type { Language } from '../i18n/catalogue.ts';
import { monthText } from './dates.ts';

type Words = (year: string, part: string) => string;
const forms: [RegExp, Record<Language, Words>][] = [
  [/^(\d{4})-W(\d{2})$/, { zh: (y, n) => `${y}年第${Number(n)}周`, en: (y, n) => `Week ${Number(n)}, ${y}` }],
  [/^(\d{4})-Q(\d)$/, { zh: (y, n) => `${y}年第${'一二三四'[Number(n) - 1]}季度`, en: (y, n) => `Q${n} ${y}` }],
  [/^(\d{4})-H(\d)$/, { zh: (y, n) => `${y}年${n === '1' ? '上' : '下'}半年`, en: (y, n) => `H${n} ${y}` }],
  [/^(\d{4})-T(\d)$/, { zh: (y, n) => `${y}年第${n}学期`, en: (y, n) => `Term ${n}, ${y}` }],
  [/^(\d{4})$/, { zh: (y) => `${y}年`, en: (y) => y }],
  [
    /^(\d{4})-(\d{2}-\d{2})$/,
    {
      zh: (y, d) => `${y}年${d.split('-').map(Number).join('月')}日`,
      en: (y, d) => `${y}-${d}`,
    },
  ],
];

/** 2026-11 → 2026年11月; 2026-W47#2 → 2026年第47周（第2次）. */
export function periodText(period: string, language: Language): string {
  const [base = period, again] = period.split('#');
  const text = baseText(base, language);
  if (again === undefined) return text;
  return language === 'zh' ? `${text}（第${again}次）` : `${text} (no. ${again})`;
}

function baseText(base: string, language: Language): string {
  if (/^\d{4}-\d{2}$/.test(base)) return monthText(base, language);
  for (const [form, words] of forms) {
    const found = form.exec(base);
    if (found) return words[language](found[1] ?? '', found[2] ?? '');
  }
  return base;
}
