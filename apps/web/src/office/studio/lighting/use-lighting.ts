// Lights up, in one side of the studio, what the pointer or the focus is on in the other, and brings it into view.
import { type RefObject, useEffect } from 'react';
import type { Lighting, Lit, Side } from './lighting.ts';

/** A pointer gliding over rows does not drag the other side along: it has to rest this long. */
const restMilliseconds = 160;

/** Elements below `container` that stand for things carry their ids in `data-things`, separated by spaces. */
export function useLighting(container: RefObject<HTMLElement | null>, side: Side, lighting: Lighting): void {
  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (lit: Lit | null) => {
      clearTimeout(timer);
      for (const old of element.querySelectorAll('[data-lit]')) old.removeAttribute('data-lit');
      if (lit === null) return;
      const found = lit.things.flatMap((thing) => [
        ...element.querySelectorAll(`[data-things~="${CSS.escape(thing)}"]`),
      ]);
      for (const one of found) one.setAttribute('data-lit', '');
      const first = found[0];
      if (lit.from !== side && first !== undefined) timer = setTimeout(() => reveal(first), restMilliseconds);
    };
    const onOver = (event: Event) => {
      if (!isTyping()) lighting.light(litBy(event.target, side));
    };
    const onFocus = (event: Event) => {
      const lit = litBy(event.target, side);
      if (lit !== null) lighting.light(lit);
    };
    const onLeave = () => {
      if (!isTyping()) lighting.light(null);
    };
    element.addEventListener('mouseover', onOver);
    element.addEventListener('focusin', onFocus);
    element.addEventListener('mouseleave', onLeave);
    const stop = lighting.subscribe(show);
    return () => {
      clearTimeout(timer);
      stop();
      element.removeEventListener('mouseover', onOver);
      element.removeEventListener('focusin', onFocus);
      element.removeEventListener('mouseleave', onLeave);
    };
  }, [container, side, lighting]);
}

function litBy(target: EventTarget | null, side: Side): Lit | null {
  const holder = target instanceof Element ? target.closest<HTMLElement>('[data-things]') : null;
  const things = holder?.dataset['things']?.split(' ').filter((id) => id !== '') ?? [];
  return things.length === 0 ? null : { things, from: side, kind: holder?.dataset['kind'] };
}

/** While somebody types, nothing moves under them. */
function isTyping(): boolean {
  const at = document.activeElement;
  return (at instanceof HTMLInputElement && at.value !== '') || at instanceof HTMLTextAreaElement;
}

function reveal(element: Element): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });
}
