import { Injectable } from '@nestjs/common';
import { Clock, csvLine, dayAfter } from '../../common/index.js';
import { fill } from '../../language/index.js';
import { ReleaseStore } from '../../releases/index.js';
import { tellFigure } from '../../reports/index.js';
import { RepSurveys, titleOf } from '../../surveys/index.js';
import { Download, type Language, OwnAddress } from '../../web/index.js';
import { type Sheet, writeXlsx } from '../../workbooks/index.js';
import { say, stateWord } from '../pages/entry-words.js';
import { pathOf } from '../pages/step-forms.js';
import type { Entry } from '../register/register.js';
import { TakenOver } from '../register/take-over.js';
import { daysOpen, demandStanding } from '../standing/standing-of.js';
import { words } from '../words/index.js';
import { writeCalendar } from './calendar.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Columns in their order, with the width of each in a workbook. */
const COLUMNS = {
  number: 8,
  survey: 24,
  text: 44,
  addressee: 20,
  basis: 26,
  figures: 50,
  raisedOn: 12,
  afterOpening: 12,
  state: 18,
  stateOn: 12,
  dueOn: 12,
  daysOpen: 10,
  answer: 44,
} as const;
type Name = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS) as readonly Name[];

/** What other programs take of the register. */
@Injectable()
export class RegisterFiles {
  constructor(
    private readonly register: TakenOver,
    private readonly surveys: RepSurveys,
    private readonly releases: ReleaseStore,
    private readonly address: OwnAddress,
    private readonly clock: Clock,
  ) {}

  /** Every day on which something is due, for a calendar program. */
  async calendar(language: Language): Promise<Download> {
    const t = words[language];
    const days = (await this.register.all('demand')).flatMap((entry) => {
      const { due, dueOn, wording } = demandStanding(entry.steps);
      if (due === null || dueOn === null) return [];
      return [
        {
          id: entry.id,
          sequence: entry.steps.length,
          day: dueOn,
          dayAfter: dayAfter(dueOn, 1),
          summary: fill(t.due[due].reminder, { number: entry.number }),
          description: say(wording.text, language),
          address: `${this.address.read()}${pathOf('demand', entry.id)}`,
        },
      ];
    });
    const file = writeCalendar(days, this.clock.today());
    return new Download(file, 'text/calendar; charset=utf-8', 'demands.ics');
  }

  /** Every demand, a line each, with the words of the language. */
  async table(language: Language): Promise<Download> {
    const { columns, rows } = await this.sheet(language);
    const lines = [columns.map(({ label }) => label), ...rows.map((row) => row.map(String))];
    const file = lines.map(csvLine).join('');
    return new Download(file, 'text/csv; charset=utf-8', 'demands.csv');
  }

  async workbook(language: Language): Promise<Download> {
    const sheet = await this.sheet(language);
    const file = await writeXlsx({ title: sheet.name, sheets: [sheet] });
    return new Download(file, XLSX, 'demands.xlsx');
  }

  private async sheet(language: Language): Promise<Sheet> {
    const { columns, demand } = words[language];
    const titles = new Map(
      (await this.surveys.all()).map((survey) => [survey.id, titleOf(survey, language)]),
    );
    const rows = [];
    for (const entry of await this.register.all('demand')) {
      const fields = await this.fieldsOf(entry, titles.get(entry.surveyId) ?? '', language);
      rows.push(NAMES.map((name) => fields[name]));
    }
    return {
      name: demand.title,
      columns: NAMES.map((name) => ({ label: columns[name], width: COLUMNS[name] })),
      rows,
    };
  }

  private async fieldsOf(
    entry: Entry,
    survey: string,
    language: Language,
  ): Promise<Record<Name, string | number>> {
    const { yes, no } = words[language].list;
    const standing = demandStanding(entry.steps);
    const { wording, raisedOn, state, stateOn, dueOn, states } = standing;
    const release = await this.releases.latest(entry.surveyId);
    const figures = wording.figures.flatMap((reference) => {
      const told = release && tellFigure(release.content, reference, language);
      return told && told.kind !== 'absent' ? [told.text] : [];
    });
    return {
      number: entry.number,
      survey,
      text: say(wording.text, language),
      addressee: say(wording.addressee, language),
      basis: say(wording.basis, language),
      figures: figures.join('\n'),
      raisedOn,
      afterOpening: entry.isAfterOpening ? yes : no,
      state: stateWord(state, language),
      stateOn,
      dueOn: dueOn ?? '',
      daysOpen: daysOpen(standing, this.clock.today()),
      answer: states.at(-1)?.content.words ?? '',
    };
  }
}
