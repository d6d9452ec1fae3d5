import { questionsOf, type Questionnaire } from '../questionnaire.js';
import type { Report } from '../format/problems.js';

interface Coded {
  readonly path: string;
  readonly code: string;
}

const codesIn = (path: string, list: readonly { readonly code: string }[] = []): Coded[] =>
  list.map(({ code }, i) => ({ path: `${path}[${i}].code`, code }));

function checkUnique(coded: readonly Coded[], remedy: string, report: Report): void {
  const seen = new Set<string>();
  for (const { path, code } of coded) {
    if (seen.has(code)) report(path, 'code-twice', remedy);
    seen.add(code);
  }
}

/**
 * Codes are what answers, tables and imports go by. Questions and profile questions share one
 * space, and so do the options of a profile question and its groups: both are rows of a table.
 */
export function checkCodes(questionnaire: Questionnaire, report: Report): void {
  const { profile, sections, claims, demands } = questionnaire;
  const questions = sections.flatMap((section, i) =>
    codesIn(`sections[${i}].questions`, section.questions),
  );
  checkUnique(
    [...codesIn('profile', profile), ...questions],
    'give each question and profile question a code of its own',
    report,
  );
  checkUnique(codesIn('sections', sections), 'give each section a code of its own', report);
  checkUnique(codesIn('claims', claims), 'give each claim a code of its own', report);
  checkUnique(codesIn('demands', demands), 'give each demand a code of its own', report);
  for (const [i, { groups, options }] of profile.entries()) {
    const path = `profile[${i}]`;
    checkUnique(
      [...codesIn(`${path}.groups`, groups), ...codesIn(`${path}.options`, options)],
      'give each option and each group a code of its own',
      report,
    );
  }
  for (const [i, section] of sections.entries()) {
    for (const [j, { options, rows, aspects, classes }] of section.questions.entries()) {
      const path = `sections[${i}].questions[${j}]`;
      checkUnique(codesIn(`${path}.options`, options), 'give each option its own code', report);
      checkUnique(codesIn(`${path}.rows`, rows), 'give each row a code of its own', report);
      checkUnique(codesIn(`${path}.classes`, classes), 'give each class its own code', report);
      checkUnique(codesIn(`${path}.aspects`, aspects), 'give each aspect its own code', report);
      for (const [n, aspect] of (aspects ?? []).entries()) {
        const place = `${path}.aspects[${n}].options`;
        checkUnique(codesIn(place, aspect.options), 'give each option its own code', report);
      }
    }
  }
}

/** Claims and demands stand beside questions; those must exist. */
export function checkReferences(questionnaire: Questionnaire, report: Report): void {
  const known = new Set(questionsOf(questionnaire).map(({ code }) => code));
  for (const part of ['claims', 'demands'] as const) {
    for (const [i, { questions }] of (questionnaire[part] ?? []).entries()) {
      for (const [j, code] of (questions ?? []).entries()) {
        if (!known.has(code)) {
          const remedy = 'write the code of a question of this questionnaire';
          report(`${part}[${i}].questions[${j}]`, 'unknown-question', remedy);
        }
      }
    }
  }
}
