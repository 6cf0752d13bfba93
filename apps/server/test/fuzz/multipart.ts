// Uploads, well-formed and not.
import { hostileText } from './hostile-values.ts';
import type { Random } from './random.ts';
import { breakBytes } from './wire.ts';

export interface MultipartBody {
  readonly type: string;
  readonly payload: Buffer;
}

interface Part {
  readonly disposition: string;
  readonly type?: string;
  readonly bytes: Buffer;
}

function frame(parts: readonly Part[], boundary: string, closed = true): Buffer {
  const pieces = parts.flatMap(({ disposition, type, bytes }) => [
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: ${disposition}\r\n${type ? `content-type: ${type}\r\n` : ''}\r\n`,
    ),
    bytes,
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat(closed ? [...pieces, Buffer.from(`--${boundary}--\r\n`)] : pieces);
}

const names = [
  '方案.txt',
  '方案.docx',
  'a.pdf',
  'a.xlsx',
  'a.png',
  'a.doc',
  'a.wps',
  'a.exe',
  '',
  '.',
  '..',
  '../../a.docx',
  'a\u0000.docx',
  `${'长'.repeat(300)}.txt`,
  'CON',
  '<b>.txt',
  '%00.txt',
];
const types = [
  'application/octet-stream',
  'text/plain',
  'image/png',
  'text/html',
  '',
  'x'.repeat(500),
  'multipart/mixed; boundary=y',
];

/** One in two as it should be, but for the bytes of the file; the others with something wrong in their frame. */
export function makeMultipart(random: Random, fields: Readonly<Record<string, string>>, file: Buffer): MultipartBody {
  const boundary = 'luoshi-boundary';
  const bytes = random.chance(0.3) ? file : breakBytes(random, file);
  const name = random.chance(0.5) ? '方案.txt' : random.pick(names);
  const filePart: Part = {
    disposition: `form-data; name="file"; filename="${name.replace(/["\r\n]/g, '')}"`,
    type: random.pick(types),
    bytes,
  };
  const fieldParts = Object.entries(fields).map(([key, value]) => ({
    disposition: `form-data; name="${key.replace(/["\r\n]/g, '')}"`,
    bytes: Buffer.from(value),
  }));
  const type = `multipart/form-data; boundary=${boundary}`;
  const parts = [...fieldParts, filePart];
  if (random.chance(0.5)) return { type, payload: frame(parts, boundary) };
  return random.pick<() => MultipartBody>([
    () => ({ type, payload: frame(parts, boundary, false) }),
    () => ({ type, payload: frame(parts, 'another') }),
    () => ({ type, payload: frame(fieldParts, boundary) }),
    () => ({ type, payload: frame([...parts, filePart], boundary) }),
    () => ({ type, payload: frame([filePart, ...fieldParts], boundary) }),
    () => ({ type, payload: frame([...Array.from({ length: 60 }, () => fieldParts).flat(), filePart], boundary) }),
    () => ({ type, payload: frame([{ disposition: 'form-data; name="__proto__"', bytes }, ...parts], boundary) }),
    () => ({ type, payload: frame([{ disposition: 'form-data', bytes }, ...parts], boundary) }),
    () => ({
      type,
      payload: frame(
        [{ disposition: `form-data; name="note"`, bytes: Buffer.from(hostileText(random)) }, ...parts],
        boundary,
      ),
    }),
    () => ({
      type,
      payload: frame([{ disposition: `form-data; name="${'n'.repeat(9_000)}"`, bytes }, ...parts], boundary),
    }),
    () => ({ type, payload: Buffer.alloc(0) }),
    () => ({ type, payload: Buffer.from(`--${boundary}--\r\n`) }),
    () => ({ type, payload: Buffer.from(`--${boundary}\r\n`.repeat(5_000)) }),
    () => ({ type, payload: breakBytes(random, frame(parts, boundary)) }),
  ])();
}
