// Sending a file with its progress, which fetch does not tell.
import { apiLanguage, apiPrefix } from './client.ts';
import { offlineProblem, problemOf } from './problem.ts';

export interface UploadOptions {
  readonly file: Blob;
  readonly name: string;
  readonly key: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly version?: number;
  /** 0 to 1; stays at 1 while the server works on what it received. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** Posts one file as multipart/form-data: `upload<Answer<'/plans', 'post'>>('/plans', …)`. */
export function upload<Result>(path: string, options: UploadOptions): Promise<Result> {
  const { file, name, key, fields = {}, version, onProgress, signal } = options;
  const form = new FormData();
  // Fields first: the server may read them before the file has come in.
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', file, name);
  return new Promise<Result>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${apiPrefix}${path}`);
    request.responseType = 'text';
    request.setRequestHeader('Idempotency-Key', key);
    request.setRequestHeader('Accept-Language', apiLanguage());
    if (version !== undefined) request.setRequestHeader('If-Match', `"${version}"`);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    };
    request.onload = () => {
      const body = parse(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body as Result);
      else reject(problemOf(request.status, body));
    };
    request.onerror = () => reject(offlineProblem());
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
