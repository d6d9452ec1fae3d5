import { exactly, type GroupRate, rangedParticipation, shareOf } from '../../disclosure/index.js';
import { fill } from '../../language/index.js';
import type { ProfileQuestion } from '../../questionnaire/index.js';
import type { ReportContext } from '../context/report-context.js';
import type { Block, DotRow } from '../report-document.js';
import { dotsTable } from './dots-table.js';
import { groupLabel } from './group-labels.js';
import { invitedOnce } from './method-facts.js';

function rowOf(
  context: ReportContext,
  profile: ProfileQuestion,
  { label, headcount, responses }: GroupRate,
): DotRow {
  const share = shareOf(responses, exactly(headcount)) ?? { low: 0, high: 0 };
  return {
    kind: 'share',
    label: groupLabel(context, profile, label),
    base: fill(context.texts.method.headcount, { count: context.count(headcount) }),
    share,
    text: context.percent(share),
  };
}

/**
 * Who took part, by group, as far as the release itself tells it (D8, D9): a band where few may be
 * silent. Only of a survey by invitation: elsewhere nobody knows who could take part.
 */
export function groupParticipation(context: ReportContext): readonly Block[] {
  const { method: t, groups } = context.texts;
  const invited = invitedOnce(context);
  if (invited === null || context.release.schema !== 'cahier/release-2') return [];
  // Groups are printed once: beside those of an earlier edition stands the share of all in it (D5).
  const earlier = context.release.groups;
  const { responses } = earlier ?? context.release.participation;
  const band = fill(t.participationBand, { threshold: context.count(context.release.threshold) });
  const asOf = earlier ? fill(groups.asOf, { responses: earlier.responses }) : null;
  const all = { low: responses / invited, high: responses / invited };
  return rangedParticipation(context.release).flatMap(
    ({ profile: code, groups: rates }): Block[] => {
      const profile = context.questionnaire.profile.find((one) => one.code === code)!;
      const title = fill(t.participationBy, { profile: context.say(profile.title, 120) });
      const rows = rates.map((rate) => rowOf(context, profile, rate));
      const listed = rows.map(({ label, base, text }) => `${label} (${base}) ${text}`).join(', ');
      return [
        {
          kind: 'chart',
          title,
          note: asOf ? `${band} ${asOf}` : band,
          chart: {
            kind: 'dots',
            tone: 'plain',
            rows,
            reference: {
              share: all.low,
              label: fill(groups.reference, { share: context.percent(all) }),
            },
            alt: fill(groups.alt, { title, rows: listed }),
          },
          table: dotsTable(context, title, rows),
        },
      ];
    },
  );
}
