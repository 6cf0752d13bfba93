import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { UnreadableFile } from '../../source.ts';

type PdfLibrary = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
export type PdfDocument = Awaited<ReturnType<PdfLibrary['getDocument']>['promise']>;
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;
export type PdfOperators = Awaited<ReturnType<PdfPage['getOperatorList']>>;
export type PdfOperatorCodes = PdfLibrary['OPS'];

export interface OpenPdf {
  readonly document: PdfDocument;
  readonly operators: PdfOperatorCodes;
  /** Frees what the library holds. */
  close(): Promise<void>;
}

/**
 * Opens a PDF with nothing but text in mind: no scripts, no fonts of the machine, no network, no pictures decoded.
 *
 * @throws UnreadableFile document-encrypted, document-broken
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const library = await loadLibrary();
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = library.getDocument({
    // The library keeps the array for itself, and takes no Buffer.
    data: new Uint8Array(bytes),
    // Chinese fonts that are not in the file are read by the tables that come with the library.
    cMapUrl: join(folder, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts') + sep,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    // Larger ones are left out before they are decoded: all are.
    maxImageSize: 1,
    verbosity: library.VerbosityLevel.ERRORS,
  });
  try {
    return { document: await task.promise, operators: library.OPS, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new UnreadableFile(isLocked ? 'document-encrypted' : 'document-broken');
  }
}

/**
 * The library asks for a browser's drawing classes when it is loaded, and for a native package that brings them. Nothing is
 * drawn here, so names without a meaning are enough.
 */
async function loadLibrary(): Promise<PdfLibrary> {
  const place = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) place[name] ??= class {};
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}
