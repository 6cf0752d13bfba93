// A correction in a line: what stood in the text, what it was corrected to, where from, and what may be done with it.
import { Link } from '@tanstack/react-router';
import { App, Button, Popconfirm, type TableColumnsType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.ts';
import { commandHeaders } from '../../api/command-key.ts';
import { sentenceOf } from '../../api/problem.ts';
import { useCommand } from '../../api/use-command.ts';
import { paths } from '../paths.ts';
import { constructKey } from '../studio/doubt/reading-words.ts';
import type { Correction } from './memory-tab.tsx';
import styles from './units.module.css';

export function useCorrectionColumns(): TableColumnsType<Correction> {
  const { t } = useTranslation('trust');
  return [
    {
      title: t('memory.phrase'),
      render: (_value, { kind, phrase, context }) => (
        <>
          <Tag>{t(`memory.kind.${kind}`)}</Tag> {phrase}
          {context !== '' && <span className={styles['soft']}> {context}</span>}
        </>
      ),
    },
    { title: t('memory.meaning'), width: 220, render: (_value, correction) => <Meaning correction={correction} /> },
    {
      title: t('memory.from'),
      width: 240,
      render: (_value, { planId, planTitle, createdByName, createdAt, officeUnitName, can }) => (
        <>
          {planId !== null && planTitle !== null && <Link {...paths.plan(planId)}>{planTitle} </Link>}
          {can.length === 0 && <span className={styles['soft']}>{officeUnitName} </span>}
          <span className={styles['soft']}>{t('memory.by', { name: createdByName, day: createdAt.slice(0, 10) })}</span>
        </>
      ),
    },
    {
      title: t('memory.used'),
      width: 88,
      render: (_value, { usedCount }) => (usedCount === 0 ? '—' : t('memory.usedCount', { count: usedCount })),
    },
    { title: '', width: 152, align: 'end', render: (_value, correction) => <Acts correction={correction} /> },
  ];
}

function Meaning({ correction: { kind, unitName, groupName, construct } }: { readonly correction: Correction }) {
  const { t } = useTranslation('trust');
  const unit = unitName ?? groupName ?? '';
  if (kind === 'alias') return t('memory.meansUnit', { unit });
  if (kind === 'owner-of-work') return t('memory.leads', { unit });
  const read = construct ?? '';
  const own = read === 'task' || read === 'party' ? t(`memory.${read}`) : t(`construct.${constructKey(read)}`);
  return t('memory.ignoredAs', { construct: own });
}

function Acts({ correction }: { readonly correction: Correction }) {
  const { t } = useTranslation(['trust', 'pieces']);
  const { message } = App.useApp();
  const { id, kind, phrase, unitId, unitName, can } = correction;
  const onFailed = (error: unknown) => void message.error(sentenceOf(error));
  const path = { params: { path: { id } } };
  const forget = useCommand({
    send: (_input: null, key) => ask(api.DELETE('/corrections/{id}', { ...path, headers: commandHeaders(key) })),
    changes: [['corrections']],
    onDone: () => void message.success(t('memory.forgotten')),
    onFailed,
  });
  // An alias resolves the name by itself: there is nothing left to remember.
  const keep = useCommand({
    send: async (unit: string, key) => {
      const params = { path: { id: unit } };
      const headers = commandHeaders(`${key}-alias`);
      await ask(api.POST('/units/{id}/aliases', { params, body: { alias: phrase }, headers }));
      await ask(api.DELETE('/corrections/{id}', { ...path, headers: commandHeaders(`${key}-forget`) }));
    },
    changes: [['corrections'], ['units']],
    onDone: () => void message.success(t('memory.kept', { phrase, unit: unitName })),
    onFailed,
  });
  if (!can.includes('forget')) return null;
  return (
    <>
      {kind === 'alias' && unitId !== null && (
        <Button
          size="small"
          type="link"
          aria-label={t('memory.keepAliasOf', { phrase, unit: unitName })}
          onClick={() => keep.mutate(unitId)}
        >
          {t('memory.keepAlias')}
        </Button>
      )}
      <Popconfirm
        title={t('memory.forgetTitle', { phrase })}
        description={t('memory.forgetHint')}
        okText={t('memory.forget')}
        cancelText={t('pieces:cancel')}
        onConfirm={() => forget.mutate(null)}
      >
        <Button size="small" type="link" danger aria-label={t('memory.forgetOf', { phrase })}>
          {t('memory.forget')}
        </Button>
      </Popconfirm>
    </>
  );
}
