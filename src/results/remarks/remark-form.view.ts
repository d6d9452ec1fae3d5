import type { ReleaseContent } from '../../disclosure/index.js';
import { fill, sayRefusal } from '../../language/index.js';
import { textsField } from '../../questionnaires/index.js';
import type { ChapterChoice } from '../../rendering/index.js';
import { figureOfMark, findFigures, tellFigure, tellRemark } from '../../reports/index.js';
import { type Survey, titleOf } from '../../surveys/index.js';
import { type Language, Page, type Trouble, type Viewer } from '../../web/index.js';
import { words } from '../words/index.js';
import type { Draft } from './edit-remark.js';

/** More would be a list that nobody reads. */
const MOST_FOUND = 30;

interface Shown {
  readonly survey: Survey;
  readonly release: ReleaseContent;
  readonly chapters: readonly ChapterChoice[];
  readonly code: string | null;
  readonly chapter: string;
  readonly draft: Draft;
  readonly find: string;
}

/** The form of a remark, with how it will be printed and the figures that can be inserted. */
export function remarkPage({ language }: Viewer, shown: Shown, trouble: Trouble): Page {
  const { survey, chapters, code, chapter, draft } = shown;
  const t = words[language].remarks;
  const { languages } = survey.definition.questionnaire;
  const path = `/rep/surveys/${survey.id}/remarks`;
  const model = {
    title: t.title,
    t,
    survey: titleOf(survey, language),
    action: code === null ? path : `${path}/${code}`,
    back: `/rep/surveys/${survey.id}/composing`,
    seen: null,
    isUnsaved: false,
    errors: errorsOf(trouble, language),
    chapters: chapters.map(({ name, title }) => ({ name, title, isChosen: name === chapter })),
    text: textsField('text', t.text, languages, draft.text, { language, long: true }),
    inserted: insertedIn(shown, language),
    printed: printedOf(shown, language),
    ...foundIn(shown, language),
  };
  return new Page('rep/remark', model, trouble.status, language);
}

function errorsOf({ fields, refusal }: Trouble, language: Language) {
  const t = words[language].remarks;
  return [
    ...fields.map((field) => ({ field: `field-${field}`, text: t.problem })),
    ...(refusal ? [{ field: fieldOf(refusal), text: sayRefusal(refusal, language) }] : []),
  ];
}

const fieldOf = ({ code }: NonNullable<Trouble['refusal']>): string =>
  code === 'figure-only-chosen' ? 'field-figure' : 'field-text';

/** By number, as somebody who moves a number in the text has to know them. */
function insertedIn({ release, draft: { marks } }: Shown, language: Language) {
  const t = words[language].remarks;
  return marks.map((mark, index) => {
    const reference = figureOfMark(mark);
    const told = reference && tellFigure(release, reference, language);
    const line = told && told.kind !== 'absent' ? told.text : t.notThere;
    return { mark, text: fill(t.inserted, { number: index + 1, line }) };
  });
}

function printedOf({ release, draft: { text, marks } }: Shown, language: Language) {
  const figures = marks.map(figureOfMark).filter((figure) => figure !== null);
  const told = tellRemark(release, { text, figures }, language);
  return told.paragraphs.length === 0 ? null : told;
}

function foundIn({ release, find }: Shown, language: Language) {
  const t = words[language].remarks;
  const { figures, isCut } = findFigures(release, language, find, MOST_FOUND);
  return {
    find,
    found: figures,
    foundNote:
      figures.length === 0 ? t.nothingFound : isCut ? fill(t.more, { most: MOST_FOUND }) : null,
  };
}
