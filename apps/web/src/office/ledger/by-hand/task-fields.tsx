// The fields of a task by hand: where it comes from, what is to be done, who, by when.
import { Checkbox, DatePicker, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../session/me.ts';
import { useUnitGroups } from '../../../session/unit-groups.ts';
import { UnitPicker, UnitsPicker } from '../../pieces/unit-picker.tsx';
import styles from './by-hand.module.css';
import { MilestonesField } from './milestones-field.tsx';

const sources = ['minutes', 'instruction', 'upper-order'] as const;
const repetitions = ['day', 'week', 'month', 'quarter', 'half-year', 'year', 'term'] as const;

/** The units whose office the reader is: a task goes out in the name of one. */
export function useOffices() {
  const { posts } = useMe();
  return posts
    .filter(({ role }) => role === 'office')
    .map(({ unitId, unitName }) => ({ value: unitId, label: unitName }));
}

export function SourceFields({ fixed }: { readonly fixed: boolean }) {
  const { t } = useTranslation(['ledger', 'terms']);
  const offices = useOffices();
  const needed = (name: string) => [{ required: true, whitespace: true, message: t('form.needed', { name }) }];
  return (
    <>
      <Form.Item name="sourceKind" label={t('form.sourceKind')}>
        <Radio.Group
          disabled={fixed}
          options={sources.map((kind) => ({ value: kind, label: t(`terms:sourceKind.${kind}`) }))}
        />
      </Form.Item>
      <div className={styles['pair']}>
        <Form.Item
          name="sourceTitle"
          label={t('form.sourceTitle')}
          {...(!fixed && { extra: t('form.sourceTitleHint') })}
          rules={needed(t('form.sourceTitle'))}
        >
          <Input maxLength={250} disabled={fixed} />
        </Form.Item>
        {!fixed && (
          <Form.Item name="sourceDay" label={t('form.sourceDate')}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
        )}
      </div>
      <Form.Item name="officeUnitId" label={t('form.office')} hidden={fixed || offices.length < 2}>
        <Select options={offices} />
      </Form.Item>
      <Form.Item name="title" label={t('form.title')} rules={needed(t('form.title'))}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="text" label={t('form.text')} rules={needed(t('form.text'))}>
        <Input.TextArea rows={4} maxLength={20_000} />
      </Form.Item>
    </>
  );
}

export function PartyFields() {
  const { t } = useTranslation('ledger');
  const groups = useUnitGroups();
  return (
    <div className={styles['pair']}>
      <Form.Item name="lead" label={t('form.lead')}>
        <UnitPicker />
      </Form.Item>
      <Form.Item name="responsible" label={t('form.responsible')}>
        <UnitsPicker />
      </Form.Item>
      <Form.Item name="groups" label={t('form.groups')}>
        <Select
          mode="multiple"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={(groups.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="support" label={t('form.support')}>
        <UnitsPicker />
      </Form.Item>
    </div>
  );
}

export function TimingFields() {
  const { t } = useTranslation('ledger');
  const timing = Form.useWatch('timing') as string | undefined;
  const recurs = Form.useWatch('recurs') as boolean | undefined;
  return (
    <>
      <div className={styles['pair']}>
        <Form.Item name="begin" label={t('form.begin')}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item label={t('form.due')} htmlFor="task-form_due">
          <div className={styles['timing']}>
            <Form.Item name="timing" noStyle>
              <Radio.Group
                options={[
                  { value: 'due', label: t('form.dueDate') },
                  { value: 'standing', label: t('form.standing') },
                ]}
              />
            </Form.Item>
            {timing !== 'standing' && (
              <Form.Item name="due" noStyle>
                <DatePicker style={{ width: '100%' }} />
              </Form.Item>
            )}
          </div>
        </Form.Item>
      </div>
      <Form.Item name="recurs" valuePropName="checked">
        <Checkbox>{t('form.recurring')}</Checkbox>
      </Form.Item>
      {recurs && <RecurringFields />}
      <fieldset className={styles['group']}>
        <legend>{t('form.milestones')}</legend>
        <MilestonesField />
      </fieldset>
    </>
  );
}

function RecurringFields() {
  const { t } = useTranslation('ledger');
  const every = (Form.useWatch('every') as (typeof repetitions)[number] | undefined) ?? 'month';
  const hint = every === 'day' || every === 'week' || every === 'month' ? every : 'other';
  return (
    <div className={styles['triple']}>
      <Form.Item name="every" label={t('form.every')}>
        <Select options={repetitions.map((one) => ({ value: one, label: t(`form.everyWords.${one}`) }))} />
      </Form.Item>
      <Form.Item name="times" label={t('form.times')}>
        <InputNumber min={1} max={31} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="by" label={t('form.by')} extra={t(`form.byHint.${hint}`)}>
        <Input maxLength={30} disabled={every === 'day'} />
      </Form.Item>
    </div>
  );
}
