import { fill, languageName } from '../../language/index.js';
import type { ChapterChoice } from '../../rendering/index.js';
import { type Survey, titleOf } from '../../surveys/index.js';
import { LANGUAGES, type Language } from '../../web/index.js';
import { words } from '../words/index.js';
import { arrangeChapters, type Arranging } from './arrange-chapters.js';
import type { ComposingQueryDto } from './composing-query.dto.js';

/** A line for each chapter, chosen ones first, each with buttons that move it by one place. */
export function viewComposing(
  survey: Survey,
  chapters: readonly ChapterChoice[],
  { chapters: chosen, up, down, lang: asked }: ComposingQueryDto,
  language: Language,
) {
  const lang = asked ?? language;
  const t = words[language].composing;
  const titles = new Map(chapters.map(({ name, title }) => [name, title]));
  const places = arrangeChapters([...titles.keys()], { chosen, up, down });
  const last = places.filter(({ isChosen }) => isChosen).length - 1;
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
    lang,
    languages: LANGUAGES.map((code) => ({
      code,
      name: languageName(code, language),
      isChosen: code === lang,
    })),
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
