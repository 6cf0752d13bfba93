// Writing a plan: the text at the left, at the right what was read of it so far, a moment after each word.
import { useNavigate } from '@tanstack/react-router';
import { Alert, App, Button, Select } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../api/problem.ts';
import { MomentText } from '../../pieces/date-text.tsx';
import { useMe } from '../../session/me.ts';
import { paths } from '../paths.ts';
import { Findings } from './findings.tsx';
import { readKeptText } from './kept-text.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import { fileNameOf } from './plan-text.ts';
import type { Remark } from './reading.ts';
import { usePlanEditor } from './use-plan-editor.ts';
import { useSaveKey } from './use-save-key.ts';
import { useSaveText } from './use-save-text.ts';
import { type Kept, useTextKept } from './use-text-kept.ts';
import styles from './writing.module.css';

export interface WritingProps {
  /** The plan and edition whose text it is; null for a new plan. */
  readonly from: { readonly planId: string; readonly editionId: string; readonly title: string } | null;
  readonly baseText: string;
  /** Said above the text: what saving does to the document it came from. */
  readonly note?: string;
}

export function Writing({ from, baseText, note }: WritingProps) {
  const { t } = useTranslation(['writing', 'plans', 'pieces']);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const me = useMe();
  const offices = [
    ...new Map(me.posts.filter(({ role }) => role === 'office').map((post) => [post.unitId, post])).values(),
  ];
  const [unitId, setUnitId] = useState(offices[0]?.unitId ?? '');
  const planId = from?.planId ?? null;
  const [restored, setRestored] = useState(() => restorable(me.id, planId, baseText));
  const [isDirty, setDirty] = useState(restored !== null);
  const [isEmpty, setEmpty] = useState((restored?.text ?? baseText).trim() === '');
  const isDone = useRef(false);
  const text = (): string | null => editing.editor.current?.text() ?? null;
  const keeping = useTextKept({ accountId: me.id, planId, editionId: from?.editionId ?? null, takeText: text });
  const saving = useSaveText({
    planId,
    officeUnitId: unitId,
    onSaved({ planId: savedPlan, editionId }) {
      isDone.current = true;
      keeping.forget();
      void navigate(paths.plan(savedPlan, { edition: editionId }));
    },
  });
  const save = () => {
    const written = text();
    if (written === null || written.trim() === '' || saving.isSaving) return;
    void saving.save(written, fileNameOf(editing.reading?.title ?? from?.title ?? null, t('fileName')));
  };
  const editing = usePlanEditor({
    text: restored?.text ?? baseText,
    today: me.today,
    onChange() {
      const editor = editing.editor.current;
      const differs = editor?.differsFrom(baseText) ?? true;
      setDirty(differs);
      setEmpty(editor?.isBlank() ?? false);
      if (differs) keeping.keepSoon();
      else keeping.forget();
    },
  });
  useSaveKey(save);
  const discard = () => {
    setRestored(null);
    editing.editor.current?.setText(baseText);
    editing.editor.current?.focus();
  };
  const { editor } = editing;
  const onPlace = useCallback((start: number, end: number) => editor.current?.reveal(start, end), [editor]);
  const onFix = useCallback(
    ({ fix }: Remark) => {
      if (fix && !editor.current?.replace(fix.start, fix.end, fix.text)) void message.info(t('fixStale'));
    },
    [editor, message, t],
  );
  return (
    <div className={styles['writing']}>
      <header className={styles['header']}>
        <div className={styles['heading']}>
          <h1>{editing.reading?.title ?? from?.title ?? t('newPlan')}</h1>
          <p className={styles['kept']}>{t(`kept.${isDirty ? keptState(keeping.kept) : 'as-saved'}`)}</p>
        </div>
        <div className={styles['actions']}>
          {from === null && offices.length > 1 && (
            <Select
              aria-label={t('plans:office')}
              value={unitId}
              options={offices.map((post) => ({ value: post.unitId, label: post.unitName }))}
              onChange={setUnitId}
            />
          )}
          <Button onClick={() => editing.editor.current?.find()}>{t('find')}</Button>
          <Button onClick={() => void navigate(from === null ? paths.plans() : paths.plan(from.planId))}>
            {t('pieces:cancel')}
          </Button>
          <Button
            type="primary"
            disabled={isEmpty || (!isDirty && from !== null)}
            loading={saving.isSaving}
            onClick={save}
          >
            {t(from === null ? 'saveNew' : 'saveEdition')}
          </Button>
        </div>
      </header>
      <div className={styles['notices']}>
        {saving.error !== undefined && <Alert type="error" showIcon title={sentenceOf(saving.error)} />}
        {restored !== null && (
          <Alert
            type="info"
            showIcon
            title={
              <>
                {t('restored')} <MomentText moment={restored.at} />
              </>
            }
            action={
              <Button size="small" onClick={discard}>
                {t(from === null ? 'discardNew' : 'discard')}
              </Button>
            }
          />
        )}
        {note !== undefined && <Alert type="warning" showIcon title={note} closable />}
      </div>
      <div className={styles['sides']}>
        <div ref={editing.parent} className={styles['left']} />
        <Findings
          reading={editing.reading}
          isStale={editing.isStale}
          gaveUp={editing.gaveUp}
          caret={editing.caret}
          onPlace={onPlace}
          onFix={onFix}
        />
      </div>
      <LeaveDialog asks={() => isDirty && !isEmpty && !isDone.current} />
    </div>
  );
}

/** What was kept, unless it is what stands there anyway. */
function restorable(accountId: string, planId: string | null, baseText: string) {
  const kept = readKeptText(accountId, planId);
  return kept !== null && kept.text !== baseText && kept.text.trim() !== '' ? kept : null;
}

const keptState = (kept: Kept): Exclude<Kept, 'as-saved'> | 'soon' => (kept === 'as-saved' ? 'soon' : kept);
