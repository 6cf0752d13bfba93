// What waits for the account's own decision; each row carries what the server says may be done.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import { momentText } from '../../pieces/dates.ts';
import { useMe } from '../../session/me.ts';
import type { Workbench } from '../../session/work.ts';
import { paths } from '../paths.ts';
import { AcceptSection } from './accept-section.tsx';
import { CloseSection } from './close-section.tsx';
import { ConfirmSection } from './confirm-section.tsx';
import { DecideSection } from './decide-section.tsx';
import { MessagesSection } from './messages-section.tsx';
import { Row, WorkRow } from './row.tsx';
import { Section } from './section.tsx';
import { SupervisionSections } from './supervision-sections.tsx';
import styles from './workbench.module.css';

export function WaitingSections({ workbench }: { readonly workbench: Workbench }) {
  const { t } = useTranslation('workbench');
  const { today } = useMe();
  return (
    <>
      <Section
        name="toSign"
        items={workbench.toSign ?? []}
        row={(edition) => (
          <Row
            key={edition.editionId}
            title={edition.title}
            note={edition.officeUnitName}
            when={
              edition.submittedAt !== null && (
                <span className={styles['soft']}>
                  {t('submittedAt', { at: momentText(edition.submittedAt, today, currentLanguage()) })}
                </span>
              )
            }
            actions={
              <Link className={styles['act']} {...paths.plan(edition.planId, { edition: edition.editionId })}>
                {t('sign')}
              </Link>
            }
          />
        )}
      />
      <MessagesSection messages={workbench.messages ?? []} />
      <SupervisionSections workbench={workbench} />
      <AcceptSection assignments={workbench.toAccept ?? []} />
      <Section
        name="returned"
        items={workbench.returned ?? []}
        row={(item) => (
          <WorkRow
            key={item.id}
            item={item}
            when={<span className={styles['quote']}>{item.stateNote}</span>}
            actions={
              <Link className={styles['act']} {...paths.task(item.taskId)}>
                {t('report')}
              </Link>
            }
          />
        )}
      />
      <ConfirmSection items={workbench.toConfirm ?? []} />
      <CloseSection assignments={workbench.toClose ?? []} />
      <DecideSection requests={workbench.toDecide ?? []} />
      <Section
        name="gaps"
        items={workbench.gaps ?? []}
        row={(draft) => (
          <Row
            key={draft.editionId}
            title={draft.title}
            note={t('gapsCount', { total: draft.tasks, gaps: draft.withGaps })}
            actions={
              <Link className={styles['act']} {...paths.plan(draft.planId, { edition: draft.editionId })}>
                {t('fill')}
              </Link>
            }
          />
        )}
      />
    </>
  );
}
