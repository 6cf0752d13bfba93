// Said once the plan is out: where to follow it, and the files that go to people.
import { Link } from '@tanstack/react-router';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { paths } from '../../paths.ts';
import type { Edition } from '../things.ts';
import { downloadPath, downloads } from './downloads.ts';
import styles from './header.module.css';

interface IssuedDialogProps {
  readonly open: boolean;
  readonly edition: Pick<Edition, 'id' | 'planId' | 'title'>;
  readonly onClose: () => void;
}

export function IssuedDialog({ open, edition, onClose }: IssuedDialogProps) {
  const { t } = useTranslation(['studio', 'pieces']);
  return (
    <Modal open={open} title={t('issued.title')} footer={null} onCancel={onClose} width={480}>
      <div className={styles['issued']}>
        <p>{t('issued.meaning', { title: edition.title })}</p>
        <p>
          <Link {...paths.ledger({ planId: edition.planId })}>{t('issued.ledger')}</Link>
        </p>
        <ul>
          {downloads.map((file) => (
            <li key={file}>
              <a href={downloadPath(edition.id, file)} download>
                {t(`download.${file.replace('.', '-') as 'breakdown-docx'}`)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </Modal>
  );
}
