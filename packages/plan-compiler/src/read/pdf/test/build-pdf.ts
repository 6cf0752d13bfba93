import { Buffer } from 'node:buffer';
import { deflateSync } from 'node:zlib';

/** A PDF made by hand, for what no word processor writes. */
export interface BuiltPdf {
  /** What is drawn on each page, e.g. `text(72, 700, '一、总则')`. */
  readonly pages: readonly string[];
  /** How many pages the file says it has. */
  readonly count?: number;
  /** What the letters A to Z of the font F2 are, as the file says. */
  readonly toUnicode?: string;
}

const width = 595;
const height = 842;

/** A line of text, its lower left corner in points from the page's. */
export function text(x: number, y: number, words: string, size = 12): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${Buffer.from(words, 'utf16le').swap16().toString('hex')}> Tj ET`;
}

/** A straight line. */
export const rule = (x: number, y: number, toX: number, toY: number): string => `${x} ${y} m ${toX} ${toY} l S`;

export function buildPdf({ pages, count = pages.length, toUnicode = '' }: BuiltPdf): Uint8Array {
  const firstPage = 8;
  const kids = pages.map((_, index) => `${firstPage + 2 * index} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    // A font that is not in the file: the reader's tables say which letters its codes are.
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /StemV 80 >>',
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R >>`,
    stream(toUnicode),
    ...pages.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${firstPage + 2 * index + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 6 0 R >> >> >>`,
      stream(content),
    ]),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  file += `${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/** What is drawn on a page, compressed as far as it will go. */
export const compressed = (content: Uint8Array): string => deflateSync(content, { level: 9 }).toString('latin1');

const stream = (content: string): string =>
  `<< /Length ${content.length}${content.startsWith('x\u00da') ? ' /Filter /FlateDecode' : ''} >>\nstream\n${content}\nendstream`;
