// Asks before a page with unsaved text is left. The browser itself asks when the window is closed.
import { useBlocker } from '@tanstack/react-router';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';

export function LeaveDialog({ asks }: { readonly asks: () => boolean }) {
  const { t } = useTranslation('writing');
  const blocker = useBlocker({ shouldBlockFn: asks, enableBeforeUnload: asks, withResolver: true });
  return (
    <Modal
      open={blocker.status === 'blocked'}
      title={t('leave.title')}
      okText={t('leave.stay')}
      cancelText={t('leave.leave')}
      onOk={() => blocker.reset?.()}
      onCancel={() => blocker.reset?.()}
      cancelButtonProps={{ onClick: () => blocker.proceed?.() }}
      width={440}
    >
      <p>{t('leave.meaning')}</p>
    </Modal>
  );
}
