import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** A form of the office, as its view has it, with the partials in their places. */
export interface ViewForm {
  /** Where it is sent, without what stands behind the `?`. */
  readonly to: string;
  readonly form: string;
}

const VIEWS = 'views/{accounts,admin,council,eligibility,layouts,rep,roster,partials}/*.hbs';
const PARTIALS = new Map(
  globSync('views/partials/*.hbs').map((file) => [
    basename(file, '.hbs'),
    readFileSync(file, 'utf8'),
  ]),
);

/** A view with its partials, and theirs, in their places. */
export const wholeView = (view: string): string =>
  view.replaceAll(/\{\{> ([\w-]+)[^}]*\}\}/g, (_, name: string) =>
    wholeView(PARTIALS.get(name) ?? ''),
  );

export const officeViewForms = (): readonly ViewForm[] =>
  globSync(VIEWS).flatMap((file) => {
    const view = wholeView(readFileSync(file, 'utf8'));
    return [
      ...view.matchAll(/<form\b[^>]*method="post"[^>]*action="([^">]*)"[^>]*>([^]*?)<\/form>/g),
    ].map(([, action = '', form = '']) => ({ to: action.replace(/\?.*/, ''), form }));
  });
