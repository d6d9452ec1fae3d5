import type { LocalisedText } from '../../common/index.js';
import {
  type Claim,
  type Demand,
  type Questionnaire,
  questionsOf,
} from '../../questionnaire/index.js';
import { listOf } from '../../web/index.js';
import { hasText, keepHidden, readTexts } from '../forms/read-rows.js';
import type { ClaimDto, DemandDto } from './linked.dto.js';

export function readClaim(form: ClaimDto, former: Claim, content: Questionnaire): Claim {
  return {
    code: form.code,
    statement: kept(former.statement, form.statement),
    source: kept(former.source, form.source),
    ...optional('scope', kept(former.scope, form.scope)),
    questions: tickedIn(form, former, content),
  };
}

export function readDemand(form: DemandDto, former: Demand, content: Questionnaire): Demand {
  const questions = tickedIn(form, former, content);
  return {
    code: form.code,
    text: kept(former.text, form.text),
    ...optional('addressee', kept(former.addressee, form.addressee)),
    ...optional('basis', kept(former.basis, form.basis)),
    ...(questions.length > 0 || former.questions ? { questions } : {}),
  };
}

const kept = (former: LocalisedText | undefined, typed: LocalisedText): LocalisedText =>
  keepHidden(former, readTexts(typed), Object.keys(typed));

const optional = <K extends string>(name: K, text: LocalisedText) =>
  (hasText(text) ? { [name]: text } : {}) as Partial<Record<K, LocalisedText>>;

/** Questions that were linked before keep their order; what is ticked now follows in its own. */
function tickedIn(
  form: { readonly questions?: string | string[] },
  former: { readonly questions?: readonly string[] },
  content: Questionnaire,
): readonly string[] {
  const known = new Set(questionsOf(content).map(({ code }) => code));
  const ticked = new Set(listOf(form.questions).filter((code) => known.has(code)));
  const before = (former.questions ?? []).filter((code) => ticked.has(code));
  return [...new Set([...before, ...ticked])];
}
