import { type Agreements, viewProposals } from '../agreements/index.js';
import { fill, sayRefusal } from '../language/index.js';
import { type Survey, titleOf } from '../surveys/index.js';
import { type FormValues, Page, textOf, type Trouble, type Viewer } from '../web/index.js';
import { atHand } from './check-tally.js';
import { refusalToCount } from './count-slips.js';
import { TALLY_FIELDS } from './read-tally.js';
import { words } from './words/index.js';

interface Shown {
  readonly survey: Survey;
  readonly open: Awaited<ReturnType<Agreements['open']>>;
  /** What was typed, when it was refused. */
  readonly values: FormValues | undefined;
  readonly trouble: Trouble;
}

export function tallyPage(viewer: Viewer, { survey, open, values, trouble }: Shown): Page {
  const { language } = viewer;
  const t = words[language].tallies;
  const { slips } = survey;
  const refusal = refusalToCount(survey);
  const left = slips ? atHand(slips) - slips.destroyed : 0;
  const model = {
    t,
    title: t.title,
    id: survey.id,
    survey: titleOf(survey, language),
    notice: refusal ? sayRefusal(refusal, language) : null,
    errors: [
      ...trouble.fields.map((field) => ({
        field: `field-${field}`,
        text: fill(t.badCount, { name: nameOf(t.fields, field) }),
      })),
      ...(trouble.refusal
        ? [{ field: 'field-entitled', text: sayRefusal(trouble.refusal, language) }]
        : []),
    ],
    counted: slips
      ? TALLY_FIELDS.map((field) => ({ name: t.fields[field], count: slips[field] }))
      : null,
    left: left > 0 ? fill(t.left, { count: left }) : null,
    fields: TALLY_FIELDS.map((field) => ({
      field,
      name: t.fields[field],
      hint: t.hints[field],
      value: values ? textOf(values[field]) : (slips?.[field] ?? ''),
    })),
    proposals: viewProposals({ open, done: [] }, language),
  };
  return new Page('rep/slip-counts', model, trouble.status, language);
}

const nameOf = (names: Readonly<Record<string, string>>, field: string): string =>
  Object.hasOwn(names, field) ? names[field]! : field;
