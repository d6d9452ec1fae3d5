import {
  MAX_LABEL,
  MAX_TEXT,
  optional,
  readCode,
  readLocalised,
  refuseRepeats,
  type Reading,
} from './parse-parts.js';
import type { ProfileGroup, ProfileOption, ProfileQuestion } from './questionnaire.js';

export const MAX_PROFILE_QUESTIONS = 3;

export function readProfile(reading: Reading, value: unknown): readonly ProfileQuestion[] {
  const { findings } = reading;
  if (Array.isArray(value) && value.length > MAX_PROFILE_QUESTIONS) {
    findings.add(
      'profile',
      `has more than ${MAX_PROFILE_QUESTIONS} questions: with more, groups become so small that people could be recognised; remove some`,
    );
  }
  const list = findings.list(value, 'profile', 0, 20);
  return list.map((item, i) => readQuestion(reading, item, `profile[${i}]`));
}

function readQuestion(reading: Reading, value: unknown, path: string): ProfileQuestion {
  const { findings } = reading;
  const record = findings.record(value, path, ['code', 'title', 'help', 'groups', 'options']);
  const groups = optional(record, 'groups', (list) =>
    findings
      .list(list, `${path}.groups`, 0, 60)
      .map((item, i) => readGroup(reading, item, `${path}.groups[${i}]`)),
  );
  const options = findings
    .list(record['options'], `${path}.options`, 2, 200)
    .map((item, i) => readOption(reading, item, `${path}.options[${i}]`));
  checkTree(reading, groups.groups ?? [], options, path);
  return {
    code: readCode(reading, record['code'], `${path}.code`),
    title: readLocalised(reading, record['title'], `${path}.title`, MAX_TEXT),
    ...optional(record, 'help', (help) => readLocalised(reading, help, `${path}.help`, MAX_TEXT)),
    ...groups,
    options,
  };
}

function readGroup(reading: Reading, value: unknown, path: string): ProfileGroup {
  const record = reading.findings.record(value, path, ['code', 'label', 'parent']);
  return {
    code: readCode(reading, record['code'], `${path}.code`),
    label: readLocalised(reading, record['label'], `${path}.label`, MAX_LABEL),
    ...optional(record, 'parent', (parent) => readCode(reading, parent, `${path}.parent`)),
  };
}

function readOption(reading: Reading, value: unknown, path: string): ProfileOption {
  const { findings } = reading;
  const record = findings.record(value, path, ['code', 'label', 'parent', 'headcount']);
  return {
    code: readCode(reading, record['code'], `${path}.code`),
    label: readLocalised(reading, record['label'], `${path}.label`, MAX_LABEL),
    ...optional(record, 'parent', (parent) => readCode(reading, parent, `${path}.parent`)),
    ...optional(record, 'headcount', (n) =>
      findings.integer(n, `${path}.headcount`, 0, 10_000_000),
    ),
  };
}

function checkTree(
  { findings }: Reading,
  groups: readonly ProfileGroup[],
  options: readonly ProfileOption[],
  path: string,
): void {
  refuseRepeats(
    findings,
    [...groups, ...options].map(({ code }) => code),
    path,
  );
  const parents = new Map(groups.map((group) => [group.code, group.parent]));
  for (const { parent } of [...groups, ...options]) {
    if (parent && !parents.has(parent))
      findings.add(path, 'names a parent that is not among its groups');
  }
  for (const { code } of groups) {
    let above = parents.get(code);
    for (let steps = 0; above !== undefined; steps += 1) {
      if (steps > groups.length) {
        findings.add(path, 'has groups that contain each other: let each have one parent above it');
        return;
      }
      above = parents.get(above);
    }
  }
}
