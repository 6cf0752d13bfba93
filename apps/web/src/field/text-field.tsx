import { useTranslation } from 'react-i18next';

interface TextFieldProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** The report's text, with frequent phrases to tap instead of typing. */
export function TextField({ text, onText }: TextFieldProps) {
  const { t } = useTranslation('field');
  return (
    <div>
      <label className="label">
        {t('what')}
        <textarea
          className="input"
          rows={5}
          required
          maxLength={5000}
          placeholder={t('whatPlaceholder')}
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
      </label>
      <ul className="chips" aria-label={t('chips')}>
        {(['chip1', 'chip2', 'chip3', 'chip4'] as const).map((chip) => (
          <li key={chip}>
            <button type="button" className="chip" onClick={() => onText(`${text}${t(chip)}`)}>
              {t(chip).trim()}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
