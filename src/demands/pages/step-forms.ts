import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  type FormValues,
  type Page,
  Redirect,
  type SharedForm,
  type Trouble,
  type Viewer,
  withSeen,
  stateOf,
} from '../../web/index.js';
import { refuse } from '../refusals.js';
import { type Entry, type NewStep, Register } from '../register/register.js';
import type { EntryKind } from '../register/register-entry.entity.js';
import { nameOf } from './entry-words.js';
import { type FormContent, formPage } from './form-page.js';

/** What a form about an entry shows; it may have to look something up. */
export type EntryForm = (entry: Entry, values: FormValues) => FormContent | Promise<FormContent>;

export interface TakenForm<T extends object, Ready> {
  readonly form: EntryForm;
  /** Looks up what the step needs, before its transaction begins. */
  readonly ready?: (sent: T) => Promise<Ready>;
  readonly make: (
    sent: T,
    entry: Entry,
    ready: Ready,
    manager: EntityManager,
  ) => NewStep | Promise<NewStep>;
}

export const pathOf = (kind: EntryKind, id: string): string => `/rep/${kind}s/${id}`;

/** What every form about an entry has: what it is about, where it is sent to, and the way back. */
export const around = ({ language }: Viewer, entry: Entry, form: string) => ({
  lead: nameOf(entry, language),
  action: `${pathOf(entry.kind, entry.id)}/${form}`,
  back: pathOf(entry.kind, entry.id),
});

/** What was said with a step. Throws `words-missing` where that is nothing. */
export function wordsOf(said: string): string {
  const words = said.trim();
  if (words === '') throw refuse('words-missing');
  return words;
}

/** Whoever saw fewer steps saw another state. */
export const seenOf = ({ steps }: Entry): string => stateOf(steps.length);

/** Forms that add a step to an entry: shown, taken, or shown again with what was typed. */
@Injectable()
export class StepForms {
  constructor(private readonly register: Register) {}

  entry(kind: EntryKind, id: string): Promise<Entry> {
    return this.register.get(kind, id);
  }

  async show(
    viewer: Viewer,
    kind: EntryKind,
    id: string,
    form: EntryForm,
    values: FormValues = {},
  ): Promise<Page> {
    const entry = await this.register.get(kind, id);
    const page = formPage(viewer, await form(entry, values));
    return withSeen(page, seenOf(entry));
  }

  settle<T extends object, Ready = undefined>(
    viewer: Viewer,
    kind: EntryKind,
    id: string,
    sent: SharedForm<T>,
    { form, ready, make }: TakenForm<T, Ready>,
  ): Promise<Page | Redirect> {
    return sent.settle(
      async (typed, checkSeen) => {
        const found = (await ready?.(typed)) as Ready;
        await this.register.add(kind, id, viewer, (entry, manager) => {
          checkSeen(entry.steps.length);
          return make(typed, entry, found, manager);
        });
        return new Redirect(pathOf(kind, id));
      },
      async (values: FormValues, trouble: Trouble) => {
        const entry = await this.register.get(kind, id);
        return formPage(viewer, await form(entry, values), trouble);
      },
    );
  }
}
