// Between an element's data and the texts of its form.
import { readDateEntry } from '../gaps/date-entry.ts';
import type { ElementKind, PlanElement } from '../things.ts';
import { type Field, fieldsOf } from './element-fields.ts';

export type FormTexts = Readonly<Record<string, string>>;
export type FieldFault = 'needed' | 'not-a-number' | 'not-a-date';

export function textsOf(kind: ElementKind, data: PlanElement['data']): FormTexts {
  const values = data as Readonly<Record<string, unknown>>;
  return Object.fromEntries(fieldsOf[kind].map(({ name }) => [name, textOf(values[name])]));
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.join('、');
  return value === null || value === undefined ? '' : String(value);
}

export type FormReading =
  | { readonly data: PlanElement['data'] }
  | { readonly faults: Readonly<Record<string, FieldFault>> };

/** `year` dates what is typed without one; null keeps it open, as the text has it. */
export function dataOf(kind: ElementKind, texts: FormTexts, year: number | null, today: string): FormReading {
  const data: Record<string, unknown> = {};
  const faults: Record<string, FieldFault> = {};
  for (const field of fieldsOf[kind]) {
    const typed = (texts[field.name] ?? '').trim();
    if (typed === '' && field.needed) faults[field.name] = 'needed';
    const read = readField(field, typed, year, today);
    if (typeof read === 'object' && read !== null && 'fault' in read) faults[field.name] = read.fault as FieldFault;
    else if (typed !== '' || !field.leaveOut) data[field.name] = read;
  }
  // The fields of a kind give that kind's data; the server checks it all the same.
  return Object.keys(faults).length > 0 ? { faults } : { data: data as PlanElement['data'] };
}

function readField(field: Field, typed: string, year: number | null, today: string): unknown {
  switch (field.type) {
    case 'text':
    case 'options':
      return typed === '' && field.orNull ? null : typed;
    case 'names':
      return typed
        .split(/[、，,;；\n]/)
        .map((name) => name.trim())
        .filter((name) => name !== '');
    case 'number':
    case 'whole': {
      if (typed === '') return null;
      const number = Number(
        typed.replace(/[０-９．]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0)),
      );
      const fits = Number.isFinite(number) && (field.type === 'number' || Number.isInteger(number));
      return fits ? number : { fault: 'not-a-number' };
    }
    case 'date':
      return typed === '' ? null : readOpenDate(typed, year, today);
  }
}

function readOpenDate(typed: string, year: number | null, today: string): string | { fault: FieldFault } {
  if (/^(\d{4}|\?{4})-(\d{2}|\?{2})-(\d{2}|\?{2})$/.test(typed) && typed.includes('?')) return typed;
  const entry = readDateEntry(typed, year ?? Number(today.slice(0, 4)), today);
  if ('fault' in entry) return { fault: 'not-a-date' };
  const hasYear = /^\s*\d{4}/.test(typed) && !/^\s*\d{4}\s*$/.test(typed);
  return year === null && !hasYear ? `????${entry.day.slice(4)}` : entry.day;
}
