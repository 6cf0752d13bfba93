// A state as a word in a hairline frame. Colour belongs to lights; a state that wants something of the reader is inked.
import styles from './state-tag.module.css';

interface StateTagProps {
  readonly children: string;
  /** plain: as it should be; asks: somebody has to act; back: returned or refused. */
  readonly tone?: 'plain' | 'asks' | 'back' | 'faint';
}

export function StateTag({ children, tone = 'plain' }: StateTagProps) {
  return <span className={`${styles['tag']} ${styles[tone]}`}>{children}</span>;
}
