// Dates as plans write them: "?" for what the text leaves open (20xx年, x月x日). The edition's year fills the year in.
import { lastDayOfMonth } from '../../platform/calendar/working-days.ts';

/** With the year put in where it is open. A 31st in a short month becomes its last day (3-domain, calendar). */
export function fillYear(date: string, year: number | null): string {
  if (year === null || !date.startsWith('????')) return date;
  const [, month = '??', day = '??'] = date.split('-');
  const filled = `${year}-${month}-${day}`;
  if (filled.includes('?')) return filled;
  const last = lastDayOfMonth(year, Number(month));
  return filled > last ? last : filled;
}

/** The day it is, or null while any of it is open. */
export function closedDay(date: string | null, year: number | null = null): string | null {
  if (date === null) return null;
  const filled = fillYear(date, year);
  return filled.includes('?') ? null : filled;
}

export function leavesYearOpen(date: string | null): boolean {
  return date?.startsWith('????') ?? false;
}

/** The year that the document itself names: in its number 〔2026〕, its date, or its title. Offered, never taken unasked. */
export function suggestYear(edition: {
  docNumber: string | null;
  issuedOn: string | null;
  title: string;
}): number | null {
  const places = [edition.docNumber, edition.issuedOn, edition.title];
  const found = places.map((place) => /20[0-9]{2}/.exec(place ?? '')?.[0]).find((year) => year !== undefined);
  return found === undefined ? null : Number(found);
}
