// What must hold of every answer, whatever was asked.
import { problemSchema } from '../../src/platform/http/problem.schema.ts';
import { problems } from '../../src/platform/problems/catalogue.messages.ts';
import type { AskedRoute } from '../contract/stage.ts';
import type { WireAnswer } from './wire.ts';

/** Words of the inside: of SQL, of a stack, of a file system. */
const inside =
  /\bselect .* from\b|node_modules|\n\s+at |\.ts:\d|syntax error at|violates .* constraint|invalid input syntax|ENOENT/i;

/** What is wrong with the answer; null where nothing is. */
export function faultOf(route: AskedRoute, answer: WireAnswer): string | null {
  const { status, headers, raw } = answer;
  const type = String(headers['content-type'] ?? '');
  // An Expect header that nobody knows: Node's HTTP itself answers, before the application sees the request.
  if (status === 417) return null;
  if (status >= 500) return `answered ${status}`;
  if (status >= 400) return problemFault(status, type, raw);
  if (status === 204) return raw.length === 0 ? null : 'a 204 with a body';
  if (status >= 300) return `redirected: ${status}`;
  if (route.response !== undefined && route.files === undefined) {
    if (!type.startsWith('application/json')) return `answered ${type}, not JSON`;
    // 202: the way in has a second step, with a shape of its own.
    if (status === 202) return null;
    const parsed = route.response.safeParse(parseJson(raw));
    return parsed.success ? null : `not by its schema: ${parsed.error.message.slice(0, 500)}`;
  }
  if (route.files?.some((file) => type.startsWith(file.split(';')[0] ?? file)) !== true)
    return `an undeclared type: ${type}`;
  return headers['x-content-type-options'] === 'nosniff' ? null : 'a file whose type a browser may guess';
}

function problemFault(status: number, type: string, raw: Buffer): string | null {
  if (!type.startsWith('application/problem+json')) return `refused with ${status} as ${type || 'nothing'}`;
  const parsed = problemSchema.safeParse(parseJson(raw));
  if (!parsed.success) return `refused with ${status} in another shape: ${raw.toString().slice(0, 300)}`;
  if (parsed.data.status !== status) return `says ${parsed.data.status} and answers ${status}`;
  if (!(parsed.data.code in problems)) return `an unknown problem: ${parsed.data.code}`;
  const found = inside.exec(raw.toString());
  return found === null ? null : `tells of the inside: ${found[0].slice(0, 100)}`;
}

function parseJson(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString());
  } catch {
    return undefined;
  }
}
