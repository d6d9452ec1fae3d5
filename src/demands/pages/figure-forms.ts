import { Injectable } from '@nestjs/common';
import type { ReleaseContent } from '../../disclosure/index.js';
import { ReleaseStore } from '../../releases/index.js';
import {
  type FigureReference,
  figureChoices,
  figureOfMark,
  findFigures,
  tellFigure,
} from '../../reports/index.js';
import { RepSurveys, type Survey, titleOf } from '../../surveys/index.js';
import { type Language, listOf, type FormValues, textOf } from '../../web/index.js';
import { fill } from '../../language/index.js';
import { refuse } from '../refusals.js';
import { words } from '../words/index.js';
import type { Field, Finder, FormContent, Option } from './form-page.js';
import type { FigureDto } from './forms.dto.js';
import { isOpened } from '../register/take-over.js';

/** More would be a list that nobody reads. */
const MOST_FOUND = 30;

interface OpenedSurvey {
  readonly survey: Survey;
  readonly release: ReleaseContent;
}

type Choosing = Required<Pick<FormContent, 'chooser' | 'notice' | 'fields'>>;

/** Choosing a figure of a release: first the question, then its answers and of whom. */
@Injectable()
export class FigureForms {
  constructor(
    private readonly surveys: RepSurveys,
    private readonly releases: ReleaseStore,
  ) {}

  /** Surveys with results; with a day, those that took their first response after it. */
  async opened(after?: string): Promise<readonly OpenedSurvey[]> {
    const surveys = (await this.surveys.all()).filter(
      (survey) => isOpened(survey) && (after === undefined || (survey.openedOn ?? '') > after),
    );
    const found = [];
    for (const survey of surveys) {
      const release = await this.releases.latest(survey.id);
      if (release) found.push({ survey, release: release.content });
    }
    return found;
  }

  /** @param place what was chosen so far: a survey and one of its tables, as `survey|table` */
  choose(
    opened: readonly OpenedSurvey[],
    place: string,
    values: FormValues,
    language: Language,
  ): Choosing {
    const t = words[language];
    const options: readonly Option[] = opened.flatMap(({ survey, release }) =>
      figureChoices(release, language).map(({ table, title }) => {
        const value = `${survey.id}|${table}`;
        const label =
          opened.length > 1
            ? fill(t.forms.ofSurvey, { survey: titleOf(survey, language), title })
            : title;
        return { value, label, isChosen: value === place };
      }),
    );
    if (options.length === 0) return { chooser: null, notice: t.forms.noFigures, fields: [] };
    const chooser = { name: 'place', label: t.fields.table, options };
    return { chooser, notice: null, fields: this.fields(opened, place, values, language) };
  }

  private fields(
    opened: readonly OpenedSurvey[],
    place: string,
    values: FormValues,
    language: Language,
  ): readonly Field[] {
    const { fields: t } = words[language];
    const [id, table] = place.split('|');
    const found = opened.find(({ survey }) => survey.id === id);
    const choice =
      found && figureChoices(found.release, language).find((one) => one.table === table);
    if (!found || !choice) return [];
    const ticked = listOf(values['answers']);
    const chosenGroup = textOf(values['group']);
    const isTold = (reference: FigureReference): boolean =>
      tellFigure(found.release, reference, language).kind === 'told';
    const answers = choice.answers.map(({ code }) => code);
    const groups = choice.groups.filter(({ by, group }) =>
      answers.some((code) => isTold({ table: choice.table, answers: [code], by, group })),
    );
    return [
      { kind: 'hidden', name: 'survey', value: found.survey.id },
      { kind: 'hidden', name: 'table', value: choice.table },
      {
        kind: choice.isSingle ? 'radio' : 'checkbox',
        name: 'answers',
        label: choice.isSingle ? t.answer : t.answers,
        options: choice.answers.map(({ code, label }) => ({
          value: code,
          label,
          isChosen: ticked.includes(code),
        })),
      },
      {
        kind: 'select',
        name: 'group',
        label: t.group,
        options: [
          { value: '', label: t.everybody, isChosen: chosenGroup === '' },
          ...groups.map(({ by, group, label }) => {
            const value = `${by}|${group}`;
            return { value, label, isChosen: value === chosenGroup };
          }),
        ],
      },
    ];
  }

  /** Figures of a release whose question, answer or group has the words that somebody looks for. */
  find(
    release: ReleaseContent,
    find: string,
    language: Language,
  ): Pick<Finder, 'find' | 'found' | 'note'> {
    const t = words[language].forms;
    const { figures, isCut } = findFigures(release, language, find, MOST_FOUND);
    const more = isCut ? fill(t.moreFound, { most: MOST_FOUND }) : null;
    return { find, found: figures, note: figures.length === 0 ? t.nothingFound : more };
  }

  /** Throws `figure-not-told`. */
  async readFound(survey: string, mark: string): Promise<FigureReference> {
    const reference = figureOfMark(mark);
    if (!reference) throw refuse('figure-not-told');
    return this.told(survey, reference);
  }

  /** Throws `figure-not-told` of what is withheld or not published: nothing else can be chosen. */
  async read({ survey, table, answers, group }: FigureDto): Promise<FigureReference> {
    const [by, row] = group === '' ? [] : group.split('|');
    const reference: FigureReference = {
      table,
      answers: listOf(answers),
      ...(by === undefined || row === undefined ? {} : { by, group: row }),
    };
    return this.told(survey, reference);
  }

  private async told(survey: string, reference: FigureReference): Promise<FigureReference> {
    const release = await this.releases.latest(survey);
    const told = release && tellFigure(release.content, reference, 'en');
    if (told?.kind !== 'told') throw refuse('figure-not-told');
    return reference;
  }
}
