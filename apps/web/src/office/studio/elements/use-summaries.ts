// An element in one line, as lists and the caption show it.
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../i18n/i18n.ts';
import { openSpanText } from '../open-date.ts';
import type { PlanElement } from '../things.ts';
import { useOftenText } from './use-often-text.ts';

const signs = { '>=': '≥', '<=': '≤', '=': '=', '>': '>', '<': '<' } as const;

export function useSummaries(): (element: PlanElement) => string {
  const { t } = useTranslation('studio');
  const oftenText = useOftenText();
  return useCallback(
    (element) => {
      switch (element.kind) {
        case 'clause':
          return `${element.data.label}${element.data.title}`;
        case 'cite':
          return `《${element.data.name.replace(/^《|》$/g, '')}》`;
        case 'group-member': {
          const { role, name, post } = element.data;
          return `${t(`option.memberRole.${role}`)} · ${name}${post ? ` · ${post}` : ''}`;
        }
        case 'special-group':
          return element.data.name;
        case 'phase':
          return `${element.data.name} · ${openSpanText(element.data.startDate, element.data.endDate, currentLanguage())}`;
        case 'date':
          return `${t(`option.dateKind.${element.data.kind}`)} · ${openSpanText(element.data.startDate, element.data.endDate, currentLanguage())}`;
        case 'target': {
          const { op, value, unit, item } = element.data;
          return `${item} ${signs[op]} ${value}${unit}`;
        }
        case 'recurring': {
          const { by, item } = element.data;
          const often = oftenText(element.data);
          return `${item} · ${often}${by ? ` · ${t('byDay', { day: by })}` : ''}`;
        }
        case 'scoring':
          return scoring(element.data, t(`option.effect.${element.data.effect}`));
        case 'budget':
          return `${element.data.purpose} ${element.data.amount}${element.data.unit}`;
      }
    },
    [t, oftenText],
  );
}

function scoring(
  { value, unit, per, grade, outcome }: Extract<PlanElement, { kind: 'scoring' }>['data'],
  effect: string,
): string {
  const amount = value === null ? '' : ` ${value}${unit ?? ''}`;
  const each = per ? ` / ${per}` : '';
  return `${effect}${amount}${each}${grade ? ` · ${grade}` : ''}${outcome ? ` · ${outcome}` : ''}`;
}
