// What the plan says of itself: title, issuer, number, date; and the year that its open dates are read with.
import { Button, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiPrefix } from '../../../api/client.ts';
import { useMe } from '../../../session/me.ts';
import { useChangeEdition } from '../edition-commands.tsx';
import { readDateEntry } from '../gaps/date-entry.ts';
import type { Edition } from '../things.ts';
import styles from './facts.module.css';

interface FactsForm {
  readonly title: string;
  readonly issuer?: string;
  readonly docNumber?: string;
  readonly issuedOn?: string;
  readonly year?: number | null;
}

export function FactsTab({ edition, editable }: { readonly edition: Edition; readonly editable: boolean }) {
  const { t } = useTranslation(['studio', 'pieces']);
  const { today } = useMe();
  const change = useChangeEdition(edition);
  const [changed, setChanged] = useState(false);
  const dayOf = (typed: string) => readDateEntry(typed, edition.year ?? Number(today.slice(0, 4)), today);
  const save = ({ title, issuer, docNumber, issuedOn, year }: FactsForm) => {
    const issued = issuedOn?.trim() ? dayOf(issuedOn) : null;
    change.mutate(
      {
        title,
        issuer: issuer?.trim() || null,
        docNumber: docNumber?.trim() || null,
        issuedOn: issued !== null && 'day' in issued ? issued.day : null,
        ...(year ? { year } : {}),
      },
      { onSuccess: () => setChanged(false) },
    );
  };
  const aDay = async (_: unknown, typed: string | undefined) => {
    if (typed?.trim() && 'fault' in dayOf(typed)) throw new Error(t('elements.fault.not-a-date'));
  };
  const { title, issuer, docNumber, issuedOn, year } = edition;
  return (
    <div className={styles['tab']}>
      <Form<FactsForm>
        key={edition.version}
        layout="vertical"
        disabled={!editable}
        requiredMark={false}
        initialValues={{ title, issuer, docNumber, issuedOn, year }}
        onValuesChange={() => setChanged(true)}
        onFinish={save}
        className={styles['form']}
      >
        <Form.Item
          name="title"
          label={t('facts.title')}
          rules={[{ required: true, message: t('elements.fault.needed') }]}
        >
          <Input.TextArea autoSize maxLength={300} />
        </Form.Item>
        <Form.Item name="issuer" label={t('facts.issuer')}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="docNumber" label={t('facts.docNumber')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="issuedOn" label={t('facts.issuedOn')} rules={[{ validator: aDay }]}>
          <Input placeholder={t('elements.dateHint')} />
        </Form.Item>
        <Form.Item name="year" label={t('facts.year')} extra={t('facts.yearHint')}>
          <InputNumber min={2000} max={2100} precision={0} />
        </Form.Item>
        {editable && (
          <Button htmlType="submit" disabled={!changed} loading={change.isPending}>
            {t('pieces:save')}
          </Button>
        )}
      </Form>
      <dl className={styles['file']}>
        <dt>{t('facts.file')}</dt>
        <dd>
          <a href={`${apiPrefix}/plan-editions/${edition.id}/document`} download>
            {edition.fileName}
          </a>
        </dd>
        <dt>{t('facts.office')}</dt>
        <dd>{edition.officeUnitName}</dd>
      </dl>
    </div>
  );
}
