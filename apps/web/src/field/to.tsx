import type { MouseEvent, ReactNode } from 'react';
import { addressOf, goTo, type Place } from './place.ts';

interface ToProps {
  readonly place: Place;
  readonly className?: string;
  readonly children: ReactNode;
  readonly label?: string;
}

/** A link within the phone's app. */
export function To({ place, className, children, label }: ToProps) {
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    goTo(place);
  };
  return (
    <a href={addressOf(place)} className={className} aria-label={label} onClick={follow}>
      {children}
    </a>
  );
}
