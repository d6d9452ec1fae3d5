import { invalidInput } from '../common/index.js';
import { Findings } from './findings.js';
import {
  MAX_TEXT,
  optional,
  readCode,
  readLanguages,
  readLocalised,
  refuseRepeats,
  type Reading,
} from './parse-parts.js';
import { readProfile } from './parse-profile.js';
import { readQuestion } from './parse-question.js';
import {
  type Claim,
  type Demand,
  type Questionnaire,
  QUESTIONNAIRE_SCHEMA,
  questionsOf,
  type Section,
} from './questionnaire.js';

const FIELDS = [
  'schema',
  'code',
  'languages',
  'title',
  'intro',
  'profile',
  'sections',
  'claims',
  'demands',
];
const MAX_QUESTIONS = 100;

/**
 * Reads a questionnaire file (`cahier/questionnaire-1`). Throws one DomainError that lists
 * everything that is wrong, by path and rule, never by value.
 */
export function parseQuestionnaire(json: unknown): Questionnaire {
  const findings = new Findings();
  const record = findings.record(json, '', FIELDS);
  if (record['schema'] !== QUESTIONNAIRE_SCHEMA) {
    findings.add('schema', `must be ${QUESTIONNAIRE_SCHEMA}`);
  }
  const reading: Reading = { findings, languages: readLanguages(findings, record['languages']) };
  const questionnaire: Questionnaire = {
    schema: QUESTIONNAIRE_SCHEMA,
    code: readCode(reading, record['code'], 'code'),
    languages: reading.languages,
    title: readLocalised(reading, record['title'], 'title', MAX_TEXT),
    ...optional(record, 'intro', (intro) => readLocalised(reading, intro, 'intro', MAX_TEXT)),
    profile: readProfile(reading, record['profile'] ?? []),
    sections: readSections(reading, record['sections']),
    ...optional(record, 'claims', (list) => readClaims(reading, list)),
    ...optional(record, 'demands', (list) => readDemands(reading, list)),
  };
  checkWhole(findings, questionnaire);
  if (findings.any) {
    throw invalidInput(
      'bad-questionnaire',
      `This questionnaire cannot be used: ${findings.sentence()}.`,
    );
  }
  return questionnaire;
}

function readSections(reading: Reading, value: unknown): readonly Section[] {
  const { findings } = reading;
  return findings.list(value, 'sections', 1, 30).map((item, i): Section => {
    const path = `sections[${i}]`;
    const record = findings.record(item, path, ['code', 'title', 'intro', 'questions']);
    return {
      code: readCode(reading, record['code'], `${path}.code`),
      title: readLocalised(reading, record['title'], `${path}.title`, MAX_TEXT),
      ...optional(record, 'intro', (intro) =>
        readLocalised(reading, intro, `${path}.intro`, MAX_TEXT),
      ),
      questions: findings
        .list(record['questions'], `${path}.questions`, 1, MAX_QUESTIONS)
        .map((question, q) => readQuestion(reading, question, `${path}.questions[${q}]`)),
    };
  });
}

function readClaims(reading: Reading, value: unknown): readonly Claim[] {
  const { findings } = reading;
  return findings.list(value, 'claims', 0, 30).map((item, i): Claim => {
    const path = `claims[${i}]`;
    const record = findings.record(item, path, [
      'code',
      'statement',
      'source',
      'scope',
      'questions',
    ]);
    return {
      code: readCode(reading, record['code'], `${path}.code`),
      statement: readLocalised(reading, record['statement'], `${path}.statement`, MAX_TEXT),
      source: readLocalised(reading, record['source'], `${path}.source`, MAX_TEXT),
      ...optional(record, 'scope', (scope) =>
        readLocalised(reading, scope, `${path}.scope`, MAX_TEXT),
      ),
      questions: readCodes(reading, record['questions'], `${path}.questions`),
    };
  });
}

function readDemands(reading: Reading, value: unknown): readonly Demand[] {
  const { findings } = reading;
  return findings.list(value, 'demands', 0, 60).map((item, i): Demand => {
    const path = `demands[${i}]`;
    const record = findings.record(item, path, ['code', 'text', 'addressee', 'basis', 'questions']);
    const text = (name: string) => (value: unknown) =>
      readLocalised(reading, value, `${path}.${name}`, MAX_TEXT);
    return {
      code: readCode(reading, record['code'], `${path}.code`),
      text: text('text')(record['text']),
      ...optional(record, 'addressee', text('addressee')),
      ...optional(record, 'basis', text('basis')),
      ...optional(record, 'questions', (codes) => readCodes(reading, codes, `${path}.questions`)),
    };
  });
}

const readCodes = (reading: Reading, value: unknown, path: string): readonly string[] =>
  reading.findings
    .list(value, path, 0, MAX_QUESTIONS)
    .map((code, i) => readCode(reading, code, `${path}[${i}]`));

/** What only the whole can show: codes that meet, references that lead nowhere. */
function checkWhole(findings: Findings, questionnaire: Questionnaire): void {
  const { profile, sections, claims = [], demands = [] } = questionnaire;
  const questions = questionsOf(questionnaire).map(({ code }) => code);
  if (questions.length > MAX_QUESTIONS)
    findings.add('sections', `hold more than ${MAX_QUESTIONS} questions`);
  refuseRepeats(findings, [...profile.map(({ code }) => code), ...questions], 'the questionnaire');
  for (const [path, parts] of Object.entries({ sections, claims, demands })) {
    refuseRepeats(
      findings,
      parts.map(({ code }) => code),
      path,
    );
  }
  const known = new Set(questions);
  for (const [path, parts] of Object.entries({ claims, demands })) {
    const linked = parts.flatMap((part) => part.questions ?? []);
    if (!linked.every((code) => known.has(code)))
      findings.add(path, 'name a question that does not exist');
  }
}
