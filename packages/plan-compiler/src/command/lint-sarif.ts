import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LINT_RULES } from '../lint/index.ts';
import type { LintMessage, Severity } from '../plan.ts';
import type { Language } from './language.ts';
import type { Linted } from './lint.ts';
import type { Located } from './lint-place.ts';

/** SARIF calls an info a note. */
const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** The remarks as SARIF 2.1.0, which editors and code review read. */
export function toSarif(linted: readonly Linted[], language: Language): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'luoshi', rules: LINT_RULES.map(describeRule) } },
        columnKind: 'utf16CodeUnits',
        artifacts: linted.map(({ file }) => ({ location: { uri: uriOf(file) } })),
        results: linted.flatMap((one, index) => one.messages.map((message) => toResult(one, index, message, language))),
      },
    ],
  };
}

/** The page is named relative to the project; SARIF's own helpUri would have to be absolute. */
const describeRule = ({ id, severity }: (typeof LINT_RULES)[number]): object => ({
  id,
  defaultConfiguration: { level: LEVELS[severity] },
  help: { text: `docs/lint/${id}.md`, markdown: `[${id}](docs/lint/${id}.md)` },
});

const RULE_INDEX: ReadonlyMap<string, number> = new Map(LINT_RULES.map(({ id }, index) => [id, index]));

function toResult(one: Linted, index: number, message: LintMessage & Located, language: Language): object {
  const { rule, severity, start, end, raw, line, endLine, fix } = message;
  const { text } = one.source;
  const artifactLocation = { uri: uriOf(one.file), index };
  const region = {
    startLine: line,
    startColumn: columnOf(text, start),
    endLine,
    endColumn: columnOf(text, end),
    charOffset: start,
    charLength: end - start,
    snippet: { text: raw },
  };
  // Places in a Word file or a page are places in the text read from it: no editor could put a fix there.
  const isText = one.source.format === 'txt' || one.source.format === 'md';
  return {
    ruleId: rule,
    ruleIndex: RULE_INDEX.get(rule) ?? -1,
    level: LEVELS[severity],
    message: { text: message.message[language] },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    ...(fix && isText ? { fixes: [toFix(artifactLocation, fix)] } : {}),
  };
}

/** From 1, in the units of charOffset. */
const columnOf = (text: string, position: number): number =>
  position === 0 ? 1 : position - text.lastIndexOf('\n', position - 1);

function toFix(artifactLocation: object, fix: NonNullable<LintMessage['fix']>): object {
  const deletedRegion = { charOffset: fix.start, charLength: fix.end - fix.start };
  return {
    artifactChanges: [{ artifactLocation, replacements: [{ deletedRegion, insertedContent: { text: fix.text } }] }],
  };
}

/** A relative path stays relative, its characters escaped: 方案 1.txt is %E6%96%B9%E6%A1%88%201.txt. */
function uriOf(file: string): string {
  if (file === '-') return 'stdin';
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(/[\\/]/u).map(encodeURIComponent).join('/');
}
