// Notices and interviews that wait for the account, each with what it may do.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../pieces/date-text.tsx';
import type { Workbench } from '../../session/work.ts';
import { paths } from '../paths.ts';
import { StateTag } from '../pieces/state-tag.tsx';
import { SupervisionActs } from '../supervision/supervision-acts.tsx';
import type { Supervision } from '../supervision/supervision-queries.ts';
import { stateTones } from '../supervision/tones.ts';
import { Row } from './row.tsx';
import { Section } from './section.tsx';
import styles from './workbench.module.css';

const names = ['noticesToAnswer', 'noticesToSign', 'answersToAccept', 'noticesToSend', 'interviews'] as const;

export function SupervisionSections({ workbench }: { readonly workbench: Workbench }) {
  return names.map((name) => (
    <Section
      key={name}
      name={name}
      items={workbench[name] ?? []}
      row={(supervision) => <SupervisionRow key={supervision.id} supervision={supervision} />}
    />
  ));
}

function SupervisionRow({ supervision }: { readonly supervision: Supervision }) {
  const { t } = useTranslation('supervision');
  const { taskId, taskTitle, unitName, planTitle, documentNumber, state, answerBy, dueDate, unanswered } = supervision;
  const asks = state === 'issued' || state === 'refused';
  return (
    <Row
      title={<Link {...paths.task(taskId)}>{taskTitle}</Link>}
      note={[unitName, documentNumber, planTitle].filter((part) => part !== null).join(' · ')}
      when={
        <span className={unanswered ? styles['late'] : styles['soft']}>
          {asks && answerBy !== null && (
            <>
              {t('answerByLabel')} <DateText day={answerBy} />
            </>
          )}
          {!asks && dueDate !== null && (
            <>
              {t('dueLabel')} <DateText day={dueDate} />
            </>
          )}
        </span>
      }
      actions={
        <>
          <StateTag tone={stateTones[state]}>{t(`state.${state}`)}</StateTag>
          <SupervisionActs supervision={supervision} without={['cancel', 'recall']} />
        </>
      }
    />
  );
}
