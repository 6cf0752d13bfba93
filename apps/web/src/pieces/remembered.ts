// A choice of the user kept in this browser (a collapsed navigation, a column's width). Never business data.
import { useState } from 'react';

export function useRemembered<Value>(name: string, initial: Value): [Value, (next: Value) => void] {
  const key = `luoshi.${name}`;
  const [value, setValue] = useState<Value>(() => {
    try {
      const kept = localStorage.getItem(key);
      return kept === null ? initial : (JSON.parse(kept) as Value);
    } catch {
      return initial;
    }
  });
  const remember = (next: Value) => {
    setValue(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // Barred by the browser's settings: kept until the page closes.
    }
  };
  return [value, remember];
}
