// A traffic light: shape, word and colour, so that it reads on a projector, in print and without colours.
import { useTranslation } from 'react-i18next';
import './light.css';

/** Most urgent first: the order of counts and legends. */
export const lights = ['overdue', 'due-soon', 'not-accepted', 'on-pace', 'done'] as const;
export type LightName = (typeof lights)[number];

export const lightSigns: Record<LightName, string> = {
  'on-pace': '●',
  'due-soon': '▲',
  overdue: '■',
  done: '✓',
  'not-accepted': '○',
};

/** Where each light stands in the API's counts. */
export const lightCountKeys = {
  overdue: 'overdue',
  'due-soon': 'dueSoon',
  'not-accepted': 'notAccepted',
  'on-pace': 'onPace',
  done: 'done',
} as const satisfies Record<LightName, string>;

interface LightProps {
  readonly light: LightName;
  /** Shape and colour only, the word for screen readers: where a column's width leaves no room. */
  readonly compact?: boolean;
}

export function Light({ light, compact = false }: LightProps) {
  const { t } = useTranslation('terms');
  const word = t(`light.${light}`);
  return (
    <span className={`light light-${light}${compact ? '' : ' light-worded'}`} {...(compact && { title: word })}>
      <span className="light-sign" aria-hidden="true">
        {lightSigns[light]}
      </span>
      <span className={compact ? 'visually-hidden' : undefined}>{word}</span>
    </span>
  );
}
