import { textIn } from '../../common/index.js';
import { type RemarkEntry, remarkStanding } from '../../demands/index.js';
import { fill, languageLabel } from '../../language/index.js';
import type { ChapterChoice } from '../../rendering/index.js';
import { type Survey, titleOf } from '../../surveys/index.js';
import { LANGUAGES, type Language } from '../../web/index.js';
import { words } from '../words/index.js';
import { arrangeChapters, type Arranging } from './arrange-chapters.js';
import type { ComposingQueryDto } from './composing-query.dto.js';

interface Composed {
  readonly survey: Survey;
  readonly chapters: readonly ChapterChoice[];
  readonly remarks: readonly RemarkEntry[];
}

/** A line for each chapter, chosen ones first, each with buttons that move it by one place. */
export function viewComposing(
  { survey, chapters, remarks }: Composed,
  { chapters: chosen, up, down, lang: asked }: ComposingQueryDto,
  language: Language,
) {
  const lang = asked ?? language;
  const t = words[language].composing;
  const titles = new Map(chapters.map(({ name, title }) => [name, title]));
  const open = new Set(chapters.filter((one) => one.takesRemarks).map(({ name }) => name));
  const written = remarks.map((entry) => viewRemark(survey, entry, language));
  const places = arrangeChapters([...titles.keys()], { chosen, up, down });
  const named = places.filter(({ isChosen }) => isChosen).map(({ name }) => name);
  const last = named.length - 1;
  return {
    title: t.title,
    t,
    id: survey.id,
    survey: titleOf(survey, language),
    places: places.map(({ name, isChosen }, index) => {
      const title = titles.get(name) ?? name;
      const ends = { up: index === 0, down: index === last };
      return {
        ...{ name, title, isChosen },
        look: fill(t.lookAt, { title }),
        write: open.has(name) ? fill(t.writeOn, { title }) : null,
        remarks: written.filter(({ chapter }) => chapter === name),
        moves: isChosen
          ? (['up', 'down'] as const).map((way) => ({
              way,
              text: t[way],
              label: fill(t[`${way}Label`], { title }),
              isEnd: ends[way],
              // Whoever moved a chapter goes on moving it; at the end, by the other button.
              isFocused: focusOf(name, { up, down }, ends) === way,
            }))
          : [],
      };
    }),
    // Whoever ticked nothing has chosen, too.
    pages: `/rep/surveys/${survey.id}/pages.pdf?${new URLSearchParams([
      ...(named.length > 0 ? named : ['']).map((name): [string, string] => ['chapters', name]),
      ['lang', lang],
    ]).toString()}`,
    homeless: written.filter(({ chapter }) => !open.has(chapter)),
    lang,
    languages: LANGUAGES.map((code) => ({
      code,
      name: languageLabel(code, language),
      isChosen: code === lang,
    })),
  };
}

const MOST_SHOWN = 120;

/** The beginning of what was written, and where it is changed. */
function viewRemark(survey: Survey, { id, steps }: RemarkEntry, language: Language) {
  const { chapter, text } = remarkStanding(steps).wording;
  const letters = [...textIn(text, language, survey.definition.questionnaire.languages)];
  const shown = letters.slice(0, MOST_SHOWN).join('');
  return {
    chapter,
    path: `/rep/surveys/${survey.id}/remarks/${id}`,
    text: letters.length > MOST_SHOWN ? `${shown}…` : shown || words[language].remarks.empty,
  };
}

function focusOf(
  name: string,
  { up, down }: Pick<Arranging, 'up' | 'down'>,
  ends: Readonly<Record<'up' | 'down', boolean>>,
): 'up' | 'down' | null {
  if (name === up) return ends.up ? 'down' : 'up';
  if (name === down) return ends.down ? 'up' : 'down';
  return null;
}
