// What is not done every day: files, the next edition, who signed when, how the late are supervised.
import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LadderDialog } from '../../supervision/ladder-dialog.tsx';
import type { Edition } from '../things.ts';
import { downloadPath, downloads } from './downloads.ts';
import { SignOffHistory } from './sign-off-history.tsx';

interface MoreMenuProps {
  readonly edition: Edition;
  readonly onUpload?: () => void;
  readonly onWithdraw?: () => void;
}

export function MoreMenu({ edition, onUpload, onWithdraw }: MoreMenuProps) {
  const { t } = useTranslation(['studio', 'pieces', 'supervision']);
  const [history, setHistory] = useState(false);
  const [ladder, setLadder] = useState(false);
  const items = [
    ...downloads.map((file) => ({
      key: file,
      label: (
        <a href={downloadPath(edition.id, file)} download>
          {t(`download.${file.replace('.', '-') as 'breakdown-docx'}`)}
        </a>
      ),
    })),
    {
      key: 'document',
      label: (
        <a href={downloadPath(edition.id, 'document')} download>
          {t('download.document')}
        </a>
      ),
    },
    { type: 'divider' as const },
    { key: 'history', label: t('header.history'), onClick: () => setHistory(true) },
    { key: 'ladder', label: t('supervision:ladder.title'), onClick: () => setLadder(true) },
    ...(onUpload && edition.state !== 'issued'
      ? [{ key: 'upload', label: t('header.newEdition'), onClick: onUpload }]
      : []),
    ...(onWithdraw ? [{ key: 'withdraw', danger: true, label: t('act.withdraw'), onClick: onWithdraw }] : []),
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button icon={<DownOutlined aria-hidden="true" />} iconPlacement="end">
          {t('header.more')}
        </Button>
      </Dropdown>
      <Modal open={history} title={t('header.history')} footer={null} onCancel={() => setHistory(false)} width={520}>
        <SignOffHistory edition={edition} />
      </Modal>
      {ladder && <LadderDialog planId={edition.planId} onClose={() => setLadder(false)} />}
    </>
  );
}
