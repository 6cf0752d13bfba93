import { Alert, Button, Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.ts';
import { commandHeaders } from '../../api/command-key.ts';
import { sentenceOf } from '../../api/problem.ts';
import { useCommand } from '../../api/use-command.ts';
import type { Unit } from '../../session/units.ts';
import { UnitPicker } from '../pieces/unit-picker.tsx';

const kinds = [
  'department',
  'town',
  'street',
  'village',
  'community',
  'school',
  'hospital',
  'company',
  'office',
  'county',
  'other',
] as const;

interface Values {
  readonly name: string;
  readonly code: string;
  readonly kind: Unit['kind'];
  readonly parentId: string;
  readonly duties: string;
  readonly sort: number | null;
}

interface UnitFormProps {
  readonly unit: Unit | undefined;
  readonly parentId: string | null;
  readonly onSaved: () => void;
}

export function UnitForm({ unit, parentId, onSaved }: UnitFormProps) {
  const { t } = useTranslation(['units', 'terms', 'pieces']);
  const save = useCommand({
    send: (values: Values, key) => saveUnit(unit, values, key),
    changes: [['units'], ['unit-lights']],
    onDone: onSaved,
  });
  // The root of the jurisdiction stands under nothing, and nothing else does.
  const isRoot = unit !== undefined && unit.parentId === null;
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      initialValues={{ duties: '', sort: null, ...unit, parentId }}
      onFinish={(values) => save.mutate(values)}
    >
      <Form.Item name="name" label={t('name')} rules={[{ required: true, whitespace: true, message: t('nameNeeded') }]}>
        <Input maxLength={100} autoFocus={unit === undefined} />
      </Form.Item>
      <Form.Item name="kind" label={t('kind')} rules={[{ required: true, message: t('kindNeeded') }]}>
        <Select options={kinds.map((kind) => ({ value: kind, label: t(`terms:unitKind.${kind}`) }))} />
      </Form.Item>
      {!isRoot && (
        <Form.Item name="parentId" label={t('parent')} rules={[{ required: true }]}>
          <UnitPicker />
        </Form.Item>
      )}
      <Form.Item name="code" label={t('code')} rules={[{ required: true, whitespace: true, message: t('codeNeeded') }]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="duties" label={t('duties')} extra={t('dutiesHint')}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <Form.Item name="sort" label={t('sort')}>
        <InputNumber min={0} max={1_000_000} precision={0} />
      </Form.Item>
      {save.error ? <Alert style={{ marginBottom: 16 }} type="error" showIcon title={sentenceOf(save.error)} /> : null}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t('pieces:save')}
      </Button>
    </Form>
  );
}

function saveUnit(unit: Unit | undefined, values: Values, key: string) {
  const { sort, parentId, ...named } = values;
  const body = { ...named, ...(sort !== null && { sort }) };
  if (unit === undefined) return ask(api.POST('/units', { body: { ...body, parentId }, headers: commandHeaders(key) }));
  return ask(
    api.PATCH('/units/{id}', {
      params: { path: { id: unit.id } },
      body: { ...body, ...(unit.parentId !== null && { parentId }) },
      headers: commandHeaders(key, unit.version),
    }),
  );
}
