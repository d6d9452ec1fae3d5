import { Page, type UnsentForm, type Viewer } from '../../web/index.js';
import type { FactorQuestion, ProofOutcome } from '../factors/factor-check.js';
import { words } from '../words/index.js';

interface Asked {
  readonly question: FactorQuestion;
  readonly outcome: Exclude<ProofOutcome, 'right'> | 'missing';
  /** Where the form goes, with the factor beside what was sent. */
  readonly action: string;
  readonly isUpload: boolean;
  readonly fields: UnsentForm['fields'];
}

const STATUS = { missing: 401, wrong: 422, 'too-many-attempts': 429 } as const;

export function confirmationPage(
  { language }: Viewer,
  { question, outcome, action, isUpload, fields }: Asked,
): Page {
  const t = words[language].factors;
  const model = {
    title: t.confirmTitle,
    t,
    question,
    action,
    isUpload,
    fields,
    failure: outcome === 'missing' ? null : t.failures[outcome],
  };
  return new Page('accounts/confirmation', model, STATUS[outcome], language);
}
