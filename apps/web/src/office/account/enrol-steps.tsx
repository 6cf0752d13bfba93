// Setting up the second factor: password, QR code and first code, recovery codes. On the account page in a dialog, and on a page
// of its own where the rules demand it.
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../api/problem.ts';
import { useCommand } from '../../api/use-command.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  mySecurityQuery,
  type NewSecondFactor,
} from '../../session/security.ts';
import styles from './account.module.css';
import { QrCode } from './qr-code.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

export function EnrolSteps({ onDone }: { readonly onDone: () => void }) {
  const [offered, setOffered] = useState<NewSecondFactor>();
  const [codes, setCodes] = useState<readonly string[]>();
  if (codes !== undefined) return <RecoveryCodes codes={codes} onClose={onDone} />;
  if (offered !== undefined) return <Scan offered={offered} onConfirmed={setCodes} />;
  return <Password onOffered={setOffered} />;
}

function Password({ onOffered }: { readonly onOffered: (offered: NewSecondFactor) => void }) {
  const { t } = useTranslation(['account', 'session']);
  const begin = useCommand({ send: (password: string, key) => beginSecondFactor(password, key), onDone: onOffered });
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={({ password }: { password: string }) => begin.mutate(password)}
    >
      <Form.Item
        name="password"
        label={t('enterPassword')}
        rules={[{ required: true, message: t('session:passwordNeeded') }]}
      >
        <Input.Password autoComplete="current-password" autoFocus />
      </Form.Item>
      <Failure error={begin.error} />
      <Button type="primary" htmlType="submit" loading={begin.isPending}>
        {t('session:continue')}
      </Button>
    </Form>
  );
}

interface ScanProps {
  readonly offered: NewSecondFactor;
  readonly onConfirmed: (codes: readonly string[]) => void;
}

function Scan({ offered, onConfirmed }: ScanProps) {
  const { t } = useTranslation(['account', 'session']);
  const queryClient = useQueryClient();
  const confirm = useCommand({
    send: (code: string, key) => confirmSecondFactor(code, key),
    onDone: ({ recoveryCodes }) => {
      onConfirmed(recoveryCodes);
      void queryClient.invalidateQueries({ queryKey: mySecurityQuery.queryKey });
    },
  });
  return (
    <Form layout="vertical" requiredMark={false} onFinish={({ code }: { code: string }) => confirm.mutate(code)}>
      <p className={styles['step']}>{t('scan')}</p>
      <QrCode text={offered.uri} label={t('qrCode')} />
      <p className={styles['step']}>
        {t('key')} <code className={styles['key']}>{offered.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <Form.Item
        name="code"
        label={t('enterCode')}
        rules={[{ required: true, whitespace: true, message: t('session:codeNeeded') }]}
      >
        <Input autoComplete="one-time-code" inputMode="numeric" maxLength={12} autoFocus />
      </Form.Item>
      <Failure error={confirm.error} />
      <Button type="primary" htmlType="submit" loading={confirm.isPending}>
        {t('confirm')}
      </Button>
    </Form>
  );
}

export function Failure({ error }: { readonly error: unknown }) {
  return error ? <Alert className={styles['failure'] ?? ''} type="error" showIcon title={sentenceOf(error)} /> : null;
}
