import { App, Button, Form, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../api/problem.ts';
import { useCommand } from '../../api/use-command.ts';
import { useMe } from '../../session/me.ts';
import { holds } from '../../session/rights.ts';
import {
  type Account,
  accountChanges,
  changeAccount,
  resetPassword,
  resetSecondFactor,
  unlockAccount,
} from './accounts.ts';
import styles from './administration.module.css';
import type { PasswordShown } from './one-time-password.tsx';

interface AccountActsProps {
  readonly account: Account;
  readonly onPassword: (shown: PasswordShown) => void;
}

/** The system administrator names, closes and resets; the security administrator unlocks. */
export function AccountActs({ account, onPassword }: AccountActsProps) {
  const { t } = useTranslation(['administration', 'pieces']);
  const { id: ownId, posts } = useMe();
  const { message } = App.useApp();
  const onFailed = (error: unknown) => void message.error(sentenceOf(error));
  const shared = { changes: accountChanges, onFailed };
  const change = useCommand({ ...shared, send: (active: boolean, key) => changeAccount(account, { active }, key) });
  const unlock = useCommand({ ...shared, send: (id: string, key) => unlockAccount(id, key) });
  const resetFactor = useCommand({ ...shared, send: (id: string, key) => resetSecondFactor(id, key) });
  const reset = useCommand({
    ...shared,
    send: (id: string, key) => resetPassword(id, key),
    onDone: ({ oneTimePassword }) =>
      onPassword({ accountId: account.id, name: account.name, password: oneTimePassword, reset: true }),
  });
  const keeps = holds(posts, 'system_administrator');
  return (
    <div className={styles['acts']}>
      {holds(posts, 'security_administrator') && account.lockedUntil !== null && (
        <Button loading={unlock.isPending} onClick={() => unlock.mutate(account.id)}>
          {t('unlock')}
        </Button>
      )}
      {holds(posts, 'security_administrator') && account.secondFactor && account.id !== ownId && (
        <Popconfirm
          title={t('resetFactorText')}
          okText={t('resetFactor')}
          cancelText={t('pieces:cancel')}
          onConfirm={() => resetFactor.mutate(account.id)}
        >
          <Button loading={resetFactor.isPending}>{t('resetFactor')}</Button>
        </Popconfirm>
      )}
      {keeps && <Rename account={account} />}
      {keeps && account.active && (
        <>
          <Popconfirm
            title={t('resetText')}
            okText={t('resetPassword')}
            cancelText={t('pieces:cancel')}
            onConfirm={() => reset.mutate(account.id)}
          >
            <Button loading={reset.isPending}>{t('resetPassword')}</Button>
          </Popconfirm>
          <Popconfirm
            title={t('closeText')}
            okText={t('close')}
            cancelText={t('pieces:cancel')}
            okButtonProps={{ danger: true }}
            onConfirm={() => change.mutate(false)}
          >
            <Button danger loading={change.isPending}>
              {t('close')}
            </Button>
          </Popconfirm>
        </>
      )}
      {keeps && !account.active && (
        <Button loading={change.isPending} onClick={() => change.mutate(true)}>
          {t('reopen')}
        </Button>
      )}
    </div>
  );
}

function Rename({ account }: { readonly account: Account }) {
  const { t } = useTranslation(['administration', 'pieces']);
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const rename = useCommand({
    send: (displayName: string, key) => changeAccount(account, { displayName }, key),
    changes: accountChanges,
    onDone: () => setOpen(false),
    onFailed: (error) => void message.error(sentenceOf(error)),
  });
  if (!open) return <Button onClick={() => setOpen(true)}>{t('rename')}</Button>;
  return (
    <Form
      layout="inline"
      initialValues={{ displayName: account.displayName }}
      onFinish={({ displayName }: { displayName: string }) => rename.mutate(displayName)}
    >
      <Form.Item name="displayName" rules={[{ required: true, whitespace: true, message: t('displayNameNeeded') }]}>
        <Input aria-label={t('displayName')} maxLength={40} autoFocus />
      </Form.Item>
      <Button htmlType="submit" loading={rename.isPending}>
        {t('pieces:save')}
      </Button>
    </Form>
  );
}
