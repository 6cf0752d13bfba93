// Somebody else was faster: what it was, what it is now, and which of the two shall hold.
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './task.module.css';

export interface Difference {
  readonly name: string;
  readonly mine: string;
  readonly theirs: string;
}

interface StaleDialogProps {
  readonly differences: readonly Difference[];
  /** Head of the left column: what the user wrote, or only saw. */
  readonly wrote: boolean;
  /** Undefined where it can no longer be done; `impossible` then says so. */
  readonly onMine?: (() => void) | undefined;
  readonly mine: string;
  readonly impossible?: string | undefined;
  readonly busy?: boolean;
  readonly onTheirs: () => void;
}

export function StaleDialog(props: StaleDialogProps) {
  const { t } = useTranslation('ledger');
  const differing = props.differences.filter(({ mine, theirs }) => mine !== theirs);
  return (
    <Modal
      open
      title={t('stale.title')}
      onCancel={props.onTheirs}
      width={560}
      footer={[
        <Button key="theirs" onClick={props.onTheirs}>
          {t('stale.takeTheirs')}
        </Button>,
        props.onMine && (
          <Button key="mine" type="primary" loading={props.busy ?? false} onClick={props.onMine}>
            {props.mine}
          </Button>
        ),
      ]}
    >
      <p>{t('stale.text')}</p>
      {differing.length > 0 && (
        <table className={styles['versions']}>
          <thead>
            <tr>
              <th scope="col">{t('stale.field')}</th>
              <th scope="col">{t(props.wrote ? 'stale.mine' : 'stale.seen')}</th>
              <th scope="col">{t('stale.theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map(({ name, mine, theirs }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{mine}</td>
                <td>{theirs}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {props.impossible !== undefined && <p>{props.impossible}</p>}
    </Modal>
  );
}
