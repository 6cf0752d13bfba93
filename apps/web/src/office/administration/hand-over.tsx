// 交接: a post ends for one account and begins for another on a day.
import { useInfiniteQuery } from '@tanstack/react-query';
import { App, Button, DatePicker, Form, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command.ts';
import { useMe } from '../../session/me.ts';
import { Failure } from '../account/enrol-steps.tsx';
import { accountChanges, accountsQuery, handOverPost, type Post } from './accounts.ts';
import styles from './administration.module.css';

interface Values {
  readonly toAccountId: string;
  readonly from: Dayjs;
}

export function HandOver({ post }: { readonly post: Post }) {
  const { t } = useTranslation(['administration', 'terms', 'pieces']);
  const [open, setOpen] = useState(false);
  const title = t('handOverTitle', { role: t(`terms:role.${post.role}`), unit: post.unitName });
  return (
    <>
      <Button size="small" type="link" onClick={() => setOpen(true)}>
        {t('handOver')}
      </Button>
      <Modal open={open} title={title} footer={null} width={440} onCancel={() => setOpen(false)} destroyOnHidden>
        <HandOverForm post={post} onDone={() => setOpen(false)} />
      </Modal>
    </>
  );
}

function HandOverForm({ post, onDone }: { readonly post: Post; readonly onDone: () => void }) {
  const { t } = useTranslation('administration');
  const { today } = useMe();
  const { message } = App.useApp();
  const earliest = dayjs(post.validFrom).add(1, 'day');
  const handOver = useCommand({
    send: ({ toAccountId, from }: { toAccountId: string; from: string }, key) =>
      handOverPost(post, { toAccountId, from }, key),
    changes: accountChanges,
    onDone: () => {
      void message.success(t('handOverDone'));
      onDone();
    },
  });
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      initialValues={{ from: earliest.isAfter(today) ? earliest : dayjs(today).add(1, 'day') }}
      onFinish={({ toAccountId, from }) => handOver.mutate({ toAccountId, from: from.format('YYYY-MM-DD') })}
    >
      <p className={styles['note']}>{t('handOverHint')}</p>
      <Form.Item name="toAccountId" label={t('handOverTo')} rules={[{ required: true, message: t('accountNeeded') }]}>
        <AccountPicker label={t('handOverTo')} />
      </Form.Item>
      <Form.Item name="from" label={t('handOverFrom')} rules={[{ required: true, message: t('dateNeeded') }]}>
        <DatePicker
          style={{ width: '100%' }}
          minDate={earliest}
          {...(post.validTo !== null && { maxDate: dayjs(post.validTo) })}
        />
      </Form.Item>
      <Failure error={handOver.error} />
      <Button type="primary" htmlType="submit" loading={handOver.isPending}>
        {t('handOver')}
      </Button>
    </Form>
  );
}

interface AccountPickerProps {
  readonly label: string;
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (accountId: string) => void;
}

/** Found by what is typed of either name. Nobody is given a post by himself. */
function AccountPicker({ label, ...props }: AccountPickerProps) {
  const { id: ownId } = useMe();
  const [typed, setTyped] = useState('');
  const query = useInfiniteQuery(accountsQuery(typed));
  const accounts = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Select
      {...props}
      aria-label={label}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={query.isPending}
      options={accounts
        .filter((account) => account.active && account.id !== ownId)
        .map((account) => ({ value: account.id, label: `${account.displayName}（${account.name}）` }))}
    />
  );
}
