import { App, Button, Form, Input, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.ts';
import { commandHeaders } from '../../api/command-key.ts';
import { sentenceOf } from '../../api/problem.ts';
import { useCommand } from '../../api/use-command.ts';
import type { Unit } from '../../session/units.ts';
import styles from './units.module.css';

/** Other names of a unit: what plans call it. */
export function UnitAliases({ unit }: { readonly unit: Unit }) {
  const { t } = useTranslation('units');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ alias: string }>();
  const onFailed = (error: unknown) => void message.error(sentenceOf(error));
  const add = useCommand({
    send: (alias: string, key) =>
      ask(
        api.POST('/units/{id}/aliases', {
          params: { path: { id: unit.id } },
          body: { alias },
          headers: commandHeaders(key),
        }),
      ),
    changes: [['units']],
    onDone: () => form.resetFields(),
    onFailed,
  });
  const remove = useCommand({
    send: (id: string, key) =>
      ask(api.DELETE('/unit-aliases/{id}', { params: { path: { id } }, headers: commandHeaders(key) })),
    changes: [['units']],
    onFailed,
  });
  return (
    <section className={styles['drawerPart']}>
      <h3 className={styles['sectionTitle']}>{t('aliases')}</h3>
      <p className={styles['soft']}>{t('aliasHint')}</p>
      <ul className={styles['aliasList']}>
        {unit.aliases.map(({ id, alias }) => (
          <li key={id}>
            <Tag
              closable={{ 'aria-label': t('aliasRemove', { alias }) }}
              onClose={(event) => {
                // It goes when the server says so.
                event.preventDefault();
                remove.mutate(id);
              }}
            >
              {alias}
            </Tag>
          </li>
        ))}
      </ul>
      <Form
        form={form}
        className={styles['aliasForm'] ?? ''}
        onFinish={({ alias }) => alias?.trim() && add.mutate(alias.trim())}
      >
        <Form.Item name="alias" noStyle>
          <Input aria-label={t('aliasAdd')} maxLength={100} />
        </Form.Item>
        <Button htmlType="submit" loading={add.isPending}>
          {t('aliasAdd')}
        </Button>
      </Form>
    </section>
  );
}
