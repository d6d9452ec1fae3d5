import { textsField } from '../../forms/form-fields.view.js';
import { partOf } from '../../../web/index.js';
import { keepHidden, hasText, readLines } from '../../forms/read-rows.js';
import type { FieldForm } from '../field-form.js';

const ENDS = ['low', 'high'] as const;

/** What the lowest and the highest point mean. */
export const endsField: FieldForm = {
  values: ({ ends }) => ({ ends: ends ?? {} }),
  view: (values, { languages, language, t }) =>
    ENDS.map((end) => ({
      kind: 'texts',
      texts: textsField(
        `ends.${end}`,
        t.question.ends[end],
        languages,
        partOf(values['ends'], end),
        { language },
      ),
    })),
  read({ title, ends }, former) {
    if (!ends) return {};
    const shown = Object.keys(title);
    const low = keepHidden(former.ends?.low, readLines(ends.low), shown);
    const high = keepHidden(former.ends?.high, readLines(ends.high), shown);
    return hasText(low) || hasText(high) ? { ends: { low, high } } : {};
  },
};
