import { type Agreements, viewProposals } from '../../agreements/index.js';
import { fill, formatList, sayRefusal } from '../../language/index.js';
import type { SeatSaid } from '../../roster/index.js';
import { holdersNow, type Survey, titleOf } from '../../surveys/index.js';
import { Page, type Trouble, type Viewer } from '../../web/index.js';
import { words } from '../words/index.js';
import { viewTests } from './tests.view.js';

interface TableContent {
  readonly survey: Survey;
  /** Whose devices have looked it over, as far as that was brought. */
  readonly looked: readonly SeatSaid[];
  readonly open: Awaited<ReturnType<Agreements['open']>>;
}

export function tablePage(
  viewer: Viewer,
  { survey, looked, open }: TableContent,
  trouble: Trouble,
): Page {
  const { language } = viewer;
  const t = words[language].table;
  const holders = survey.definition.holders!;
  const held = holdersNow(survey);
  const text = trouble.refusal ? sayRefusal(trouble.refusal, language) : t.missing;
  const isWrong = trouble.refusal !== null || trouble.fields.length > 0;
  const model = {
    t,
    title: t.title,
    id: survey.id,
    isClosed: survey.state === 'closed',
    survey: titleOf(survey, language),
    lead: fill(t.lead, { needed: holders.needed, seats: holders.seats.length }),
    looked: fill(t.looked, {
      looked: new Set(looked.map(({ seat }) => seat)).size,
      seats: holders.seats.length,
    }),
    lookedBy: formatList(
      looked.map(({ name }) => name),
      language,
    ),
    box: fill(t.box, { needed: holders.needed }),
    seats: holders.seats.map((seat, i) => ({
      name: held[i]!.name,
      // Of a successor nobody has said it.
      outside: held[i] === seat ? (seat.outside ?? null) : null,
      words: seat.words.join(' '),
    })),
    tests: viewTests(survey, language),
    errors: isWrong ? [{ field: 'field-release', text }] : [],
    proposals: viewProposals({ open, done: [] }, language),
  };
  return new Page('rep/table', model, trouble.status, language);
}
