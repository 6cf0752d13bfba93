// When what had the focus is gone (a form that was closed), the focus goes to what stands for it, not to the page's start.
import { type RefObject, useEffect, useRef } from 'react';

export function useFocusBack(open: boolean, target: RefObject<HTMLElement | null>): void {
  const wasOpen = useRef(open);
  useEffect(() => {
    if (wasOpen.current && !open && document.activeElement === document.body) target.current?.focus();
    wasOpen.current = open;
  }, [open, target]);
}
