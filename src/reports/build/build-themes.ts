import { isWithheld, type Withheld } from '../../disclosure/index.js';
import { fill } from '../../language/index.js';
import type { Section } from '../../questionnaire/index.js';
import { surelyAboveAll } from '../figures/compare.js';
import { baseNote } from '../questions/base-note.js';
import { type Counted, countedOf, showQuestion } from '../questions/index.js';
import { quoteSide, titleOf } from '../questions/counted.js';
import { commonRuler } from '../questions/ruler.js';
import { ANY_SHARE } from '../questions/segments.js';
import type { Block, Chapter, Share } from '../report-document.js';
import type { ReportContext } from '../context/report-context.js';
import { countedAnswers } from './group-shares.js';

interface Unfavourable {
  readonly counted: Counted;
  readonly share: Share;
}

const rangeOf = ({ share }: Unfavourable): Share => share;

/** What the chapter says above all: its largest unfavourable share, where it is certain which that is, and of whom. */
function headlineOf(context: ReportContext, all: readonly Counted[]): string | null {
  const { headline, headlineOne } = context.texts.theme;
  const sided = all
    .filter((counted) => countedAnswers(counted).length > 0)
    .map((counted): Unfavourable => {
      const share = counted.figures.share(counted.figures.sum(countedAnswers(counted)));
      if (share === null) return { counted, share: { low: 0, high: 0 } };
      return { counted, share: isWithheld(share) ? ANY_SHARE : share };
    });
  const first = surelyAboveAll(sided, rangeOf);
  if (!first || first.share.high === 0 || first.share === ANY_SHARE) return null;
  const { counted, share } = first;
  const said = fill(sided.length > 1 ? headline : headlineOne, {
    share: context.percent(share),
    answers: quoteSide(context, counted, countedAnswers(counted)),
    title: context.quote(titleOf(context, counted, 200)),
  });
  return [said, baseNote(context, counted)].filter(Boolean).join(' ');
}

/** What withholds a chapter of which no figure can be shown. */
function withheldIn(all: readonly Counted[]): Withheld | null {
  const figures = all.flatMap(({ tabled, figures: of }) =>
    tabled.columns.map((code) => of.count(code)),
  );
  const shown = figures.filter((figure) => !isWithheld(figure));
  return shown.length === 0 ? (figures.find(isWithheld) ?? null) : null;
}

/** One line instead of a page of hatching. */
const nothingToShow = (context: ReportContext, _: Withheld): string => context.texts.theme.nothing;

function buildTheme(context: ReportContext, section: Section): Chapter | null {
  const counted = section.questions.flatMap((question) => countedOf(context, question));
  const ruler = commonRuler(counted);
  const blocks = section.questions.flatMap((question) => showQuestion(context, question, ruler));
  if (blocks.length === 0) return null;
  const title = context.say(section.title, 160);
  const withheld = withheldIn(counted);
  if (withheld && blocks.every(({ kind }) => kind === 'question')) {
    return { kind: 'theme', title, lead: nothingToShow(context, withheld), blocks: [] };
  }
  const intro = context.say(section.intro, 2000);
  const headline = headlineOf(context, counted);
  const asked: readonly Block[] = headline && intro ? [{ kind: 'paragraph', text: intro }] : [];
  return {
    kind: 'theme',
    title,
    lead: headline ?? (intro || null),
    blocks: [...asked, ...blocks],
  };
}

/** A chapter for each section that asks something. */
export const buildThemes = (context: ReportContext): readonly Chapter[] =>
  context.questionnaire.sections
    .map((section) => buildTheme(context, section))
    .filter((chapter) => chapter !== null);
