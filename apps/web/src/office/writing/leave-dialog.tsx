// Asks before a page with unsaved text is left. The browser itself asks when the window is closed.
import { useBlocker } from '@tanstack/react-router';
import { Button, Modal } from 'antd';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';

export function LeaveDialog({ asks }: { readonly asks: () => boolean }) {
  const { t } = useTranslation('writing');
  const latest = useRef(asks);
  latest.current = asks;
  const blocks = useCallback(() => latest.current(), []);
  const blocker = useBlocker({ shouldBlockFn: blocks, enableBeforeUnload: blocks, withResolver: true });
  const stay = () => blocker.reset?.();
  return (
    <Modal
      open={blocker.status === 'blocked'}
      title={t('leave.title')}
      onCancel={stay}
      footer={
        <>
          <Button onClick={() => blocker.proceed?.()}>{t('leave.leave')}</Button>
          <Button type="primary" onClick={stay}>
            {t('leave.stay')}
          </Button>
        </>
      }
      width={440}
    >
      <p>{t('leave.meaning')}</p>
    </Modal>
  );
}
