import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileText } from '../src/index.ts';
import { faults, type Schema } from './json-schema.ts';
import { readFixture } from './read-fixture.ts';

const schema = JSON.parse(readFileSync(new URL('../plan.schema.json', import.meta.url), 'utf8')) as Schema;
const files = readdirSync(new URL('./fixtures/', import.meta.url)).filter((name) => name.endsWith('.txt'));

describe('plan.schema.json', () => {
  it.each(files)('describes what %s compiles to', (file) => {
    const { plans } = compileText(readFixture(file));
    const printed: unknown = JSON.parse(JSON.stringify(plans.length === 1 ? plans[0] : { plans }));
    expect(faults(printed, schema, schema)).toEqual([]);
  });

  it('refuses what is no plan', () => {
    const [plan] = compileText('一、任务').plans;
    expect(faults({ ...plan, tasks: [{}] }, schema, schema)).not.toEqual([]);
    expect(faults({ ...plan, invented: 1 }, schema, schema)).not.toEqual([]);
    expect(faults({}, schema, schema)).not.toEqual([]);
  });

  it('knows every property of a plan', () => {
    const [plan] = compileText('一、任务').plans;
    expect(Object.keys(schema.$defs?.['plan']?.properties ?? {}).sort()).toEqual(Object.keys(plan ?? {}).sort());
  });
});
