import { fill, sayRefusal } from '../../language/index.js';
import type { TextsField } from '../../questionnaires/index.js';
import { NO_TROUBLE, Page, type Trouble, type Viewer } from '../../web/index.js';
import { words } from '../words/index.js';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly isChosen: boolean;
}

interface Named {
  readonly name: string;
  /** Where several fields have one name. */
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
}

export type Field =
  | ({ readonly kind: 'texts' } & TextsField)
  | ({ readonly kind: 'day' | 'line' | 'words'; readonly value: string } & Named)
  | ({
      readonly kind: 'select' | 'radio' | 'checkbox';
      readonly options: readonly Option[];
    } & Named)
  | ({ readonly kind: 'file' } & Named)
  | { readonly kind: 'hidden'; readonly name: string; readonly value: string };

export interface FormContent {
  readonly title: string;
  /** What it is about. */
  readonly lead: string;
  readonly hint?: string | null;
  readonly action: string;
  /** Where one came from. */
  readonly back: string;
  readonly submit: string;
  /** None where something has to be chosen first, or nothing can be done. */
  readonly fields: readonly Field[];
  readonly isUpload?: boolean;
  /** What is chosen first, by reloading the page. */
  readonly chooser?: {
    readonly name: string;
    readonly label: string;
    readonly options: readonly Option[];
  } | null;
  readonly notice?: string | null;
  /** What can be taken from a list that is searched, each by one press. */
  readonly finder?: Finder | null;
}

export interface Finder {
  readonly action: string;
  readonly find: string;
  readonly found: readonly { readonly mark: string; readonly text: string }[];
  /** That nothing was found, or that there is more. */
  readonly note: string | null;
}

/** A page with one form; every form of the register looks like this. */
export function formPage(
  viewer: Viewer,
  content: FormContent,
  trouble: Trouble = NO_TROUBLE,
): Page {
  const { language } = viewer;
  const t = words[language].forms;
  const { fields } = content;
  const model = {
    hint: null,
    isUpload: false,
    chooser: null,
    notice: null,
    finder: null,
    ...content,
    t,
    seen: null,
    isUnsaved: false,
    fields: fields.map(viewField),
    errors: errorsOf(fields, trouble, viewer),
  };
  return new Page('rep/register-form', model, trouble.status, language);
}

const KINDS = ['texts', 'day', 'line', 'words', 'select', 'radio', 'checkbox', 'file', 'hidden'];

const viewField = (field: Field) => ({
  id: `field-${field.name}`,
  hint: null,
  options: null,
  value: '',
  ...field,
  is: Object.fromEntries(KINDS.map((kind) => [kind, kind === field.kind])),
});

function errorsOf(fields: readonly Field[], trouble: Trouble, { language }: Viewer) {
  const t = words[language].forms;
  const first = fields.find(({ kind }) => kind !== 'hidden')?.name ?? '';
  return [
    ...trouble.fields.map((name) => ({
      field: `field-${name}`,
      text: fill(t.problem, { name: labelOf(fields, name) }),
    })),
    ...(trouble.refusal
      ? [{ field: `field-${first}`, text: sayRefusal(trouble.refusal, language) }]
      : []),
  ];
}

function labelOf(fields: readonly Field[], name: string): string {
  const field = fields.find((one) => one.name === name);
  if (!field || field.kind === 'hidden') return name;
  return field.kind === 'texts' ? field.legend : field.label;
}
