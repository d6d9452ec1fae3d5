import { fill } from '../../language/index.js';
import type { Sheet } from '../../workbooks/index.js';
import { fieldDates } from '../build/field-dates.js';
import { cleanLine } from '../format/clean-text.js';
import type { ReportContext } from '../context/report-context.js';

/** From what the workbook was made, and how its figures are read. */
export function aboutSheet(context: ReportContext): Sheet {
  const { release, texts } = context;
  const { tables: t, cover, integrity, figures, summary } = texts;
  const { invited, responses } = release.participation;
  const asOf = release.groups
    ? [[t.about.groups, fill(texts.groups.asOf, { responses: release.groups.responses })]]
    : [];
  return {
    name: t.sheets.about,
    columns: [
      { label: t.about.what, width: 30 },
      { label: t.about.value, width: 90 },
    ],
    rows: [
      [t.about.survey, context.say(release.survey.title, 200)],
      [cover.council, cleanLine(context.definition.council ?? '', 160)],
      [cover.field, fieldDates(context)],
      [cover.responses, responses],
      [t.about.invited, invited],
      [summary.threshold, release.threshold],
      [integrity.release, release.hash],
      [integrity.definition, release.survey.definition],
      ...asOf,
      [t.columns.figure, fill(t.about.figure, { marker: figures.withheld })],
      [t.columns.share, t.about.share],
      [`${t.columns.exact}, ${t.columns.from}, ${t.columns.to}`, t.about.ends],
      [t.columns.asked, t.about.asked],
    ],
  };
}
