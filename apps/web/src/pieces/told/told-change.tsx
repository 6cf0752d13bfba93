// One thing that changed of a task: how it was, how it is now.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.generated.d.ts';
import { DateText } from '../date-text.tsx';
import { MarkedText } from './marked-text.tsx';

type Schemas = components['schemas'];
export type Told = Schemas['Told'];
type Change = Schemas['ToldChange'];
type Recurring = Schemas['Recurring'];

export function ToldChange({ change }: { readonly change: Change }) {
  const { t } = useTranslation('told');
  return (
    <div className="told-change">
      <dt>{t(`field.${change.field}`)}</dt>
      <dd>
        <OldAndNew change={change} />
      </dd>
    </div>
  );
}

function OldAndNew({ change }: { readonly change: Change }) {
  const { t } = useTranslation(['told', 'terms']);
  const recurringText = useRecurrence();
  switch (change.field) {
    case 'title':
    case 'text':
      return <Wordings old={change.old ?? ''} next={change.new ?? ''} />;
    case 'lead':
      return <Move from={change.old ?? t('none')} to={change.new ?? t('none')} />;
    case 'role':
      return <Move from={t(`terms:partyRole.${change.old}`)} to={t(`terms:partyRole.${change.new}`)} />;
    case 'due':
      return <Move from={<Day day={change.old} />} to={<Day day={change.new} />} />;
    case 'standing': {
      const words = (standing: boolean) => (standing ? t('terms:standing') : t('dated'));
      return <Move from={words(change.old)} to={words(change.new)} />;
    }
    case 'recurring':
      return <Move from={recurringText(change.old)} to={recurringText(change.new)} />;
  }
}

function Day({ day }: { readonly day: string | null }) {
  const { t } = useTranslation('told');
  return day === null ? t('none') : <DateText day={day} />;
}

function Move({ from, to }: { readonly from: ReactNode; readonly to: ReactNode }) {
  const { t } = useTranslation('told');
  return (
    <span className="told-text">
      <span className="told-side">{t('was')}</span> <del>{from}</del> → <span className="told-side">{t('is')}</span>{' '}
      <ins>{to}</ins>
    </span>
  );
}

function Wordings({ old, next }: { readonly old: string; readonly next: string }) {
  const { t } = useTranslation('told');
  return (
    <div className="told-wordings">
      <div className="told-wording">
        <span className="told-side">{t('was')}</span>
        <MarkedText old={old} next={next} side="old" />
      </div>
      <div className="told-wording">
        <span className="told-side">{t('is')}</span>
        <MarkedText old={old} next={next} side="new" />
      </div>
    </div>
  );
}

function useRecurrence(): (recurring: Recurring | null) => string {
  const { t } = useTranslation('told');
  return (recurring) => {
    if (recurring === null) return t('none');
    const { every: period, interval = 1, times, by } = recurring;
    const every = interval > 1 ? t(`everyFew.${period}`, { count: interval }) : t(`every.${period}`);
    const text = times > 1 ? t('often', { every, times }) : every;
    return by === undefined ? text : t('by', { text, by });
  };
}
