import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { Problem } from '../../platform/problems/problem.ts';
import { compileDocument } from './compile.service.ts';
import { samplePlan } from './test/sample-plan.ts';

async function refusal(bytes: Uint8Array, limits = {}): Promise<string> {
  try {
    await compileDocument(bytes, 'plan.txt', limits);
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
  return 'compiled';
}

describe('compiling in a worker thread', () => {
  test('answers the text and its plan', async () => {
    const { source, plans } = await compileDocument(Buffer.from(samplePlan), '方案.txt');
    expect(source.text).toBe(samplePlan);
    expect(plans[0]?.title).toBe('云溪县农村人居环境整治提升行动方案');
  });

  test('reads GB18030', async () => {
    const { source } = await compileDocument(iconv.encode(samplePlan, 'gb18030'), '方案.txt');
    expect(source.text).toBe(samplePlan);
  });

  test('hands back the reader’s refusal', async () => {
    expect(await refusal(Buffer.alloc(0))).toBe('file-empty');
    expect(await refusal(readFileSync(process.execPath).subarray(0, 4096))).toBe('file-is-program');
  });

  test('gives up when the time is over, and goes on with the next', async () => {
    expect(await refusal(Buffer.from(samplePlan), { milliseconds: 1 })).toBe('plan-takes-too-long');
    expect(await refusal(Buffer.from(samplePlan))).toBe('compiled');
  });

  test('gives up when the memory is used up, without harm to this process', async () => {
    const long = Buffer.from(samplePlan.repeat(8000));
    expect(await refusal(long, { megabytes: 24, longestText: 100_000_000 })).toBe('plan-takes-too-long');
  });

  test('refuses a text far longer than any plan', async () => {
    expect(await refusal(Buffer.from('一、整治村容村貌。\n'.repeat(120_000)))).toBe('plan-too-long');
  });

  test('lets others wait their turn', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => compileDocument(Buffer.from(samplePlan), 'a.txt')));
    expect(all.map(({ plans }) => plans.length)).toEqual([1, 1, 1, 1, 1]);
  });
});
