// Said where an edition can not go on because of its changes.
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';

export function WaitingChanges({ waiting, onShow }: { readonly waiting: number; readonly onShow: () => void }) {
  const { t } = useTranslation('studio');
  return (
    <Alert
      type="warning"
      showIcon
      title={t('submit.waiting', { count: waiting })}
      action={
        <Button size="small" onClick={onShow}>
          {t('submit.showChanges')}
        </Button>
      }
    />
  );
}
