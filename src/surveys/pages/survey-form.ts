import { Injectable } from '@nestjs/common';
import type { Questionnaire } from '../../questionnaire/index.js';
import {
  type FormValues,
  type Page,
  type Redirect,
  SharedForm,
  type Trouble,
  type Viewer,
} from '../../web/index.js';
import { readSettings } from '../forms/read-settings.js';
import { SettingsDto } from '../forms/survey.dto.js';
import type { SurveySettings } from '../settings/survey-settings.js';
import { SurveyKeyring } from '../life/survey-keyring.js';
import { SurveyDirectory } from '../directory/survey-directory.js';
import { type Place, settingsPage } from './settings.view.js';

interface Asked {
  readonly viewer: Viewer;
  readonly place: Place;
  readonly questionnaire: Questionnaire;
}

/** The form of a survey's settings, for a new survey and for a draft. */
@Injectable()
export class SurveyForm {
  constructor(
    private readonly surveys: SurveyDirectory,
    private readonly keyring: SurveyKeyring,
  ) {}

  async show(
    { viewer, place, questionnaire }: Asked,
    values: FormValues,
    trouble?: Trouble,
  ): Promise<Page> {
    const waves = (await this.surveys.opened()).filter(
      ({ definition }) => definition.questionnaire.code === questionnaire.code,
    );
    const hasHolders = await this.keyring.hasHolders();
    return settingsPage(viewer, place, { questionnaire, waves, hasHolders }, values, trouble);
  }

  /** Saves what the form says; or, when asked for an estimate, only shows it again with one. */
  async submit(
    asked: Asked,
    body: unknown,
    save: (settings: SurveySettings, checkSeen: (now: unknown) => void) => Promise<Redirect>,
  ): Promise<Page | Redirect> {
    const form = new SharedForm(SettingsDto, body);
    const isEstimate = ['estimate', 'accept'].some((name) => form.values[name] !== undefined);
    if (isEstimate) return form.show((typed) => this.show(asked, typed));
    return form.settle(
      (sent, checkSeen) => save(readSettings(sent, asked.questionnaire), checkSeen),
      (again, trouble) => this.show(asked, again, trouble),
    );
  }
}
