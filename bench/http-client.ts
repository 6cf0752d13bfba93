// A plain client of the running server: one kept connection for each request under way, as browsers have.
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

export interface HttpClient {
  send<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T>;
  close(): void;
}

/** Signs in and keeps the session. */
export async function signIn(url: string, name: string, password: string): Promise<HttpClient> {
  const agent = new Agent({ keepAlive: true });
  const signedIn = await ask(agent, `${url}/api/v1/sign-in`, 'POST', {}, { name, password });
  const cookie = (signedIn.cookies[0] ?? '').split(';')[0] ?? '';
  return {
    async send(method, path, body) {
      const headers = { cookie, ...(method === 'POST' && { 'idempotency-key': randomUUID() }) };
      return JSON.parse((await ask(agent, `${url}/api/v1${path}`, method, headers, body)).text);
    },
    close: () => agent.destroy(),
  };
}

function ask(agent: Agent, url: string, method: string, headers: Record<string, string>, body?: object) {
  const payload = body === undefined ? undefined : JSON.stringify(body);
  const content = payload === undefined ? {} : { 'content-type': 'application/json' };
  return new Promise<{ text: string; cookies: string[] }>((resolve, reject) => {
    const sent = request(url, { agent, method, headers: { ...headers, ...content } }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('error', reject);
      reply.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if ((reply.statusCode ?? 500) >= 400) reject(new Error(`${method} ${url}: ${reply.statusCode} ${text}`));
        else resolve({ text, cookies: reply.headers['set-cookie'] ?? [] });
      });
    });
    sent.on('error', reject);
    sent.end(payload);
  });
}
