import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.ts';
import { commandHeaders } from '../../api/command-key.ts';
import { sentenceOf } from '../../api/problem.ts';
import { useCommand } from '../../api/use-command.ts';
import { useMe } from '../../session/me.ts';

interface Values {
  readonly current: string;
  readonly next: string;
}

export function PasswordForm({ onChanged }: { readonly onChanged: () => void }) {
  const { t } = useTranslation('session');
  const { passwordLength } = useMe();
  const [form] = Form.useForm<Values & { repeat: string }>();
  const change = useCommand({
    send: ({ current, next }: Values, key) =>
      ask(api.PUT('/me/password', { body: { current, next }, headers: commandHeaders(key) })),
    onDone: () => {
      form.resetFields();
      onChanged();
    },
  });
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={({ current, next }) => change.mutate({ current, next })}
    >
      <Form.Item name="current" label={t('currentPassword')} rules={[{ required: true, message: t('passwordNeeded') }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="next"
        label={t('nextPassword')}
        extra={t('passwordRule', { least: passwordLength, any: Math.max(16, passwordLength) })}
        rules={[{ required: true, message: t('passwordNeeded') }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="repeat"
        label={t('repeatPassword')}
        dependencies={['next']}
        rules={[
          { required: true, message: t('passwordNeeded') },
          ({ getFieldValue }) => ({
            validator: (_rule, value) =>
              !value || value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(t('notSame'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      {change.error ? (
        <Alert style={{ marginBottom: 16 }} type="error" showIcon title={sentenceOf(change.error)} />
      ) : null}
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {t('changePassword')}
      </Button>
    </Form>
  );
}
