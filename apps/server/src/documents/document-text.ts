/** A day of the calendar as "2026-09-30". */
export type IsoDate = string;

/**
 * Text as XML may hold it: other control characters and lone surrogates, which come in with text pasted from anywhere,
 * would make a file that neither Word nor Excel opens (XML 1.0, 2.2).
 */
export function safeText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

/** 2026年9月30日: Arabic digits without zeros in front (GB/T 9704-2012, 7.3.5.4). Anything else is given back as it is. */
export function dateInWords(date: IsoDate): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  return year === undefined ? date : `${year}年${Number(month)}月${Number(day)}日`;
}

/** The same in two lines, for a narrow column. */
export function dateInNarrowColumn(date: IsoDate): string {
  return dateInWords(date).replace('年', '年\n');
}

/** A date as cells of a workbook hold it; null when it is no day of the calendar. */
export function calendarDay(date: IsoDate | null): Date | null {
  if (date === null || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const day = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== date ? null : day;
}

/** 《方案》; book title marks inside become single ones (GB/T 15834-2011, 4.15.3.2). */
export function inTitleMarks(title: string): string {
  const bare = /^《[^《》]*》$/.test(title) ? title.slice(1, -1) : title;
  return `《${bare.replace(/《/g, '〈').replace(/》/g, '〉')}》`;
}
