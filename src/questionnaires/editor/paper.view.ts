import { textIn, type LocalisedText } from '../../common/index.js';
import { fill, languageLabel } from '../../language/index.js';
import {
  kindOf,
  numbersOf,
  type Question,
  type Questionnaire,
  type WordingLine,
} from '../../questionnaire/index.js';
import { isLanguage, type Language, type Page, type Viewer } from '../../web/index.js';
import { conditionInWords } from '../conditions/condition-in-words.js';
import type { QuestionnaireDraft } from '../draft/questionnaire-draft.entity.js';
import { words } from '../words/index.js';
import { adminPage } from './admin-page.js';

/** A line below a question: something to tick, or something that is told. */
interface PaperLine {
  readonly text: string;
  readonly isTicked: boolean;
}

/** All that is asked, on paper: to be talked over, not to be answered on. */
export function paperPage(
  viewer: Viewer,
  { id, content }: QuestionnaireDraft,
  asked: unknown,
): Page {
  const t = words[viewer.language];
  const chosen = content.languages.find((tag) => tag === asked) ?? content.languages[0] ?? '';
  // The sheet is in one language, but for texts that are missing and for a language of no interface.
  const spoken = isLanguage(chosen) ? chosen : viewer.language;
  const say = (text: LocalisedText | undefined): string =>
    text ? textIn(text, chosen, content.languages) : '';
  const numbers = numbersOf(content);
  const viewQuestion = (question: Question) => ({
    number: numbers.get(question.code) ?? null,
    title: say(question.title) || t.common.untitled,
    help: say(question.help),
    onlyIf: question.showIf ? onlyIf(spoken, content, question.showIf) : null,
    lines: kindOf(question)
      .wording(question)
      .flatMap((line) => lineOf(line, say, spoken)),
  });
  return adminPage('paper', viewer, {
    title: say(content.title) || t.common.untitled,
    id,
    chosen,
    spoken,
    profileTitle: words[spoken].profile.heading,
    note: words[spoken].paper.note,
    intro: say(content.intro),
    languages: content.languages.map((tag) => ({
      tag,
      name: languageLabel(tag, viewer.language),
      isChosen: tag === chosen,
    })),
    sections: content.sections.map(({ title, intro, showIf, questions }) => ({
      title: say(title) || t.common.untitled,
      intro: say(intro),
      onlyIf: showIf ? onlyIf(spoken, content, showIf) : null,
      questions: questions.map(viewQuestion),
    })),
    profile: content.profile.map(({ title, help, options }) => ({
      title: say(title) || t.common.untitled,
      help: say(help),
      lines: options.map(({ label }) => ({ text: say(label), isTicked: true })),
    })),
  });
}

const onlyIf = (
  language: Language,
  content: Questionnaire,
  condition: NonNullable<Question['showIf']>,
): string =>
  fill(words[language].condition.only, {
    condition: conditionInWords(condition, content, language),
  });

function lineOf(
  line: WordingLine,
  say: (text: LocalisedText | undefined) => string,
  language: Language,
): readonly PaperLine[] {
  const { paper } = words[language];
  const told = (text: string): readonly PaperLine[] => [{ text, isTicked: false }];
  switch (line.kind) {
    case 'option':
      return [{ text: say(line.option.label), isTicked: true }];
    case 'row':
      return told(say(line.row.label));
    case 'aspect':
      return told(
        fill(paper.aspect, {
          label: say(line.aspect.label),
          options: line.aspect.options.map(({ label }) => say(label)).join(' / '),
        }),
      );
    case 'points': {
      const { least, most, ends } = line;
      const points = fill(paper.points, { least, most });
      return told(ends ? `${points} (${say(ends.low)} … ${say(ends.high)})` : points);
    }
    case 'choose': {
      const { least, most } = line;
      return told(fill(least === most ? paper.chooseExactly : paper.choose, { least, most }));
    }
    case 'rank':
      return told(fill(paper.rank, { least: line.least, most: line.most }));
    case 'number':
      return told(fill(paper.number, { least: line.least, most: line.most }));
    case 'day':
      return told(paper.day);
    case 'words':
      return told(fill(paper.words, { longest: line.longest }));
    case 'other':
      return told(fill(paper.other, { option: say(line.option.label) }));
    // How answers are published is not asked.
    case 'class':
      return [];
  }
}
