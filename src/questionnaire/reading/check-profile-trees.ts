import type { ProfileQuestion, Questionnaire } from '../questionnaire.js';
import type { Report } from '../findings.js';

/** The groups of a profile question are a tree: every parent exists and none is above itself. */
export function checkProfileTrees({ profile }: Questionnaire, report: Report): void {
  for (const [i, question] of profile.entries()) checkTree(`profile[${i}]`, question, report);
}

function checkTree(path: string, { groups = [], options }: ProfileQuestion, report: Report): void {
  const parents = new Map(groups.map(({ code, parent }) => [code, parent]));
  for (const [name, list] of [['groups', groups] as const, ['options', options] as const]) {
    for (const [i, { parent }] of list.entries()) {
      if (parent !== undefined && !parents.has(parent)) {
        report(`${path}.${name}[${i}].parent`, 'unknown-parent');
      }
    }
  }
  for (const [i, { code }] of groups.entries()) {
    if (isAboveItself(code, parents)) {
      report(`${path}.groups[${i}].parent`, 'parent-cycle');
    }
  }
}

function isAboveItself(start: string, parents: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  for (let code = parents.get(start); code !== undefined; code = parents.get(code)) {
    if (code === start) return true;
    if (seen.has(code)) return false;
    seen.add(code);
  }
  return false;
}
