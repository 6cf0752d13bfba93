import { Alert, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../api/problem.ts';
import { useCommand } from '../../api/use-command.ts';
import { type Account, accountChanges, createAccount } from './accounts.ts';

interface NewAccountDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onCreated: (account: Account, oneTimePassword: string) => void;
}

export function NewAccountDialog({ open, onClose, onCreated }: NewAccountDialogProps) {
  const { t } = useTranslation(['administration', 'pieces']);
  const create = useCommand({
    send: (body: { name: string; displayName: string }, key) => createAccount(body, key),
    changes: accountChanges,
    onDone: ({ account, oneTimePassword }) => onCreated(account, oneTimePassword),
  });
  const close = () => {
    create.reset();
    onClose();
  };
  return (
    <Modal
      open={open}
      title={t('add')}
      okText={t('add')}
      cancelText={t('pieces:cancel')}
      okButtonProps={{ htmlType: 'submit', form: 'new-account' }}
      confirmLoading={create.isPending}
      onCancel={close}
      destroyOnHidden
      width={420}
    >
      <Form
        id="new-account"
        layout="vertical"
        requiredMark={false}
        onFinish={(values: { name: string; displayName: string }) => create.mutate(values)}
      >
        <Form.Item
          name="displayName"
          label={t('displayName')}
          rules={[{ required: true, whitespace: true, message: t('displayNameNeeded') }]}
        >
          <Input maxLength={40} autoFocus autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="name"
          label={t('name')}
          extra={t('nameHint')}
          rules={[{ required: true, whitespace: true, message: t('nameNeeded') }]}
        >
          <Input maxLength={32} autoComplete="off" />
        </Form.Item>
      </Form>
      {create.error ? <Alert type="error" showIcon title={sentenceOf(create.error)} /> : null}
    </Modal>
  );
}
