// Why a unit is suggested, for people: whence it is remembered, which plan, which words.
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../things.ts';

const longest = 16;

/** Titles of plans are long; their beginning tells them apart well enough beside a date. */
function short(title: string): string {
  const letters = [...title];
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : title;
}

export function useSuggestionReason(): (suggestion: Suggestion) => string {
  const { t } = useTranslation(['studio', 'trust']);
  const told = ({ reason, forName, detail }: Suggestion): string => {
    const day = detail.at?.slice(0, 10) ?? '';
    const plan = detail.planTitle === null ? null : short(detail.planTitle);
    const task = short(detail.taskTitle ?? '');
    if (reason === 'remembered' && forName !== null) {
      return plan === null ? t('trust:reason.whenOther', { day }) : t('trust:reason.when', { day, plan });
    }
    if (reason === 'remembered') {
      return plan === null ? t('trust:reason.workOther', { day, task }) : t('trust:reason.work', { day, plan, task });
    }
    if (reason === 'earlier-plan') {
      return plan === null ? t('trust:reason.earlierOther', { task }) : t('trust:reason.earlier', { plan, task });
    }
    if (reason === 'duties' && detail.words.length > 0) {
      return t('trust:reason.duties', { words: detail.words.join(t('listComma')) });
    }
    return t(`gaps.reason.${reason}`);
  };
  return (suggestion) => {
    const { forName, reason } = suggestion;
    if (forName === null) return told(suggestion);
    const name = t('gaps.forName', { name: forName });
    return reason === 'remembered' ? `${name} · ${told(suggestion)}` : name;
  };
}
