// Who at an identity provider may sign in as the account.
import { queryOptions, useQuery } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask, type Body } from '../../api/client.ts';
import { commandHeaders } from '../../api/command-key.ts';
import { sentenceOf } from '../../api/problem.ts';
import { useCommand } from '../../api/use-command.ts';
import { useMe } from '../../session/me.ts';
import { QueryBlock } from '../pieces/blocks.tsx';
import styles from './administration.module.css';

type NewBinding = Body<'/accounts/{id}/sign-on-bindings', 'post'>;

const bindingsQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['accounts', accountId, 'bindings'] as const,
    queryFn: async () =>
      (await ask(api.GET('/accounts/{id}/sign-on-bindings', { params: { path: { id: accountId } } }))).items,
  });

export function Bindings({ accountId }: { readonly accountId: string }) {
  const { t } = useTranslation('administration');
  const { id: ownId } = useMe();
  const { message } = App.useApp();
  const options = bindingsQuery(accountId);
  const query = useQuery(options);
  const unbind = useCommand({
    send: (id: string, key) =>
      ask(api.DELETE('/sign-on-bindings/{id}', { params: { path: { id } }, headers: commandHeaders(key) })),
    changes: [options.queryKey],
    onFailed: (error) => void message.error(sentenceOf(error)),
  });
  return (
    <section className={styles['part']}>
      <h3 className={styles['title']}>{t('bindings')}</h3>
      <p className={styles['soft']}>{t('bindingsHint')}</p>
      <QueryBlock query={query}>
        {(bindings) => (
          <ul>
            {bindings.length === 0 && <li className={styles['soft']}>{t('noBindings')}</li>}
            {bindings.map(({ id, issuer, subject }) => (
              <li key={id}>
                {subject} <span className={styles['soft']}>{issuer}</span>{' '}
                <Button size="small" type="link" disabled={unbind.isPending} onClick={() => unbind.mutate(id)}>
                  {t('unbind')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </QueryBlock>
      {accountId !== ownId && <Bind accountId={accountId} />}
    </section>
  );
}

function Bind({ accountId }: { readonly accountId: string }) {
  const { t } = useTranslation('administration');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ subject: string; issuer?: string }>();
  const bind = useCommand({
    send: (body: NewBinding, key) =>
      ask(
        api.POST('/accounts/{id}/sign-on-bindings', {
          params: { path: { id: accountId } },
          body,
          headers: commandHeaders(key),
        }),
      ),
    changes: [bindingsQuery(accountId).queryKey],
    onDone: () => form.resetFields(),
    onFailed: (error) => void message.error(sentenceOf(error)),
  });
  return (
    <Form
      form={form}
      className={styles['grantForm'] ?? ''}
      layout="vertical"
      requiredMark={false}
      onFinish={({ subject, issuer }) => bind.mutate({ subject, ...(issuer ? { issuer } : {}) })}
    >
      <Form.Item
        name="subject"
        label={t('subject')}
        rules={[{ required: true, whitespace: true, message: t('subjectNeeded') }]}
      >
        <Input maxLength={255} />
      </Form.Item>
      <Form.Item
        name="issuer"
        label={t('issuer')}
        extra={t('issuerHint')}
        rules={[{ type: 'url', message: t('issuerWrong') }]}
      >
        <Input maxLength={500} />
      </Form.Item>
      <div className={styles['wide']}>
        <div className={styles['acts']}>
          <Button htmlType="submit" loading={bind.isPending}>
            {t('bind')}
          </Button>
        </div>
      </div>
    </Form>
  );
}
