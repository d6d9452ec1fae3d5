import { fill, formatDay } from '../../language/index.js';
import { type Claim, questionsOf } from '../../questionnaire/index.js';
import { countedOf, showQuestion } from '../questions/index.js';
import { commonRuler } from '../questions/ruler.js';
import type { Block, Chapter, ClaimBlock, ShownBlock } from '../report-document.js';
import type { ReportContext } from '../context/report-context.js';
import { statedField } from './stated-field.js';
import { sayReworded } from './say-reworded.js';
import type { PrintedClaim } from '../register/register.js';
import { withColon } from '../format/punctuate.js';

function fieldOf(block: ShownBlock): ClaimBlock['field'][number] {
  switch (block.kind) {
    case 'question':
      return { title: block.title, note: block.notes.join(' ') || null, chart: block.chart };
    case 'chart':
      return block;
    case 'stated':
      return { title: block.title, note: block.text, chart: null };
  }
}

/** Of a file: an indicator as the definition has it, without what a register adds. */
const asEntered = ({ statement, source, scope = {}, questions }: Claim): ClaimFacts => ({
  statement,
  source,
  scope,
  questions,
  published: '',
  definition: {},
  statistic: {},
  replies: [],
});

type ClaimFacts = Omit<PrintedClaim, 'number' | 'enteredOn' | 'isAfterOpening'> &
  Partial<Pick<PrintedClaim, 'enteredOn' | 'isAfterOpening'>>;

function factsOf(context: ReportContext, claim: ClaimFacts): ClaimBlock['facts'] {
  const { claims: t } = context.texts;
  const facts = [
    { label: t.source, value: context.say(claim.source, 300) },
    { label: t.published, value: claim.published },
    { label: t.definition, value: context.say(claim.definition, 600) },
    { label: t.scope, value: context.say(claim.scope, 600) },
    { label: t.statistic, value: context.say(claim.statistic, 300) },
    { label: t.entered, value: enteredIn(context, claim) },
  ];
  return facts.filter(({ value }) => value !== '');
}

function enteredIn(
  context: ReportContext,
  { enteredOn, isAfterOpening, reworded }: ClaimFacts,
): string {
  if (enteredOn === undefined) return '';
  const { enteredAfter, enteredBefore } = context.texts.claims;
  const day = formatDay(enteredOn, context.language);
  const entered = fill(isAfterOpening ? enteredAfter : enteredBefore, { day });
  return [entered, sayReworded(context, reworded)].filter(Boolean).join('. ');
}

/** Published indicators beside what staff report; never calls a figure false (practice.md 7). */
export function buildClaims(context: ReportContext): Chapter | null {
  const { claims: texts } = context.texts;
  const claims: readonly ClaimFacts[] =
    context.register?.claims ?? (context.questionnaire.claims ?? []).map(asEntered);
  if (claims.length === 0) return null;
  const byCode = new Map(questionsOf(context.questionnaire).map((one) => [one.code, one]));
  const blocks = claims.map((claim): Block => {
    const linked = claim.questions
      .map((code) => byCode.get(code))
      .filter((question) => question !== undefined);
    const ruler = commonRuler(linked.flatMap((question) => countedOf(context, question)));
    return {
      kind: 'claim',
      claimLabel: texts.claim,
      statement: context.say(claim.statement, 600),
      facts: factsOf(context, claim),
      fieldLabel: texts.field,
      field: linked.flatMap((question) => {
        const marked = statedField(context, question, claim.stated ?? [], ruler);
        return marked ? [marked] : showQuestion(context, question, ruler).map(fieldOf);
      }),
      caution: texts.caution,
      reply: texts.reply,
      replies: claim.replies.map(({ on, words }) =>
        withColon(context.texts.list, {
          label: formatDay(on, context.language),
          text: context.quote(words),
        }),
      ),
    };
  });
  return { kind: 'claims', title: texts.title, lead: texts.lead, blocks };
}
