// One file of a multipart request, read within a limit. The request is refused as soon as it is known to be too large.
import type { FastifyRequest } from 'fastify';
import { Problem, problem } from '../problems/problem.ts';
import type { Upload } from './route.ts';

export async function readUpload(
  request: FastifyRequest,
  megabytes: number,
): Promise<{ upload: Upload; fields: Record<string, string> }> {
  const limit = megabytes * 1024 * 1024;
  // The multipart frame itself takes little; a declared length far over the limit is not worth reading.
  if (Number(request.headers['content-length'] ?? 0) > limit + 64 * 1024)
    throw problem('upload-too-large', { megabytes });
  if (!request.isMultipart()) throw problem('upload-missing');
  let upload: Upload | undefined;
  const fields: Record<string, string> = {};
  try {
    upload = await readParts(request, megabytes, fields);
  } catch (error) {
    // What the reader of the frame throws is about what was sent: cut off, two files, too many fields.
    if (error instanceof Problem) throw error;
    throw problem('upload-broken');
  }
  if (upload === undefined) throw problem('upload-missing');
  return { upload, fields };
}

/** The file; what else there is goes into the fields. */
async function readParts(
  request: FastifyRequest,
  megabytes: number,
  fields: Record<string, string>,
): Promise<Upload | undefined> {
  const limit = megabytes * 1024 * 1024;
  let upload: Upload | undefined;
  for await (const part of request.parts({ limits: { files: 1, fileSize: limit, fields: 20, fieldSize: 10_000 } })) {
    if (part.type === 'file') {
      const chunks: Buffer[] = [];
      for await (const chunk of part.file) chunks.push(chunk as Buffer);
      if (part.file.truncated) throw problem('upload-too-large', { megabytes });
      upload = { name: cleanName(part.filename), bytes: Buffer.concat(chunks) };
    } else if (typeof part.value === 'string') {
      fields[part.fieldname] = part.value;
    }
  }
  return upload;
}

/** A file name for people to read, never used as a path: last part only, no control characters, at most 120 characters. */
export function cleanName(name: string): string {
  const last = name.split(/[/\\]/).pop() ?? '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
  const clean = last.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069<>:"|?*]/g, '').trim();
  return [...clean].slice(-120).join('') || 'file';
}
