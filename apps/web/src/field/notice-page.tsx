// Answering a notice 督办单 on the phone: what it demands, a text, photos.
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../api/problem.ts';
import { useCommand } from '../api/use-command.ts';
import { DateText } from '../pieces/date-text.tsx';
import { answerNotice, type NoticeAnswer, type Supervision, supervisionQuery } from '../session/notices.ts';
import { workChanges } from '../session/work.ts';
import { Loaded } from './blocks.tsx';
import { useDraft } from './draft.ts';
import { PhotoField } from './photo-field.tsx';
import { addressOf, goTo } from './place.ts';
import { TopBar } from './top-bar.tsx';
import { usePhotos } from './use-photos.ts';

export function NoticePage({ supervisionId }: { readonly supervisionId: string }) {
  const { t } = useTranslation('supervision');
  const query = useQuery(supervisionQuery(supervisionId));
  return (
    <>
      <TopBar title={t('answerTitle')} above={{ page: 'owe' }} {...(query.data && { note: query.data.taskTitle })} />
      <Loaded query={query}>
        {(notice) =>
          notice.can.includes('answer') ? (
            <AnswerForm notice={notice} />
          ) : (
            <main className="page">
              <NoticeCard notice={notice} />
            </main>
          )
        }
      </Loaded>
    </>
  );
}

function NoticeCard({ notice }: { readonly notice: Supervision }) {
  const { t } = useTranslation('supervision');
  const last = notice.answers.at(-1);
  return (
    <section className="message">
      <p className="item-title">
        {t('rung.notice')} {notice.documentNumber}
      </p>
      <p className="item-meta">
        {t(`state.${notice.state}`)}
        {notice.answerBy !== null && (
          <>
            {' · '}
            {t('answerByLabel')} <DateText day={notice.answerBy} />
          </>
        )}
      </p>
      <p className="notice-text">{notice.text}</p>
      {notice.state === 'refused' && last?.decisionNote && <p className="fault">{last.decisionNote}</p>}
    </section>
  );
}

function AnswerForm({ notice }: { readonly notice: Supervision }) {
  const { t } = useTranslation(['supervision', 'field']);
  const place = { page: 'notice', supervisionId: notice.id } as const;
  const { draft, change, forget } = useDraft(addressOf(place), { text: '', percent: 0, explanation: '', photos: [] });
  const photos = usePhotos(notice.unitId, (sent) => change((before) => ({ photos: [...before.photos, sent] })));
  const send = useCommand<NoticeAnswer>({
    send: answerNotice,
    changes: [...workChanges, ['supervisions']],
    onDone: () => {
      forget();
      goTo({ page: 'owe' }, { replace: true });
    },
  });
  const [wanted, setWanted] = useState(false);
  const sending = photos.photos.some(({ state }) => state === 'sending');
  const stuck = photos.photos.some(({ state }) => state === 'failed');
  useEffect(() => {
    if (!wanted || sending) return;
    setWanted(false);
    if (stuck) return;
    send.mutate({ id: notice.id, text: draft.text.trim(), evidenceIds: draft.photos.map(({ id }) => id) });
  }, [wanted, sending, stuck, send, notice.id, draft]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWanted(true);
  };
  const busy = send.isPending || (wanted && sending);
  return (
    <form onSubmit={submit}>
      <main className="page page-with-bar form">
        <NoticeCard notice={notice} />
        <label className="label">
          {t('answerText')}
          <textarea
            className="input"
            rows={5}
            required
            maxLength={5000}
            placeholder={t('answerHint')}
            value={draft.text}
            onChange={(event) => change(() => ({ text: event.target.value }))}
          />
        </label>
        <PhotoField
          photos={photos}
          kept={draft.photos}
          onRemove={(id) => change((before) => ({ photos: before.photos.filter((photo) => photo.id !== id) }))}
        />
      </main>
      <div className="bar">
        {send.error && (
          <p role="alert" className="fault">
            {sentenceOf(send.error)}
          </p>
        )}
        {wanted && sending && (
          <p role="status" className="bar-note">
            {t('field:waitPhotos')}
          </p>
        )}
        {stuck && (
          <p role="alert" className="fault">
            {t('field:photoStuck')}
          </p>
        )}
        <button type="submit" className="button button-main button-tall" disabled={busy || draft.text.trim() === ''}>
          {send.isPending ? t('field:submitting') : t('act.answer')}
        </button>
      </div>
    </form>
  );
}
