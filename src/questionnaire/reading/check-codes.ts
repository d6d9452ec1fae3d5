import { questionsOf, type Questionnaire } from '../questionnaire.js';
import type { Finding, Report } from '../findings.js';

interface Coded {
  readonly path: string;
  readonly code: string;
}

const codesIn = (path: string, list: readonly { readonly code: string }[] = []): Coded[] =>
  list.map(({ code }, i) => ({ path: `${path}[${i}].code`, code }));

function checkUnique(coded: readonly Coded[], finding: Finding, report: Report): void {
  const seen = new Set<string>();
  for (const { path, code } of coded) {
    if (seen.has(code)) report(path, finding);
    seen.add(code);
  }
}

/**
 * Codes are what answers, tables and imports go by. Questions and profile questions share one
 * space, and so do the options of a profile question and its groups: both are rows of a table.
 */
export function checkCodes(questionnaire: Questionnaire, report: Report): void {
  const { profile, sections, claims, demands, scales } = questionnaire;
  const questions = sections.flatMap((section, i) =>
    codesIn(`sections[${i}].questions`, section.questions),
  );
  checkUnique(
    [...codesIn('profile', profile), ...questions, ...codesIn('scales', scales)],
    'code-twice-question',
    report,
  );
  for (const [i, scale] of (scales ?? []).entries()) {
    checkUnique(codesIn(`scales[${i}].classes`, scale.classes), 'code-twice-class', report);
  }
  checkUnique(codesIn('sections', sections), 'code-twice-section', report);
  checkUnique(codesIn('claims', claims), 'code-twice-claim', report);
  checkUnique(codesIn('demands', demands), 'code-twice-demand', report);
  for (const [i, { groups, options }] of profile.entries()) {
    const path = `profile[${i}]`;
    checkUnique(
      [...codesIn(`${path}.groups`, groups), ...codesIn(`${path}.options`, options)],
      'code-twice-group',
      report,
    );
  }
  for (const [i, section] of sections.entries()) {
    for (const [j, { options, rows, aspects, classes }] of section.questions.entries()) {
      const path = `sections[${i}].questions[${j}]`;
      checkUnique(codesIn(`${path}.options`, options), 'code-twice-option', report);
      checkUnique(codesIn(`${path}.rows`, rows), 'code-twice-row', report);
      checkUnique(codesIn(`${path}.classes`, classes), 'code-twice-class', report);
      checkUnique(codesIn(`${path}.aspects`, aspects), 'code-twice-aspect', report);
      for (const [n, aspect] of (aspects ?? []).entries()) {
        const place = `${path}.aspects[${n}].options`;
        checkUnique(codesIn(place, aspect.options), 'code-twice-option', report);
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
          report(`${part}[${i}].questions[${j}]`, 'unknown-question');
        }
      }
    }
  }
}
