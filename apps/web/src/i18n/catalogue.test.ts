import { expect, test } from 'vitest';
import type { Namespaces, Texts } from './catalogue.ts';
import * as fieldEn from './field.en.ts';
import * as fieldZh from './field.zh.ts';
import * as officeEn from './office.en.ts';
import * as officeZh from './office.zh.ts';

const pairs: [string, Namespaces, Namespaces][] = [
  ['office', officeZh, officeEn],
  ['field', fieldZh, fieldEn],
];

function flat(texts: Texts, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flat(value, `${path}${key}.`),
  );
}

const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]).sort();

/** Half-width punctuation after a Chinese character, or between two; "《a.b》" and "x.docx" are not that. */
const halfWidth = /[\u3400-\u9fff][,.;:!?()]|[,;:!?][\u3400-\u9fff]/;

for (const [entry, zh, en] of pairs) {
  test(`${entry}: both languages have the same keys, none empty`, () => {
    const keys = (catalogue: Namespaces) => flat(catalogue as Texts).map(([key]) => key);
    expect(keys(en).sort()).toEqual(keys(zh).sort());
    for (const [key, text] of [...flat(zh as Texts), ...flat(en as Texts)]) expect(text.trim(), key).not.toBe('');
  });

  test(`${entry}: both languages fill in the same values`, () => {
    const english = new Map(flat(en as Texts));
    for (const [key, text] of flat(zh as Texts))
      expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(text));
  });

  test(`${entry}: Chinese texts have Chinese punctuation`, () => {
    const faults = flat(zh as Texts).filter(([, text]) => halfWidth.test(text.replaceAll(/\{\{.*?\}\}/g, '某')));
    expect(faults).toEqual([]);
  });

  test(`${entry}: English texts have no Chinese characters`, () => {
    expect(flat(en as Texts).filter(([, text]) => /[\u3000-\u9fff\uff00-\uffef]/.test(text))).toEqual([]);
  });
}
