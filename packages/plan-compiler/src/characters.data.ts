/** Marks in CHARACTER: the character is dropped, or counts as a space. */
export const DROP = 0;
export const SPACE = 1;

/**
 * What each UTF-16 unit becomes before the constructs see it: punctuation in its full width, digits and letters in their
 * half width, one dash for all, one bracket for all. Positions are kept by the caller, so nothing is lost.
 */
export const CHARACTER: Uint16Array = (() => {
  const table = new Uint16Array(65536);
  for (let unit = 0; unit < 65536; unit += 1) table[unit] = unit;
  const set = (characters: string, unit: number): void => {
    for (const character of characters) table[character.charCodeAt(0)] = unit;
  };
  for (let unit = 0xff10; unit <= 0xff19; unit += 1) table[unit] = unit - 0xfee0;
  for (let unit = 0xff21; unit <= 0xff3a; unit += 1) table[unit] = unit - 0xfee0;
  for (let unit = 0xff41; unit <= 0xff5a; unit += 1) table[unit] = unit - 0xfee0;
  for (let unit = 0; unit < 0x20; unit += 1) table[unit] = DROP;
  set('\u200b\u200c\u200d\u2060\ufeff\u00ad\u007f', DROP);
  set(' \t\u00a0\u3000\u2002\u2003\u2009\u202f\u205f', SPACE);
  set(',', '，'.charCodeAt(0));
  set(':︰∶', '：'.charCodeAt(0));
  set(';', '；'.charCodeAt(0));
  set('!', '！'.charCodeAt(0));
  set('?', '？'.charCodeAt(0));
  set('([﹙【〖', '（'.charCodeAt(0));
  set(')]﹚】〗', '）'.charCodeAt(0));
  set('．﹒', '.'.charCodeAt(0));
  set('｡', '。'.charCodeAt(0));
  set('％﹪', '%'.charCodeAt(0));
  set('－–—―−‐~～〜─', '-'.charCodeAt(0));
  set('Ｘ×✕Ⅹ', 'x'.charCodeAt(0));
  return table;
})();
