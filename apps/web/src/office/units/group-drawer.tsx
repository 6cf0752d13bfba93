import { Alert, Button, Drawer, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.ts';
import { commandHeaders } from '../../api/command-key.ts';
import { sentenceOf } from '../../api/problem.ts';
import { useCommand } from '../../api/use-command.ts';
import type { UnitGroup } from '../../session/unit-groups.ts';
import { UnitsPicker } from '../pieces/unit-picker.tsx';

interface Values {
  readonly name: string;
  readonly aliases: string[];
  readonly unitIds: string[];
}

interface GroupDrawerProps {
  readonly group: UnitGroup | 'new' | undefined;
  readonly onClose: () => void;
}

export function GroupDrawer({ group, onClose }: GroupDrawerProps) {
  const { t } = useTranslation('units');
  return (
    <Drawer
      open={group !== undefined}
      title={group === 'new' ? t('groupAdd') : t('groupEdit')}
      size={520}
      onClose={onClose}
      destroyOnHidden
    >
      {group !== undefined && <GroupForm group={group === 'new' ? undefined : group} onSaved={onClose} />}
    </Drawer>
  );
}

function GroupForm({ group, onSaved }: { readonly group: UnitGroup | undefined; readonly onSaved: () => void }) {
  const { t } = useTranslation(['units', 'pieces']);
  const save = useCommand({
    send: (body: Values, key) =>
      group === undefined
        ? ask(api.POST('/unit-groups', { body, headers: commandHeaders(key) }))
        : ask(
            api.PUT('/unit-groups/{id}', {
              params: { path: { id: group.id } },
              body,
              headers: commandHeaders(key, group.version),
            }),
          ),
    changes: [['unit-groups']],
    onDone: onSaved,
  });
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      initialValues={group ?? { aliases: [], unitIds: [] }}
      onFinish={(values) => save.mutate(values)}
    >
      <Form.Item
        name="name"
        label={t('groupName')}
        extra={t('groupNameHint')}
        rules={[{ required: true, whitespace: true, message: t('nameNeeded') }]}
      >
        <Input maxLength={100} autoFocus />
      </Form.Item>
      <Form.Item name="aliases" label={t('groupAliases')} extra={t('groupAliasesHint')}>
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', ',', '，']} />
      </Form.Item>
      <Form.Item
        name="unitIds"
        label={t('groupUnits')}
        rules={[{ required: true, type: 'array', min: 1, message: t('groupUnitsNeeded') }]}
      >
        <UnitsPicker />
      </Form.Item>
      {save.error ? <Alert style={{ marginBottom: 16 }} type="error" showIcon title={sentenceOf(save.error)} /> : null}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t('pieces:save')}
      </Button>
    </Form>
  );
}
