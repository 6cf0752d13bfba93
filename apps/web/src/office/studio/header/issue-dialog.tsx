// 下达: exactly who will be told what, before it is done.
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../../api/problem.ts';
import { QueryBlock } from '../../pieces/blocks.tsx';
import { issuePreviewQuery } from '../edition-queries.ts';
import type { Edition, IssuePreview } from '../things.ts';
import styles from './header.module.css';
import type { StepDialogProps } from './recall-dialog.tsx';

interface IssueDialogProps extends StepDialogProps {
  readonly edition: Pick<Edition, 'id' | 'title'>;
  readonly onShowGaps: () => void;
}

export function IssueDialog({ open, busy, error, edition, onConfirm, onClose, onShowGaps }: IssueDialogProps) {
  const { t } = useTranslation(['studio', 'pieces']);
  const preview = useQuery({ ...issuePreviewQuery(edition.id), enabled: open });
  const blocked = (preview.data?.blocking.length ?? 1) > 0;
  return (
    <Modal
      open={open}
      title={t('issue.title')}
      okText={t('issue.confirm', { count: preview.data?.units.length ?? 0 })}
      okButtonProps={{ disabled: blocked }}
      cancelText={t('pieces:cancel')}
      confirmLoading={busy}
      onOk={onConfirm}
      onCancel={onClose}
      width={760}
    >
      <QueryBlock query={preview}>
        {(data) => (
          <div className={styles['preview']}>
            {data.blocking.length > 0 ? (
              <Alert
                type="warning"
                showIcon
                title={t('issue.blocked', { count: data.blocking.length })}
                action={
                  <Button size="small" onClick={onShowGaps}>
                    {t('submit.showGaps')}
                  </Button>
                }
              />
            ) : (
              <p>{t('issue.meaning', { tasks: data.tasks, units: data.units.length })}</p>
            )}
            {data.withoutContact.length > 0 && (
              <Alert type="warning" showIcon title={t('issue.withoutContact', { count: data.withoutContact.length })} />
            )}
            <UnitList preview={data} />
          </div>
        )}
      </QueryBlock>
      {error ? <Alert type="error" showIcon title={sentenceOf(error)} /> : null}
    </Modal>
  );
}

function UnitList({ preview }: { readonly preview: IssuePreview }) {
  const { t } = useTranslation(['studio', 'terms']);
  const without = new Set(preview.withoutContact);
  return (
    <ul className={styles['units']}>
      {preview.units.map((unit) => (
        <li key={unit.unitId}>
          <details>
            <summary>
              <span className={styles['unitName']}>{unit.unitName}</span>
              <span className={without.has(unit.unitId) ? styles['noContact'] : styles['faint']}>
                {without.has(unit.unitId)
                  ? t('issue.noContact')
                  : unit.contacts.map(({ displayName }) => displayName).join(t('listComma'))}
              </span>
              <span className={styles['roles']}>
                {unit.leads > 0 && <span>{`${t('terms:partyRole.lead')} ${unit.leads}`}</span>}
                {unit.responsible > 0 && <span>{`${t('terms:partyRole.responsible')} ${unit.responsible}`}</span>}
                {unit.supports > 0 && <span>{`${t('terms:partyRole.support')} ${unit.supports}`}</span>}
              </span>
            </summary>
            <ol className={styles['told']}>
              {unit.new.map((task) => (
                <li key={task.taskId}>
                  <span className={styles['taskNumber']}>{task.number}</span>
                  <span>{task.title}</span>
                  <span className={styles['faint']}>{t(`terms:partyRole.${task.role}`)}</span>
                  <span className={styles['faint']}>{task.dueDate ?? t('terms:standing')}</span>
                </li>
              ))}
            </ol>
          </details>
        </li>
      ))}
    </ul>
  );
}
