import type { ReleaseContent } from '../../../disclosure/index.js';
import { fill, sayRefusal } from '../../../language/index.js';
import { namesOfSeats, type Survey, titleOf } from '../../../surveys/index.js';
import { Page, type Trouble, type Viewer } from '../../../web/index.js';
import { words } from '../../words/index.js';
import type { TableMinutes } from '../read-minutes.js';

interface ChoiceContent {
  readonly survey: Survey;
  readonly minutes: TableMinutes;
  readonly latest: Pick<ReleaseContent, 'verbatims'>;
}

export function choicePage(viewer: Viewer, content: ChoiceContent, trouble: Trouble): Page {
  const { survey, minutes, latest } = content;
  const { language } = viewer;
  const t = words[language].choice;
  const text = trouble.refusal ? sayRefusal(trouble.refusal, language) : t.missing;
  const isWrong = trouble.refusal !== null || trouble.fields.length > 0;
  const model = {
    t,
    title: t.title,
    id: survey.id,
    survey: titleOf(survey, language),
    hasComments: (minutes.comments ?? null) !== null,
    holders: namesOfSeats(survey, minutes.seats),
    quoted: fill(t.quoted, { count: latest.verbatims.length }),
    errors: isWrong ? [{ field: 'field-choice', text }] : [],
  };
  return new Page('rep/choice', model, trouble.status, language);
}
