import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from '@jest/globals';
import { wholeView } from '../support/office-views.js';

const read = (file: string): string => readFileSync(file, 'utf8');

/** The classes that each style of `views/styles` knows, by its name. */
const KNOWN = new Map(
  globSync('views/styles/*.css').map((file) => {
    const rules = read(file).replaceAll(/\/\*[^]*?\*\//g, '');
    const classes = [...rules.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name!);
    return [basename(file, '.css'), new Set(classes)];
  }),
);

/** Views that are pages of their own, with their partials in their places. */
const PAGES = globSync('views/{accounts,admin,bulletin,council,eligibility,errors,home}/*.hbs')
  .concat(globSync('views/{layouts,rep,respondent,roster,styleguide}/*.hbs'))
  .map((file) => ({ file, view: wholeView(read(file)) }));

/** Classes that stand there whatever a page shows; a part that is filled in names none. */
const classesOf = (view: string): readonly string[] =>
  [...view.matchAll(/class="((?:[^"{]|\{\{.*?\}\})*)"/g)].flatMap(([, list]) =>
    list!
      .replaceAll(/[\w-]*\{\{(?![#/]).*?\}\}[\w-]*/g, ' ')
      .replaceAll(/\{\{.*?\}\}/g, ' ')
      .split(/\s+/)
      .filter((name) => name !== ''),
  );

it('every class on a page is known to a style that the page loads', () => {
  const unknown = PAGES.flatMap(({ file, view }) => {
    const layout = /^\{\{!-- layout: (\w+)/.exec(view)?.[1] ?? basename(file, '.hbs');
    const loaded = [...view.matchAll(/\{\{assets\.(\w+)\}\}/g)].map(([, name]) => name!);
    const known = [layout, ...loaded].map((name) => KNOWN.get(name));
    return [...new Set(classesOf(view))]
      .filter((name) => !known.some((classes) => classes?.has(name)))
      .map((name) => `${file}: ${name}`);
  });
  expect(PAGES.length).toBeGreaterThan(50);
  expect(unknown).toEqual([]);
});

it('no page writes a colon of its own: French sets a space before it', () => {
  const written = PAGES.filter(({ file }) => !/styleguide/.test(file)).flatMap(({ file, view }) =>
    [...view.matchAll(/(?:\}\}|<\/strong>)(?:<\/\w+>)?:\s.*/g)].map(
      ([found]) => `${file}: ${found.slice(0, 60)}`,
    ),
  );
  expect(written).toEqual([]);
});
