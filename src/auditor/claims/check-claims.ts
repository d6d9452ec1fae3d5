import type { ReleaseContent } from '../../disclosure/index.js';
import { commentFieldsOf, fewestComments } from '../../questionnaire/index.js';
import type { Findings, Proof } from '../findings/findings.js';
import { checkConditional } from './check-conditional.js';
import { checkScores } from './check-scores.js';

/** Rules that need no attack: what a release may contain at all (D7, D8), participation, comments, conditions. */
export function checkClaims(release: ReleaseContent, findings: Findings): readonly Proof[] {
  const { tables } = release;
  const cells = tables.reduce((sum, table) => sum + table.cells.flat().length, 0);
  return [
    {
      rule: 'D7',
      statement: 'No table counts combinations of options: each option is a yes or no of its own.',
      figures: { tables: tables.length },
    },
    {
      rule: 'D8',
      statement: 'Nothing is published but whole counts, limits of counts and withheld cells.',
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
    const sentence = 'its classes cannot be those of the answers to its questions';
    findings.leak('D8', code, sentence, []);
  }
  if (checked === 0) return [];
  const statement =
    'All scores together, worked out from the answers to their questions, lie where their classes allow.';
  return [{ rule: 'D8', statement, figures: { scores: checked } }];
}

/** D9: taking part is a fact about a person as well. */
function checkParticipation(
  { participation: { invited, responses }, threshold }: ReleaseContent,
  findings: Findings,
): readonly Proof[] {
  if (responses < threshold) {
    const sentence = `fewer than ${threshold} people took part (${responses})`;
    findings.leak('D9', 'everybody', sentence, []);
    return [];
  }
  if (invited !== null && invited < responses) {
    findings.leak(
      'D9',
      'everybody',
      `more responses (${responses}) than people invited (${invited})`,
      [],
    );
    return [];
  }
  return [
    {
      rule: 'D9',
      statement:
        'How many took part in all is not below the threshold, nor above how many were invited.',
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
    const sentence = 'comments are shown on a question that was not asked for comments';
    findings.leak('D10', question, sentence, []);
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
    const sentence = `comments are shown although fewer than ${fewest} people answered`;
    findings.leak('D10', question, sentence, []);
  }
  if (tooFew.size > 0 || stray.size > 0) return [];
  return [
    {
      rule: 'D10',
      statement:
        'Comments stand alone, without a group or other answers; what they say is for people to judge.',
      figures: { comments: verbatims.length },
    },
  ];
}
