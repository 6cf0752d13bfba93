import { Alert, Button, DatePicker, Form, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../api/problem.ts';
import { useCommand } from '../../api/use-command.ts';
import { useMe } from '../../session/me.ts';
import type { Role } from '../../session/things.ts';
import { UnitPicker } from '../pieces/unit-picker.tsx';
import { type Account, accountChanges, grantPost, type NewPost } from './accounts.ts';
import styles from './administration.module.css';

/** In the order of how many there are. */
export const roles = [
  'contact',
  'office',
  'approver',
  'leader',
  'system_administrator',
  'security_administrator',
  'auditor',
] as const satisfies readonly Role[];

interface Values {
  readonly unitId: string;
  readonly role: Role;
  readonly from: Dayjs;
  readonly to?: Dayjs | null;
}

export function GrantPost({ account }: { readonly account: Account }) {
  const { t } = useTranslation(['administration', 'terms', 'pieces']);
  const { today } = useMe();
  const [open, setOpen] = useState(false);
  const grant = useCommand({
    send: (body: NewPost, key) => grantPost(account.id, body, key),
    changes: accountChanges,
    onDone: () => setOpen(false),
  });
  if (!open) {
    return (
      <Button className={styles['grant'] ?? ''} onClick={() => setOpen(true)}>
        {t('grant')}
      </Button>
    );
  }
  const send = ({ unitId, role, from, to }: Values) =>
    grant.mutate({
      unitId,
      role,
      validFrom: from.format('YYYY-MM-DD'),
      validTo: to ? to.format('YYYY-MM-DD') : null,
    });
  return (
    <Form<Values>
      className={styles['grantForm'] ?? ''}
      layout="vertical"
      requiredMark={false}
      initialValues={{ role: 'contact', from: dayjs(today) }}
      onFinish={send}
    >
      <Form.Item name="unitId" label={t('unit')} rules={[{ required: true, message: t('unitNeeded') }]}>
        <UnitPicker />
      </Form.Item>
      <Form.Item name="role" label={t('role')} rules={[{ required: true, message: t('roleNeeded') }]}>
        <Select options={roles.map((role) => ({ value: role, label: t(`terms:role.${role}`) }))} />
      </Form.Item>
      <Form.Item name="from" label={t('validFrom')} rules={[{ required: true, message: t('dateNeeded') }]}>
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="to" label={t('validTo')}>
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
      <div className={styles['wide']}>
        {grant.error ? <Alert type="error" showIcon title={sentenceOf(grant.error)} /> : null}
        <div className={styles['acts']}>
          <Button type="primary" htmlType="submit" loading={grant.isPending}>
            {t('grant')}
          </Button>
          <Button onClick={() => setOpen(false)}>{t('pieces:cancel')}</Button>
        </div>
      </div>
    </Form>
  );
}
