import type { ReleaseContent } from '../../disclosure/index.js';
import { commentFieldsOf, fewestComments } from '../../questionnaire/index.js';
import type { Findings, Proof } from '../findings/findings.js';
import { sentence } from '../findings/sentence.js';
import { checkConditional } from './check-conditional.js';
import { checkScores } from './check-scores.js';

/** Rules that need no attack: what a release may contain at all (D7, D8), participation, comments, conditions. */
export function checkClaims(release: ReleaseContent, findings: Findings): readonly Proof[] {
  const { tables } = release;
  const cells = tables.reduce((sum, table) => sum + table.cells.flat().length, 0);
  return [
    {
      rule: 'D7',
      statement: sentence('proof-options'),
      figures: { tables: tables.length },
    },
    {
      rule: 'D8',
      statement: sentence('proof-cells'),
      figures: { cells },
    },
    ...checkParticipation(release, findings),
    ...checkComments(release, findings),
    ...checkConditional(release, findings),
    ...proveScores(release, findings),
  ];
}

/** D8: a class is worked out from answers that are told as well. */
function proveScores(release: ReleaseContent, findings: Findings): readonly Proof[] {
  const { checked, wrong } = checkScores(release);
  for (const code of wrong) {
    findings.leak('D8', code, sentence('scores-wrong'), []);
  }
  if (checked === 0) return [];
  return [{ rule: 'D8', statement: sentence('proof-scores'), figures: { scores: checked } }];
}

/** D9: taking part is a fact about a person as well. */
function checkParticipation(
  { participation: { invited, responses }, threshold }: ReleaseContent,
  findings: Findings,
): readonly Proof[] {
  if (responses < threshold) {
    const what = sentence('too-few-took-part', { threshold, responses });
    findings.leak('D9', 'everybody', what, []);
    return [];
  }
  if (invited !== null && invited < responses) {
    const what = sentence('more-than-invited', { responses, invited });
    findings.leak('D9', 'everybody', what, []);
    return [];
  }
  return [
    {
      rule: 'D9',
      statement: sentence('proof-participation'),
      figures: { responses },
    },
  ];
}

/**
 * D10: a comment needs others to hide among. A release holds chosen comments only, so how many were
 * written does not follow from it, nor whether they are harmless.
 */
function checkComments(
  { verbatims, definition, participation }: ReleaseContent,
  findings: Findings,
): readonly Proof[] {
  const open = new Set(commentFieldsOf(definition.questionnaire));
  const stray = new Set(
    verbatims.map(({ question }) => question).filter((code) => !open.has(code)),
  );
  for (const question of stray) {
    findings.leak('D10', question, sentence('comments-unasked'), []);
  }
  const tooFew = new Set(
    verbatims
      .map(({ question }) => question)
      .filter(
        (code) => open.has(code) && participation.responses < fewestComments(definition, code),
      ),
  );
  for (const question of tooFew) {
    const fewest = fewestComments(definition, question);
    findings.leak('D10', question, sentence('comments-of-few', { fewest }), []);
  }
  if (tooFew.size > 0 || stray.size > 0) return [];
  return [
    {
      rule: 'D10',
      statement: sentence('proof-comments'),
      figures: { comments: verbatims.length },
    },
  ];
}
