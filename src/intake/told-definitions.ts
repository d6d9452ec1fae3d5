import { controlWords } from '../common/index.js';
import type { SeatSignature } from '../questionnaire/index.js';
import type { Survey } from '../surveys/index.js';
import { StaticPage } from '../web/index.js';

const MOST_KEPT = 50;
const HEADERS = { 'content-type': 'application/json; charset=utf-8' };

type Told = Pick<Survey, 'id' | 'slug' | 'state' | 'definition'> & {
  readonly definitionHash: string;
} & Partial<Pick<Survey, 'amendments' | 'restored'>> & {
    readonly looked?: readonly SeatSignature[];
  };

interface Kept {
  /** What may change of a survey that is told. */
  readonly key: string;
  readonly definition: Told['definition'];
  readonly page: StaticPage;
}

/** What is told of surveys, the same to everybody: written and packed once, until it is something else. */
export class ToldDefinitions {
  private readonly kept = new Map<string, Kept>();

  of(survey: Told): StaticPage {
    const { id, slug, state, definition, definitionHash, amendments, restored, looked } = survey;
    const key = JSON.stringify([slug, state, definitionHash, amendments, restored, looked]);
    const known = this.kept.get(id);
    if (known?.key === key && known.definition === definition) return known.page;
    const page = new StaticPage(Buffer.from(JSON.stringify(bodyOf(survey))), HEADERS);
    this.kept.delete(id);
    if (this.kept.size >= MOST_KEPT) this.kept.delete(this.kept.keys().next().value!);
    this.kept.set(id, { key, definition, page });
    return page;
  }
}

const bodyOf = ({
  id,
  slug,
  state,
  definition,
  definitionHash,
  amendments,
  restored,
  looked,
}: Told) => ({
  id,
  slug,
  state,
  definition,
  definitionHash,
  controlWords: controlWords(definitionHash, definition.wordsBy),
  amendments: amendments ?? [],
  looked: looked ?? [],
  restored: restored ?? [],
});
