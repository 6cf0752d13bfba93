import { readFileSync } from 'node:fs';
import { compileText } from '../compile.ts';

const file = process.argv.at(-1) ?? '';
const { plans } = compileText(readFileSync(file, 'utf8'));
console.log(JSON.stringify(plans.length === 1 ? plans[0] : { plans }));
