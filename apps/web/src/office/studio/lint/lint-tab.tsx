// The 体检: what the plan leaves open or contradicts, gravest first, each with its place and the way to mend it.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../i18n/i18n.ts';
import { EmptyBlock } from '../../pieces/blocks.tsx';
import type { LintMessage } from '../things.ts';
import styles from './lint.module.css';

interface LintTabProps {
  readonly messages: readonly LintMessage[];
  readonly editable: boolean;
  readonly onPlace: (start: number, end: number) => void;
  readonly onOpenTask: (taskId: string) => void;
}

const severities = ['error', 'warning', 'info'] as const;
const signs = { error: '■', warning: '▲', info: '○' } as const;

export function LintTab({ messages, editable, onPlace, onOpenTask }: LintTabProps) {
  const { t } = useTranslation('studio');
  if (messages.length === 0) return <EmptyBlock title={t('lint.none')} hint={t('lint.noneHint')} />;
  return (
    <div className={styles['tab']}>
      {severities.map((severity) => {
        const found = messages.filter((message) => message.severity === severity);
        if (found.length === 0) return null;
        return (
          <section key={severity} className={styles[severity]}>
            <h2 className={styles['heading']}>
              <span aria-hidden="true">{signs[severity]}</span> {t(`lint.${severity}`)} {found.length}
            </h2>
            <ul className={styles['rows']}>
              {found.map((message) => (
                <LintRow
                  key={`${message.rule}-${message.start}-${message.taskId}-${message.raw}`}
                  message={message}
                  editable={editable}
                  onPlace={onPlace}
                  onOpenTask={onOpenTask}
                />
              ))}
            </ul>
          </section>
        );
      })}
      <p className={styles['hint']}>{t('lint.textHint')}</p>
    </div>
  );
}

interface LintRowProps extends Omit<LintTabProps, 'messages'> {
  readonly message: LintMessage;
}

function LintRow({ message, editable, onPlace, onOpenTask }: LintRowProps) {
  const { t } = useTranslation('studio');
  const { taskId, fix } = message;
  return (
    <li className={styles['row']}>
      <button type="button" className={styles['place']} onClick={() => onPlace(message.start, message.end)}>
        <span>{message.message[currentLanguage()]}</span>
        {message.raw !== '' && <q className={styles['raw']}>{shortened(message.raw)}</q>}
        {fix !== null && <span className={styles['fix']}>{t('lint.fix', { text: fix.text })}</span>}
      </button>
      {editable && taskId !== null && (
        <Button size="small" onClick={() => onOpenTask(taskId)}>
          {t('lint.mend')}
        </Button>
      )}
    </li>
  );
}

function shortened(raw: string): string {
  const line = raw.replace(/\s+/g, ' ');
  return line.length > 48 ? `${line.slice(0, 47)}…` : line;
}
