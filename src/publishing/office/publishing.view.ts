import type { viewProposals } from '../../agreements/index.js';
import { type DomainError, textIn } from '../../common/index.js';
import { fill, formatDay, sayRefusal } from '../../language/index.js';
import type { Edition } from '../../releases/index.js';
import { type Survey, titleOf } from '../../surveys/index.js';
import { interfaceLanguage, type Language, Page, type Viewer } from '../../web/index.js';
import type { ResultPage } from '../public/result-page.entity.js';
import { wordsOf } from '../who-decides.js';
import { words } from '../words/index.js';

interface PublishingContent {
  readonly survey: Survey;
  readonly latest: Edition | undefined;
  readonly shown: ResultPage | null;
  readonly proposals: ReturnType<typeof viewProposals>;
  readonly address: string;
  readonly refusal: DomainError | undefined;
}

export function publishingPage({ language }: Viewer, content: PublishingContent): Page {
  const { survey, latest, shown, proposals, address, refusal } = content;
  const t = wordsOf(survey, language).office;
  const model = {
    t,
    title: t.title,
    id: survey.id,
    slug: survey.slug,
    survey: titleOf(survey, language),
    problem: refusal ? sayRefusal(refusal, language) : null,
    notYet: latest ? null : t.notYet,
    address,
    shown: shown && describe(shown, language),
    // Shown already as it is: whoever changed a demand proposes it anew.
    button: shown ? (shown.hash === latest?.release.hash ? t.renew : t.replace) : t.propose,
    isLater: shown !== null && latest !== undefined && shown.hash !== latest.release.hash,
    proposals,
  };
  return new Page('rep/results-page', model, refusal ? 409 : 200, language);
}

const describe = ({ edition, hash, since }: ResultPage, language: Language) => ({
  text: fill(words[language].office.shown, { edition, day: formatDay(since, language) }),
  hash,
});

interface SheetContent {
  readonly survey: Survey;
  readonly shown: ResultPage | null;
  readonly address: string;
  readonly qr: { readonly side: number; readonly path: string };
}

/** A sheet in each language of the survey; none where nothing is shown. */
export function sheetPage({ language }: Viewer, content: SheetContent): Page {
  const { survey, shown, address, qr } = content;
  const { questionnaire, council } = survey.definition;
  const t = words[language].sheet;
  const languages = shown ? [...new Set(questionnaire.languages.map(interfaceLanguage))] : [];
  const model = {
    t,
    title: t.title,
    id: survey.id,
    survey: titleOf(survey, language),
    notice: shown ? null : t.notNow,
    address,
    qr,
    sheets: languages.map((tag) => ({
      language: tag,
      council: council ?? '',
      title: textIn(questionnaire.title, tag, questionnaire.languages),
      lead: words[tag].sheet.results,
      scan: words[tag].sheet.scan,
    })),
  };
  return new Page('rep/results-sheet', model, 200, language);
}
