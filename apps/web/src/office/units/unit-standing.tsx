import { App, Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.ts';
import { commandHeaders } from '../../api/command-key.ts';
import { sentenceOf } from '../../api/problem.ts';
import { useCommand } from '../../api/use-command.ts';
import type { Unit } from '../../session/units.ts';
import styles from './units.module.css';

interface UnitStandingProps {
  readonly unit: Unit;
  readonly onDone: () => void;
}

/** Dissolving a unit 撤并, and undoing that: nothing is deleted, so the undo is whole. */
export function UnitStanding({ unit, onDone }: UnitStandingProps) {
  const { t } = useTranslation(['units', 'pieces']);
  const { message } = App.useApp();
  const change = useCommand({
    send: (active: boolean, key) =>
      ask(
        api.PATCH('/units/{id}', {
          params: { path: { id: unit.id } },
          body: { active },
          headers: commandHeaders(key, unit.version),
        }),
      ),
    changes: [['units']],
    onDone,
    onFailed: (error) => void message.error(sentenceOf(error)),
  });
  return (
    <section className={styles['drawerPart']}>
      {unit.active ? (
        <Popconfirm
          title={t('dissolveText')}
          okText={t('dissolve')}
          cancelText={t('pieces:cancel')}
          onConfirm={() => change.mutate(false)}
        >
          <Button danger loading={change.isPending}>
            {t('dissolve')}
          </Button>
        </Popconfirm>
      ) : (
        <Button loading={change.isPending} onClick={() => change.mutate(true)}>
          {t('restore')}
        </Button>
      )}
    </section>
  );
}
