// What the reader may do with a supervision: each act shows what it is about before it is done.
import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../api/problem.ts';
import { useTaskCommand } from '../ledger/task/use-task-command.ts';
import { ReasonDialog } from '../pieces/reason-dialog.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import { HoldDialog } from './hold-dialog.tsx';
import { NoticeText } from './notice-text.tsx';
import {
  type Supervision,
  type SupervisionAct,
  type SupervisionStep,
  takeSupervisionStep,
} from './supervision-queries.ts';

const order = [
  'cancel',
  'recall',
  'return',
  'update',
  'refuse',
  'submit',
  'sign',
  'issue',
  'accept',
  'hold',
  'answer',
] as const;
const reasoned = ['return', 'refuse', 'cancel', 'accept'] as const;
const shown = ['submit', 'recall', 'sign', 'issue'] as const;
type Reasoned = (typeof reasoned)[number];
const isReasoned = (act: SupervisionAct | undefined): act is Reasoned => reasoned.some((one) => one === act);
const isShown = (act: SupervisionAct | undefined): act is (typeof shown)[number] => shown.some((one) => one === act);

interface SupervisionActsProps {
  readonly supervision: Supervision;
  /** Left out of a list that is for something else. */
  readonly without?: readonly SupervisionAct[];
}

export function SupervisionActs({ supervision, without = [] }: SupervisionActsProps) {
  const { t } = useTranslation('supervision');
  const { message } = App.useApp();
  const [act, setAct] = useState<SupervisionAct>();
  const { id, version, rung, can, unitName } = supervision;
  const step = useTaskCommand<SupervisionStep>({
    send: takeSupervisionStep,
    onDone: (_, done) => {
      setAct(undefined);
      void message.success(t('done', { act: t(`act.${done.act}`) }));
    },
  });
  const close = () => {
    step.reset();
    setAct(undefined);
  };
  const run = (text: string) => {
    if (act !== undefined && act !== 'hold' && act !== 'answer') step.mutate({ act, id, version, text });
  };
  const error = step.error === null ? null : <p role="alert">{sentenceOf(step.error)}</p>;
  return (
    <>
      {order
        .filter((one) => can.includes(one) && !without.includes(one))
        .map((one) => (
          <Button
            key={one}
            size="small"
            aria-label={`${t(`act.${one}`)} ${t(`rung.${rung}`)} ${unitName}`}
            onClick={() => setAct(one)}
          >
            {t(`act.${one}`)}
          </Button>
        ))}
      <ReasonFor
        act={isReasoned(act) ? act : undefined}
        supervision={supervision}
        step={step}
        onRun={run}
        onClose={close}
      />
      <Modal
        open={isShown(act)}
        title={isShown(act) ? `${t(`act.${act}`)} · ${t(`rung.${rung}`)}` : ''}
        okText={isShown(act) ? t(`act.${act}`) : ''}
        confirmLoading={step.isPending}
        onCancel={close}
        onOk={() => run('')}
        width={560}
      >
        <NoticeText notice={supervision} />
        {error}
      </Modal>
      {act === 'update' && (
        <Modal
          open
          title={`${t('updateTitle')} · ${unitName}`}
          okText={t('ladder.save')}
          okButtonProps={{ htmlType: 'submit', form: 'wording-form' }}
          confirmLoading={step.isPending}
          onCancel={close}
          width={560}
        >
          <Form id="wording-form" layout="vertical" onFinish={({ text }: { text: string }) => run(text.trim())}>
            <Form.Item
              name="text"
              label={t('updateTitle')}
              initialValue={supervision.text}
              rules={[{ required: true, whitespace: true }]}
            >
              <Input.TextArea rows={6} maxLength={5000} />
            </Form.Item>
          </Form>
          {error}
        </Modal>
      )}
      {act === 'answer' && <AnswerDialog notice={supervision} onClose={close} />}
      {act === 'hold' && <HoldDialog interview={supervision} onClose={close} />}
    </>
  );
}

interface ReasonForProps {
  readonly act: Reasoned | undefined;
  readonly supervision: Supervision;
  readonly step: { readonly isPending: boolean; readonly error: Error | null };
  readonly onRun: (text: string) => void;
  readonly onClose: () => void;
}

function ReasonFor({ act, supervision, step, onRun, onClose }: ReasonForProps) {
  const { t } = useTranslation('supervision');
  if (act === undefined) return null;
  const rung = t(`rung.${supervision.rung}`);
  const last = supervision.answers.at(-1);
  return (
    <ReasonDialog
      open
      title={`${t(`${act}Title`, { rung })} · ${supervision.unitName}`}
      confirm={t(`act.${act}`)}
      danger={act === 'cancel'}
      required={act !== 'accept'}
      {...(act === 'accept' && { label: t('note') })}
      busy={step.isPending}
      error={step.error}
      onConfirm={onRun}
      onClose={onClose}
    >
      {act === 'accept' ? last?.text : t(`${act}Text`)}
    </ReasonDialog>
  );
}
