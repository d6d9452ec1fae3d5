import { Injectable } from '@nestjs/common';
import { Clock, type LocalisedText } from '../../common/index.js';
import { isOpened, Register, type RemarkEntry, remarkStanding } from '../../demands/index.js';
import type { ReleaseContent } from '../../disclosure/index.js';
import { readTexts } from '../../questionnaires/index.js';
import { ReleaseStore } from '../../releases/index.js';
import type { ChapterChoice } from '../../rendering/index.js';
import type { Survey } from '../../surveys/index.js';
import {
  type FormValues,
  listOf,
  NO_TROUBLE,
  type Page,
  partOf,
  Redirect,
  type SharedForm,
  stateOf,
  textOf,
  type Trouble,
  type Viewer,
  withSeen,
} from '../../web/index.js';
import { ReleaseFiles } from '../files/release-files.js';
import { refuse } from '../refusals.js';
import { type Draft, draftOf, insertFigure, readRemark } from './edit-remark.js';
import type { RemarkDto } from './remark.dto.js';
import { remarkPage } from './remark-form.view.js';

/** What a form about a remark is about. */
interface About {
  readonly survey: Survey;
  readonly release: ReleaseContent;
  readonly chapters: readonly ChapterChoice[];
}

interface Written {
  readonly chapter: string;
  readonly draft: Draft;
  readonly find: string;
}

@Injectable()
export class RemarkForms {
  constructor(
    private readonly files: ReleaseFiles,
    private readonly releases: ReleaseStore,
    private readonly register: Register,
    private readonly clock: Clock,
  ) {}

  async showNew(viewer: Viewer, id: string, chapter: string): Promise<Page> {
    const about = await this.about(id, viewer);
    const written = { chapter, draft: { text: {}, marks: [] }, find: '' };
    return this.page(viewer, about, null, written, NO_TROUBLE);
  }

  async show(viewer: Viewer, id: string, code: string): Promise<Page> {
    const about = await this.about(id, viewer);
    const entry = await this.entry(id, code);
    const { wording } = remarkStanding(entry.steps);
    const written = { chapter: wording.chapter, draft: draftOf(wording), find: '' };
    const page = this.page(viewer, about, code, written, NO_TROUBLE);
    return withSeen(page, stateOf(entry.steps.length));
  }

  settle(
    viewer: Viewer,
    id: string,
    code: string | null,
    sent: SharedForm<RemarkDto>,
  ): Promise<Page | Redirect> {
    return sent.settle(
      async (typed, checkSeen) => {
        const about = await this.about(id, viewer);
        const { chapter, find = '' } = typed;
        const draft = { text: readTexts(typed.text), marks: listOf(typed.figures) };
        if (!about.chapters.some(({ name }) => name === chapter)) throw refuse('no-such-chapter');
        if (typed.act === 'save') {
          if (typed.figure !== undefined) throw refuse('figure-only-chosen');
          const wording = readRemark(about.release, draft, chapter);
          await this.store(viewer, about.survey, code, wording, checkSeen);
          return new Redirect(`/rep/surveys/${id}/composing`);
        }
        const inserted =
          typed.act === 'insert' && typed.figure !== undefined
            ? insertFigure(about.release, draft, typed.figure, languagesFor(about.survey, viewer))
            : draft;
        return this.page(viewer, about, code, { chapter, draft: inserted, find }, NO_TROUBLE);
      },
      async (values, trouble) =>
        this.page(viewer, await this.about(id, viewer), code, writtenIn(values), trouble),
    );
  }

  private async store(
    viewer: Viewer,
    survey: Survey,
    code: string | null,
    wording: ReturnType<typeof readRemark>,
    checkSeen: (now: unknown) => void,
  ): Promise<void> {
    const isAfterOpening = isOpened(survey);
    const content = { kind: 'remark', wording, isAfterOpening } as const;
    if (code === null) {
      const about = { kind: 'remark', surveyId: survey.id, code: null, isAfterOpening } as const;
      await this.register.enter({ ...about, day: this.clock.today(), content }, viewer);
      return;
    }
    await this.entry(survey.id, code);
    await this.register.add('remark', code, viewer, ({ steps }) => {
      checkSeen(steps.length);
      return { content };
    });
  }

  private async entry(id: string, code: string): Promise<RemarkEntry> {
    const entry = await this.register.get('remark', code);
    if (entry.surveyId !== id) throw refuse('no-such-remark');
    return entry;
  }

  private async about(id: string, { language }: Viewer): Promise<About> {
    const { survey, chapters } = await this.files.chapters(id, language);
    const release = await this.releases.latest(id);
    if (!release) throw refuse('no-report-yet');
    const open = chapters.filter(({ takesRemarks }) => takesRemarks);
    return { survey, release: release.content, chapters: open };
  }

  private page(
    viewer: Viewer,
    about: About,
    code: string | null,
    written: Written,
    trouble: Trouble,
  ): Page {
    return remarkPage(viewer, { ...about, ...written, code }, trouble);
  }
}

/** The writer's own language first, where the survey has it. */
function languagesFor({ definition }: Survey, { language }: Viewer): readonly string[] {
  const { languages } = definition.questionnaire;
  return languages.toSorted((a, b) => Number(b === language) - Number(a === language));
}

/** As typed, also where it is refused. */
const writtenIn = (values: FormValues): Written => ({
  chapter: textOf(values['chapter']),
  draft: { text: textsIn(values['text']), marks: listOf(values['figures']) },
  find: textOf(values['find']),
});

const textsIn = (texts: unknown): LocalisedText =>
  Object.fromEntries(
    Object.keys(Object(texts) as object).map((language) => [
      language,
      textOf(partOf(texts, language)),
    ]),
  );
