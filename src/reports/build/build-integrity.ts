import { cleanLine } from '../format/clean-text.js';
import { fill } from '../format/typography.js';
import type { Block, Chapter, Fact } from '../report-document.js';
import { wordsBlock } from './build-cover.js';
import type { ReportContext } from './report-context.js';

function proofText(context: ReportContext): string {
  return Object.entries(context.release.method.proof)
    .filter(([, value]) => ['number', 'string', 'boolean'].includes(typeof value))
    .map(([name, value]) => {
      const text = typeof value === 'number' ? context.count(value) : cleanLine(String(value), 120);
      return `${cleanLine(name, 60)} ${text}`;
    })
    .join(', ');
}

/** Hashes, words and method, and how anybody can check the report in two minutes. */
export function buildIntegrity(context: ReportContext): Chapter {
  const { integrity: texts } = context.texts;
  const { release } = context;
  const { method, prior } = release;
  const proof = proofText(context);
  const facts: Fact[] = [
    { label: texts.release, value: release.hash, isCode: true },
    { label: texts.definition, value: release.survey.definition, isCode: true },
    ...(prior.length > 0
      ? prior.map((hash) => ({ label: texts.prior, value: hash, isCode: true }))
      : [{ label: texts.prior, value: texts.priorNone }]),
    {
      label: texts.method,
      value: fill(texts.methodValue, {
        name: cleanLine(method.name, 80),
        version: cleanLine(method.version, 40),
      }),
    },
    ...(proof ? [{ label: texts.proof, value: proof }] : []),
  ];
  const blocks: Block[] = [
    wordsBlock(context),
    { kind: 'facts', items: facts },
    { kind: 'heading', text: texts.check },
    { kind: 'list', items: texts.steps },
    { kind: 'note', text: texts.limits },
  ];
  return { kind: 'integrity', title: texts.title, lead: texts.lead, blocks };
}
