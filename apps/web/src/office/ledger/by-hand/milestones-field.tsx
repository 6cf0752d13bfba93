// Dates on the way, as part of a form: a line each.
import { Button, DatePicker, Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './by-hand.module.css';

export function MilestonesField() {
  const { t } = useTranslation('ledger');
  return (
    <Form.List name="milestones">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <div key={key} className={styles['milestone']}>
              <Form.Item name={[name, 'day']} rules={[{ required: true, message: t('deadline.dayNeeded') }]} noStyle>
                <DatePicker aria-label={t('form.milestoneDay')} placeholder={t('form.milestoneDay')} />
              </Form.Item>
              <Form.Item name={[name, 'percent']} noStyle>
                <InputNumber
                  min={0}
                  max={100}
                  precision={0}
                  suffix="%"
                  aria-label={t('form.milestonePercent')}
                  placeholder={t('form.milestonePercent')}
                />
              </Form.Item>
              <Form.Item name={[name, 'title']} noStyle>
                <Input maxLength={200} aria-label={t('form.milestoneTitle')} placeholder={t('form.milestoneTitle')} />
              </Form.Item>
              <Button aria-label={t('form.removeMilestone')} onClick={() => remove(name)}>
                ×
              </Button>
            </div>
          ))}
          <Button size="small" onClick={() => add({})}>
            {t('form.addMilestone')}
          </Button>
        </>
      )}
    </Form.List>
  );
}
