import { questionsOf } from '../../questionnaire/index.js';
import type { Block, Chapter } from '../report-document.js';
import { commonDomain, questionChart } from './question-chart.js';
import type { ReportContext } from './report-context.js';

/** Published indicators beside what staff report; never calls a figure false (practice.md 7). */
export function buildClaims(context: ReportContext): Chapter | null {
  const { claims: texts } = context.texts;
  const claims = context.questionnaire.claims ?? [];
  if (claims.length === 0) return null;
  const byCode = new Map(questionsOf(context.questionnaire).map((one) => [one.code, one]));
  const blocks = claims.map((claim): Block => {
    const linked = claim.questions
      .map((code) => byCode.get(code))
      .filter((question) => question !== undefined)
      .filter((question) => context.figures.has(question.code));
    const domain = commonDomain(context, linked);
    return {
      kind: 'claim',
      claimLabel: texts.claim,
      statement: context.say(claim.statement, 600),
      facts: [
        { label: texts.source, value: context.say(claim.source, 300) },
        ...(claim.scope ? [{ label: texts.scope, value: context.say(claim.scope, 600) }] : []),
      ],
      fieldLabel: texts.field,
      field: linked.map((question) => ({
        title: context.say(question.title, 200),
        chart: questionChart(context, question, domain),
      })),
      caution: texts.caution,
      reply: texts.reply,
    };
  });
  return { kind: 'claims', title: texts.title, lead: texts.lead, blocks };
}
