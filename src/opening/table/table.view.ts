import { type Agreements, viewProposals } from '../../agreements/index.js';
import { fill, sayRefusal } from '../../language/index.js';
import { type Survey, titleOf } from '../../surveys/index.js';
import { Page, type Trouble, type Viewer } from '../../web/index.js';
import { words } from '../words/index.js';

export function tablePage(
  viewer: Viewer,
  survey: Survey,
  open: Awaited<ReturnType<Agreements['open']>>,
  trouble: Trouble,
): Page {
  const { language } = viewer;
  const t = words[language].table;
  const holders = survey.definition.holders!;
  const text = trouble.refusal ? sayRefusal(trouble.refusal, language) : t.missing;
  const isWrong = trouble.refusal !== null || trouble.fields.length > 0;
  const model = {
    t,
    title: t.title,
    id: survey.id,
    isClosed: survey.state === 'closed',
    survey: titleOf(survey, language),
    lead: fill(t.lead, { needed: holders.needed, seats: holders.seats.length }),
    box: fill(t.box, { needed: holders.needed }),
    seats: holders.seats.map(({ name, outside, words: own }) => ({
      name,
      outside: outside ?? null,
      words: own.join(' '),
    })),
    errors: isWrong ? [{ field: 'field-release', text }] : [],
    proposals: viewProposals({ open, done: [] }, language),
  };
  return new Page('rep/table', model, trouble.status, language);
}
