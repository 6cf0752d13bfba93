import { useTranslation } from 'react-i18next';
import { type DemoAccount, postsByUnit } from './demo-accounts.ts';

/** What a demonstration account is, in words. */
export function AccountPosts({ account }: { readonly account: DemoAccount }) {
  const { t } = useTranslation('terms');
  const separator = t('separator');
  return postsByUnit(account)
    .map(({ unit, roles }) => `${unit} ${roles.map((role) => t(`role.${role}`)).join(separator)}`)
    .join(separator);
}
