import { fill, formatList, formatNumber } from '../../language/index.js';
import type { Scale } from '../../questionnaire/index.js';
import type { ReportContext } from '../context/report-context.js';
import { labelOf } from '../questions/counted.js';
import { allCounted } from '../questions/index.js';
import type { Block, Fact } from '../report-document.js';
import { ruleHash } from './rule-hash.js';
import { withColon } from '../format/punctuate.js';

/** “question 3”, or a line of it. */
function itemName(context: ReportContext, table: string): string {
  const [code = ''] = table.split(':');
  const counted = allCounted(context).find(({ tabled }) => tabled.code === table);
  const part = counted?.tabled.part;
  const label = context.refer(code);
  return part?.kind === 'row'
    ? withColon(context.texts.list, {
        label,
        text: context.quote(context.say(part.row.label, 80)),
      })
    : label;
}

/** What answers count, once for all items of which they count the same. */
function pointsFacts(context: ReportContext, { items }: Scale): readonly Fact[] {
  const said = items.map(({ table, points }) => {
    const counted = allCounted(context).find(({ tabled }) => tabled.code === table);
    const value = formatList(
      points.map(({ answer, points: count }) =>
        fill(context.texts.scores.point, {
          answer: context.quote(counted ? labelOf(context, counted, answer) : answer),
          count: formatNumber(count, context.language),
        }),
      ),
      context.language,
    );
    return { table, value };
  });
  return [...Map.groupBy(said, ({ value }) => value)].map(([value, alike]) => {
    const names = formatList(
      alike.map(({ table }) => itemName(context, table)),
      context.language,
    );
    return { label: names.charAt(0).toUpperCase() + names.slice(1), value };
  });
}

/** How a score is made, as it was fixed before anybody answered. */
export function scoreFacts(context: ReportContext, scale: Scale): Block {
  const { scores: t } = context.texts;
  const { method, factor = 1, missing = 0, classes, source, licence } = scale;
  const number = (one: number): string => formatNumber(one, context.language);
  const times = factor === 1 ? '' : fill(t.times, { factor });
  const bounds = classes.map(({ label, from, to }) =>
    fill(t.bounds, {
      label: context.quote(context.say(label, 80)),
      from: number(from),
      to: number(to),
    }),
  );
  return {
    kind: 'facts',
    items: [
      ...pointsFacts(context, scale),
      { label: t.rule, value: [t.methods[method], times, fill(t.missing, { missing })].join('') },
      { label: t.classes, value: formatList(bounds, context.language) },
      { label: t.source, value: context.sayInFull(source) },
      { label: t.licence, value: licence },
      {
        label: t.hash,
        value: ruleHash(context.questionnaire, scale, context.language),
        isCode: true,
      },
    ],
  };
}
