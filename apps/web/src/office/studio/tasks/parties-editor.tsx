// Who leads, answers for and supports a task: names as written, each bound to a unit or a unit group.
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartyInput } from '../task-commands.ts';
import { PartyRow } from './party-row.tsx';
import styles from './tasks.module.css';

interface PartiesEditorProps {
  readonly parties: readonly PartyInput[];
  readonly onChange: (parties: readonly PartyInput[]) => void;
}

/** Drawn anew only when the parties change: typing a title leaves its many lists of units alone. */
export const PartiesEditor = memo(function PartiesEditor({ parties, onChange }: PartiesEditorProps) {
  const { t } = useTranslation('studio');
  const add = () => {
    const role = parties.some((party) => party.role === 'lead') ? 'responsible' : 'lead';
    onChange([...parties, { role, name: '', unitId: null, groupId: null }]);
  };
  return (
    <fieldset className={styles['partiesField']}>
      <legend className="visually-hidden">{t('tasks.parties')}</legend>
      <div className={styles['parties']}>
        {parties.map((party, at) => (
          <PartyRow
            // Rows have no id until they are saved; the place in the list is what they are.
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            key={at}
            party={party}
            onChange={(changed) => onChange(parties.map((old, index) => (index === at ? changed : old)))}
            onRemove={() => onChange(parties.filter((_, index) => index !== at))}
          />
        ))}
      </div>
      <Button size="small" type="link" icon={<PlusOutlined aria-hidden="true" />} onClick={add}>
        {t('tasks.addParty')}
      </Button>
    </fieldset>
  );
});
