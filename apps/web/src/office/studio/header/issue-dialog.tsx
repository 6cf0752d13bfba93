// 下达: exactly who will be told what, before it is done.
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../../api/problem.ts';
import { useToldCounts } from '../../../pieces/told/told-counts.ts';
import { ToldLists } from '../../../pieces/told/told-lists.tsx';
import { QueryBlock } from '../../pieces/blocks.tsx';
import { issuePreviewQuery } from '../edition-queries.ts';
import type { Edition, IssuePreview } from '../things.ts';
import styles from './header.module.css';
import type { StepDialogProps } from './recall-dialog.tsx';
import { WaitingChanges } from './waiting-changes.tsx';

interface IssueDialogProps extends StepDialogProps {
  readonly edition: Pick<Edition, 'id' | 'title' | 'previousEditionId'>;
  readonly onShowGaps: () => void;
  readonly waiting: number;
  readonly onShowChanges: () => void;
}

export function IssueDialog(props: IssueDialogProps) {
  const { open, busy, error, edition, waiting, onConfirm, onClose, onShowGaps, onShowChanges } = props;
  const { t } = useTranslation(['studio', 'pieces']);
  const preview = useQuery({ ...issuePreviewQuery(edition.id), enabled: open });
  const blocked = (preview.data?.blocking.length ?? 1) > 0 || waiting > 0;
  const first = edition.previousEditionId === null;
  return (
    <Modal
      open={open}
      title={t('issue.title')}
      okText={t('issue.confirm', { count: preview.data ? toldUnits(preview.data).length : 0 })}
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
              <Meaning preview={data} first={first} />
            )}
            {waiting > 0 && <WaitingChanges waiting={waiting} onShow={onShowChanges} />}
            {data.withoutContact.length > 0 && (
              <Alert type="warning" showIcon title={t('issue.withoutContact', { count: data.withoutContact.length })} />
            )}
            <UnitList preview={data} first={first} />
          </div>
        )}
      </QueryBlock>
      {error ? <Alert type="error" showIcon title={sentenceOf(error)} /> : null}
    </Modal>
  );
}

function Meaning({ preview, first }: { readonly preview: IssuePreview; readonly first: boolean }) {
  const { t } = useTranslation('studio');
  const told = toldUnits(preview).length;
  if (first) return <p>{t('issue.meaning', { tasks: preview.tasks, units: told })}</p>;
  const untold = preview.units.length - told;
  return (
    <p>
      {t('issue.meaningNext', { units: told })}
      {untold > 0 && t('issue.untold', { count: untold })}
    </p>
  );
}

function UnitList({ preview, first }: { readonly preview: IssuePreview; readonly first: boolean }) {
  const { t } = useTranslation(['studio', 'terms']);
  const countsOf = useToldCounts();
  const without = new Set(preview.withoutContact);
  return (
    <ul className={styles['units']}>
      {toldUnits(preview).map((unit) => (
        <li key={unit.unitId}>
          <details>
            <summary>
              <span className={styles['unitName']}>{unit.unitName}</span>
              <span className={without.has(unit.unitId) ? styles['noContact'] : styles['faint']}>
                {without.has(unit.unitId)
                  ? t('issue.noContact')
                  : unit.contacts.map(({ displayName }) => displayName).join(t('listComma'))}
              </span>
              <span className={styles['roles']}>{first ? <Roles unit={unit} /> : countsOf(unit)}</span>
            </summary>
            <div className={styles['told']}>
              <ToldLists told={unit} link={(_, title) => title} />
              {unit.unchanged > 0 && (
                <p className={styles['faint']}>{t('issue.unchanged', { count: unit.unchanged })}</p>
              )}
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}

type Unit = IssuePreview['units'][number];

/** Whoever has nothing new, changed or ended is told nothing. */
function toldUnits({ units }: IssuePreview): Unit[] {
  return units.filter((unit) => unit.new.length + unit.changed.length + unit.ended.length > 0);
}

function Roles({ unit }: { readonly unit: Unit }) {
  const { t } = useTranslation('terms');
  return (
    <>
      {unit.leads > 0 && <span>{`${t('partyRole.lead')} ${unit.leads}`}</span>}
      {unit.responsible > 0 && <span>{`${t('partyRole.responsible')} ${unit.responsible}`}</span>}
      {unit.supports > 0 && <span>{`${t('partyRole.support')} ${unit.supports}`}</span>}
    </>
  );
}
