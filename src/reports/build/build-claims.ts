import { questionsOf } from '../../questionnaire/index.js';
import { countedOf, showQuestion } from '../questions/index.js';
import { commonRuler } from '../questions/ruler.js';
import type { Block, Chapter, ClaimBlock, ShownBlock } from '../report-document.js';
import type { ReportContext } from '../context/report-context.js';

const fieldOf = (block: ShownBlock): ClaimBlock['field'][number] =>
  block.kind === 'question'
    ? { title: block.title, note: block.notes.join(' ') || null, chart: block.chart }
    : { title: block.title, note: block.text, chart: null };

/** Published indicators beside what staff report; never calls a figure false (practice.md 7). */
export function buildClaims(context: ReportContext): Chapter | null {
  const { claims: texts } = context.texts;
  const claims = context.questionnaire.claims ?? [];
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
      facts: [
        { label: texts.source, value: context.say(claim.source, 300) },
        ...(claim.scope ? [{ label: texts.scope, value: context.say(claim.scope, 600) }] : []),
      ],
      fieldLabel: texts.field,
      field: linked.flatMap((question) => showQuestion(context, question, ruler).map(fieldOf)),
      caution: texts.caution,
      reply: texts.reply,
    };
  });
  return { kind: 'claims', title: texts.title, lead: texts.lead, blocks };
}
