// The second step of signing in: the digits of the authenticator, or a recovery code.
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, sentenceOf } from '../../api/problem.ts';
import { signInWithCode } from '../../session/me.ts';
import type { Me } from '../../session/things.ts';
import styles from './sign-in.module.css';

interface CodeStepProps {
  readonly onDone: (me: Me) => Promise<void>;
  readonly onBack: () => void;
}

export function CodeStep({ onDone, onBack }: CodeStepProps) {
  const { t } = useTranslation('session');
  const [form] = Form.useForm<{ code: string }>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const isOver = error instanceof ApiProblem && error.code === 'sign-in-expired';
  const send = async (code: string) => {
    setBusy(true);
    setError(undefined);
    try {
      await onDone(await signInWithCode(code));
    } catch (failure) {
      setError(failure);
      setBusy(false);
      form.resetFields();
      form.getFieldInstance('code')?.focus();
    }
  };
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={({ code }) => void send(code)}>
      <h2 className={styles['step']}>{t('codeTitle')}</h2>
      <p className={styles['note']}>{t('codeHint', { product: t('product') })}</p>
      <Form.Item name="code" label={t('code')} rules={[{ required: true, whitespace: true, message: t('codeNeeded') }]}>
        <Input autoComplete="one-time-code" autoFocus size="large" maxLength={40} spellCheck={false} />
      </Form.Item>
      {error ? <Alert className={styles['error'] ?? ''} type="error" showIcon title={sentenceOf(error)} /> : null}
      <Button type="primary" htmlType="submit" size="large" block loading={busy} disabled={isOver}>
        {t('continue')}
      </Button>
      <Button className={styles['signOn'] ?? ''} type={isOver ? 'primary' : 'text'} size="large" block onClick={onBack}>
        {t('startAgain')}
      </Button>
    </Form>
  );
}
