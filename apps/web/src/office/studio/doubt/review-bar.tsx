// Above a list: how many readings wait for a look, and what can be done with all of them.
import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EditionTask, PlanElement } from '../things.ts';
import styles from './doubt.module.css';
import { wantsALook } from './doubtful-first.ts';
import type { Review } from './use-review.ts';

interface ReviewBarProps {
  readonly tasks?: readonly EditionTask[];
  readonly elements?: readonly PlanElement[];
  readonly editable: boolean;
  readonly review: Review;
}

export function ReviewBar({ tasks = [], elements = [], editable, review }: ReviewBarProps) {
  const { t } = useTranslation(['trust', 'pieces']);
  const doubtful = {
    tasks: tasks.filter((task) => task.doubtful),
    elements: elements.filter((element) => element.doubtful),
  };
  const ignored = {
    tasks: tasks.filter((task) => wantsALook({ ...task, doubtful: false })),
    elements: elements.filter((element) => element.ignoredBefore),
  };
  const toConfirm = doubtful.tasks.length + doubtful.elements.length;
  const toRemove = ignored.tasks.length + ignored.elements.length;
  if (toConfirm + toRemove === 0) return null;
  return (
    <div className={styles['bar']}>
      {toConfirm > 0 && (
        <p>
          <strong>{t('toConfirm', { count: toConfirm })}</strong>
          {editable && (
            <Popconfirm
              title={t('confirmAllTitle', { count: toConfirm })}
              okText={t('confirm')}
              cancelText={t('pieces:cancel')}
              onConfirm={() => review.confirm(doubtful)}
            >
              <Button size="small" disabled={review.busy}>
                {t('confirmAll')}
              </Button>
            </Popconfirm>
          )}
        </p>
      )}
      {toRemove > 0 && (
        <p>
          <strong>{t('ignoredCount', { count: toRemove })}</strong>
          {editable && (
            <Popconfirm
              title={t('removeAllTitle', { count: toRemove })}
              description={t('removeAllHint')}
              okText={t('remove')}
              okButtonProps={{ danger: true }}
              cancelText={t('pieces:cancel')}
              onConfirm={() => review.remove(ignored)}
            >
              <Button size="small" danger disabled={review.busy}>
                {t('removeAll')}
              </Button>
            </Popconfirm>
          )}
        </p>
      )}
      {editable && (
        <p className={styles['keys']}>
          <span>{t('barHint')}</span>
          <span>
            <kbd>Y</kbd> {t('confirmKey')}
          </span>
          {toRemove > 0 && (
            <span>
              <kbd>Delete</kbd> {t('keyRemove')}
            </span>
          )}
        </p>
      )}
    </div>
  );
}
