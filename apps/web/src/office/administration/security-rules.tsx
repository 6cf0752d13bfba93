// 登录安全规则: who must have a second factor, how long passwords are and how old they get.
import { queryOptions, useQuery } from '@tanstack/react-query';
import { App, Button, Checkbox, Form, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answer, api, ask } from '../../api/client.ts';
import { commandHeaders } from '../../api/command-key.ts';
import { useCommand } from '../../api/use-command.ts';
import type { Role } from '../../session/things.ts';
import { Failure } from '../account/enrol-steps.tsx';
import { QueryBlock } from '../pieces/blocks.tsx';
import styles from './administration.module.css';
import { roles } from './grant-post.tsx';

type SecurityRules = Answer<'/security-rules', 'get'>;

const rulesQuery = queryOptions({
  queryKey: ['security-rules'] as const,
  queryFn: () => ask(api.GET('/security-rules')),
});

export function SecurityRulesButton() {
  const { t } = useTranslation('administration');
  const [open, setOpen] = useState(false);
  const query = useQuery({ ...rulesQuery, enabled: open });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('rules')}</Button>
      <Modal open={open} title={t('rules')} footer={null} width={480} onCancel={() => setOpen(false)} destroyOnHidden>
        <QueryBlock query={query}>
          {(rules) => <RulesForm key={rules.version} rules={rules} onDone={() => setOpen(false)} />}
        </QueryBlock>
      </Modal>
    </>
  );
}

interface Values {
  readonly secondFactorRoles: Role[];
  readonly passwordLength: number;
  readonly passwordDays: number | null;
}

function RulesForm({ rules, onDone }: { readonly rules: SecurityRules; readonly onDone: () => void }) {
  const { t } = useTranslation(['administration', 'terms', 'pieces']);
  const { message } = App.useApp();
  const save = useCommand({
    send: (body: Values, key) => ask(api.PUT('/security-rules', { body, headers: commandHeaders(key, rules.version) })),
    changes: [rulesQuery.queryKey, ['me']],
    onDone: () => {
      void message.success(t('rulesSaved'));
      onDone();
    },
  });
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      initialValues={rules}
      onFinish={({ passwordDays, ...values }) => save.mutate({ ...values, passwordDays: passwordDays ?? null })}
    >
      <p className={styles['note']}>{t('rulesNote')}</p>
      <Form.Item name="secondFactorRoles" label={t('factorRoles')} extra={t('factorRolesHint')}>
        <Checkbox.Group
          className={styles['roles'] ?? ''}
          options={roles.map((role) => ({ value: role, label: t(`terms:role.${role}`) }))}
        />
      </Form.Item>
      <Form.Item name="passwordLength" label={t('passwordLength')}>
        <InputNumber min={10} max={32} precision={0} />
      </Form.Item>
      <Form.Item name="passwordDays" label={t('passwordAge')} extra={t('passwordAgeHint')}>
        <InputNumber min={30} max={730} precision={0} />
      </Form.Item>
      <Failure error={save.error} />
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t('pieces:save')}
      </Button>
    </Form>
  );
}
