// Acts of the record in words. The record names them ("assignment.accept"); a newer server may know one that we don't.
import { useTranslation } from 'react-i18next';

export function useActionName(): (action: string) => string {
  const { t, i18n } = useTranslation('terms');
  return (action) => (i18n.exists(`terms:action.${action}`) ? t(`action.${action}` as 'unit') : action);
}
