// 双因素验证: on or off, and what changes that.
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { momentText } from '../../pieces/dates.ts';
import { useMe } from '../../session/me.ts';
import { type MySecurity, mySecurityQuery, removeSecondFactor, renewRecoveryCodes } from '../../session/security.ts';
import styles from './account.module.css';
import { EnrolSteps, Failure } from './enrol-steps.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

type Doing = 'enrol' | 'renew' | 'remove';

export function SecondFactor({ factor }: { readonly factor: MySecurity['secondFactor'] }) {
  const { t } = useTranslation('account');
  const { today } = useMe();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [doing, setDoing] = useState<Doing>();
  const stop = () => {
    setDoing(undefined);
    void queryClient.invalidateQueries({ queryKey: mySecurityQuery.queryKey });
  };
  const since = factor.since === null ? '' : momentText(factor.since, today, currentLanguage());
  return (
    <section className={styles['section']}>
      <h2 className={styles['title']}>{t('factor')}</h2>
      <p className={styles['step']}>
        {factor.on ? t('factorOn', { at: since, left: factor.recoveryCodesLeft }) : t('factorOff')}{' '}
        {factor.required && t('factorRequired')}
      </p>
      <div className={styles['acts']}>
        {factor.on ? (
          <>
            <Button onClick={() => setDoing('renew')}>{t('renewCodes')}</Button>
            {!factor.required && <Button onClick={() => setDoing('remove')}>{t('turnOff')}</Button>}
          </>
        ) : (
          <Button type="primary" onClick={() => setDoing('enrol')}>
            {t('turnOn')}
          </Button>
        )}
      </div>
      <Modal
        open={doing !== undefined}
        title={doing === 'renew' ? t('renewCodes') : doing === 'remove' ? t('turnOff') : t('turnOn')}
        footer={null}
        mask={{ closable: false }}
        width={440}
        onCancel={stop}
        destroyOnHidden
      >
        {doing === 'enrol' && <EnrolSteps onDone={stop} />}
        {doing === 'renew' && <Renew onDone={stop} />}
        {doing === 'remove' && (
          <Remove
            onDone={() => {
              void message.success(t('factorRemoved'));
              stop();
            }}
          />
        )}
      </Modal>
    </section>
  );
}

function Renew({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation(['account', 'session']);
  const [codes, setCodes] = useState<readonly string[]>();
  const renew = useCommand({
    send: (code: string, key) => renewRecoveryCodes(code, key),
    onDone: ({ recoveryCodes }) => setCodes(recoveryCodes),
  });
  if (codes !== undefined) return <RecoveryCodes codes={codes} onClose={onDone} />;
  return (
    <Form layout="vertical" requiredMark={false} onFinish={({ code }: { code: string }) => renew.mutate(code)}>
      <Form.Item name="code" label={t('enterCode')} rules={[{ required: true, message: t('session:codeNeeded') }]}>
        <Input autoComplete="one-time-code" inputMode="numeric" maxLength={12} autoFocus />
      </Form.Item>
      <Failure error={renew.error} />
      <Button type="primary" htmlType="submit" loading={renew.isPending}>
        {t('renewCodes')}
      </Button>
    </Form>
  );
}

function Remove({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation(['account', 'session']);
  const remove = useCommand({
    send: (proof: { password: string; code: string }, key) => removeSecondFactor(proof, key),
    onDone,
  });
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={(proof: { password: string; code: string }) => remove.mutate(proof)}
    >
      <Form.Item
        name="password"
        label={t('enterPassword')}
        rules={[{ required: true, message: t('session:passwordNeeded') }]}
      >
        <Input.Password autoComplete="current-password" autoFocus />
      </Form.Item>
      <Form.Item name="code" label={t('codeOrRecovery')} rules={[{ required: true, message: t('session:codeNeeded') }]}>
        <Input autoComplete="one-time-code" maxLength={40} spellCheck={false} />
      </Form.Item>
      <Failure error={remove.error} />
      <Button danger htmlType="submit" loading={remove.isPending}>
        {t('turnOff')}
      </Button>
    </Form>
  );
}
