// What becomes of an uploaded file before it is kept: its type is found in its content; a photo is drawn anew, turned
// upright, so that where, when and with what it was taken is gone; other accepted files stay as they are.
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { problem } from '../../platform/problems/problem.ts';

const pictures = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' } as const;
type PictureType = keyof typeof pictures;

/** Accepted as they are. Workbooks and documents with macros have other types and are refused. */
const documents: readonly string[] = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

/** All that evidence is kept as. */
export const evidenceTypes: readonly string[] = [...Object.keys(pictures), ...documents, 'text/plain'];

const longestSide = 2560;
const previewSide = 480;
/** Beyond the largest cameras of phones; a small file can declare any size and fill the memory when drawn. */
const mostPixels = 210_000_000;

export interface ReadFile {
  readonly bytes: Buffer;
  readonly mediaType: string;
  /** A small WebP picture, for photos. */
  readonly preview: Buffer | null;
}

export async function readEvidenceFile(bytes: Buffer): Promise<ReadFile> {
  if (bytes.length === 0) throw problem('file-empty');
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime;
  if (mediaType === undefined && isPlainText(bytes)) return { bytes, mediaType: 'text/plain', preview: null };
  if (mediaType === undefined) throw problem('evidence-type-refused');
  if (mediaType in pictures) return readPicture(bytes, mediaType as PictureType);
  if (documents.includes(mediaType)) return { bytes, mediaType, preview: null };
  // The codec of Apple's photos is not free software's to read; the phone itself can send JPEG.
  if (/^image\/hei[cf]/.test(mediaType)) throw problem('evidence-heic-refused');
  throw problem('evidence-type-refused');
}

/** Text in UTF-8 or GB18030 without control characters, that no browser would take for a page or a drawing. */
function isPlainText(bytes: Buffer): boolean {
  const text = decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  return text !== null && !/[\u0000-\u0008\u000b\u000e-\u001f]/.test(text) && !/^\s*</.test(text);
}

function decode(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function readPicture(bytes: Buffer, mediaType: PictureType): Promise<ReadFile> {
  const open = () => sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels }).rotate();
  const within = (side: number) => ({ width: side, height: side, fit: 'inside', withoutEnlargement: true }) as const;
  try {
    // Metadata stays behind unless asked for.
    const redrawn = await open()
      .resize(within(longestSide))
      .toFormat(pictures[mediaType], mediaType === 'image/png' ? {} : { quality: 85 })
      .toBuffer();
    const preview = await sharp(redrawn).resize(within(previewSide)).webp({ quality: 75 }).toBuffer();
    return { bytes: redrawn, mediaType, preview };
  } catch {
    throw problem('evidence-picture-broken');
  }
}
