// When units late with a plan are reminded and supervised 督办规则.
import { useQuery } from '@tanstack/react-query';
import { Alert, App, Checkbox, Form, Input, InputNumber, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../api/problem.ts';
import { useCommand } from '../../api/use-command.ts';
import { daysOf, type LadderValues, ladderOf, valuesOf } from './ladder-values.ts';
import styles from './supervision.module.css';
import { type Ladder, ladderQuery, saveLadder } from './supervision-queries.ts';

export function LadderDialog({ planId, onClose }: { readonly planId: string; readonly onClose: () => void }) {
  const query = useQuery(ladderQuery(planId));
  if (query.data === undefined) return null;
  return <LadderForm ladder={query.data} onClose={onClose} />;
}

function LadderForm({ ladder, onClose }: { readonly ladder: Ladder; readonly onClose: () => void }) {
  const { t } = useTranslation(['supervision', 'pieces']);
  const { message } = App.useApp();
  const [form] = Form.useForm<LadderValues>();
  const values = Form.useWatch([], form) ?? valuesOf(ladder);
  const mayEdit = ladder.can.includes('edit');
  const save = useCommand({
    send: (next: ReturnType<typeof ladderOf>, key) => saveLadder(ladder, next, key),
    changes: [['plans'], ['tasks']],
    onDone: () => {
      void message.success(t('ladder.saved'));
      onClose();
    },
  });
  const days = (name: keyof LadderValues, label: string, on: boolean) => (
    <Form.Item
      name={name}
      label={label}
      hidden={!on}
      rules={on ? [{ required: true, message: t('ladder.invalid') }] : []}
    >
      <InputNumber min={1} max={60} precision={0} />
    </Form.Item>
  );
  const step = (name: 'reminder' | 'notice' | 'interview' | 'bulletin') => (
    <Form.Item name={name} valuePropName="checked" noStyle>
      <Checkbox>{t(`ladder.${name}`)}</Checkbox>
    </Form.Item>
  );
  return (
    <Modal
      open
      title={t('ladder.title')}
      okText={t('ladder.save')}
      cancelText={t('pieces:cancel')}
      okButtonProps={{ htmlType: 'submit', form: 'ladder-form', disabled: !mayEdit }}
      confirmLoading={save.isPending}
      onCancel={onClose}
      width={520}
    >
      <p className={styles['soft']}>
        {t(ladder.own ? 'ladder.own' : 'ladder.inherited')} · {t('ladder.hint')}
      </p>
      <Form<LadderValues>
        id="ladder-form"
        form={form}
        layout="horizontal"
        labelWrap
        requiredMark={false}
        disabled={!mayEdit}
        initialValues={valuesOf(ladder)}
        onFinish={(given) => save.mutate(ladderOf(given))}
        className={styles['ladder'] ?? ''}
      >
        {step('reminder')}
        <Form.Item
          name="daysBefore"
          label={t('ladder.reminderDays')}
          hidden={!values.reminder}
          rules={[
            {
              validator: (_, text: string) =>
                !values.reminder || daysOf(text) !== null
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('ladder.invalid'))),
            },
          ]}
        >
          <Input maxLength={30} />
        </Form.Item>
        {step('notice')}
        {days('noticeAfter', t('ladder.noticeAfter'), values.notice)}
        {days('answerWithin', t('ladder.answerWithin'), values.notice)}
        {step('interview')}
        {days('interviewAfter', t('ladder.interviewAfter'), values.interview)}
        {step('bulletin')}
        {days('bulletinAfter', t('ladder.bulletinAfter'), values.bulletin)}
        <Form.Item name="pause" valuePropName="checked" noStyle>
          <Checkbox>{t('ladder.pause')}</Checkbox>
        </Form.Item>
      </Form>
      {save.error && <Alert type="error" showIcon title={sentenceOf(save.error)} />}
    </Modal>
  );
}
