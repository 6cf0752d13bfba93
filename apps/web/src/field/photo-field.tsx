import { useTranslation } from 'react-i18next';
import { apiPrefix } from '../api/client.ts';
import type { Photo, usePhotos } from './use-photos.ts';

interface PhotoFieldProps {
  readonly photos: ReturnType<typeof usePhotos>;
  /** Sent before the page was thrown away and opened again. */
  readonly kept: readonly { readonly id: string; readonly name: string }[];
  readonly onRemove: (evidenceId: string) => void;
}

export function PhotoField({ photos, kept, onRemove }: PhotoFieldProps) {
  const { t } = useTranslation('field');
  const remove = (photo: Photo) => {
    photos.remove(photo);
    if (photo.evidenceId !== undefined) onRemove(photo.evidenceId);
  };
  const inList = new Set(photos.photos.map((photo) => photo.evidenceId));
  return (
    <fieldset className="fieldset">
      <legend className="legend">
        {t('photos')}{' '}
        <span className="soft">
          {t('photoCount', { count: photos.photos.length + kept.filter(({ id }) => !inList.has(id)).length })}
        </span>
      </legend>
      <ul className="photos">
        {kept
          .filter(({ id }) => !inList.has(id))
          .map(({ id, name }, index) => (
            <li key={id} className="photo">
              <img src={`${apiPrefix}/evidence/${id}/preview`} alt={name} />
              <Remove number={index + 1} onRemove={() => onRemove(id)} />
            </li>
          ))}
        {photos.photos.map((photo, index) => (
          <li key={photo.key} className="photo">
            <img src={photo.address} alt={photo.name} />
            <PhotoState photo={photo} onRetry={() => photos.retry(photo)} />
            <Remove number={kept.length + index + 1} onRemove={() => remove(photo)} />
          </li>
        ))}
      </ul>
      <div className="bar-acts">
        <PhotoInput text={t('takePhoto')} camera onFiles={photos.add} />
        <PhotoInput text={t('pickPhoto')} onFiles={photos.add} />
      </div>
    </fieldset>
  );
}

function Remove({ number, onRemove }: { readonly number: number; readonly onRemove: () => void }) {
  const { t } = useTranslation('field');
  return (
    <button type="button" className="photo-remove" aria-label={t('photoRemove', { number })} onClick={onRemove}>
      <span aria-hidden="true">×</span>
    </button>
  );
}

function PhotoState({ photo, onRetry }: { readonly photo: Photo; readonly onRetry: () => void }) {
  const { t } = useTranslation('field');
  if (photo.state === 'sent') return null;
  if (photo.state === 'unreadable') return <span className="photo-state photo-failed">{t('photoUnreadable')}</span>;
  if (photo.state === 'failed') {
    return (
      <button type="button" className="photo-state photo-failed" title={photo.sentence} onClick={onRetry}>
        {t('photoFailed')}
        <br />
        {t('retry')}
      </button>
    );
  }
  return <progress className="photo-state" value={photo.progress} max={1} aria-label={photo.name} />;
}

interface PhotoInputProps {
  readonly text: string;
  readonly camera?: boolean;
  readonly onFiles: (files: Iterable<File>) => void;
}

function PhotoInput({ text, camera = false, onFiles }: PhotoInputProps) {
  return (
    <label className="button photo-input">
      {text}
      <input
        type="file"
        accept="image/*"
        className="visually-hidden"
        multiple={!camera}
        {...(camera && { capture: 'environment' as const })}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </label>
  );
}
