import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Injectable } from '@nestjs/common';
import Handlebars from 'handlebars';
import { fill, type Values } from '../language/index.js';

const VIEWS = join(import.meta.dirname, '..', '..', 'views');

/**
 * Renders `views/<name>.hbs` inside its layout. Escaping is always on; a name that the model lacks
 * throws, so that a misspelt one is found by the first test that opens the page.
 *
 * A view names its layout in its first line: `{{!-- layout: office --}}`.
 */
@Injectable()
export class ViewRenderer {
  private readonly views = (shared ??= readViews());

  render(name: string, model: object): string {
    const view = this.views.get(name);
    if (!view) throw new Error(`there is no view ${name}`);
    const body = view.template(model);
    if (!view.layout) return body;
    return this.render(`layouts/${view.layout}`, {
      ...model,
      body: new Handlebars.SafeString(body),
    });
  }
}

interface View {
  readonly layout: string;
  readonly template: Handlebars.TemplateDelegate;
}

/** Read and compiled once for a process, however many applications it starts. */
let shared: ReadonlyMap<string, View> | undefined;

function readViews(): ReadonlyMap<string, View> {
  const handlebars = Handlebars.create();
  handlebars.registerHelper('eq', (a: unknown, b: unknown) => a === b);
  handlebars.registerHelper('or', (a: unknown, b: unknown) => Boolean(a) || Boolean(b));
  handlebars.registerHelper('fill', fillHelper);
  const views = new Map<string, View>();
  for (const [name, source] of templates()) {
    if (name.startsWith('partials/')) {
      handlebars.registerPartial(name.slice('partials/'.length), source);
    } else {
      const layout = /^\{\{!-- layout: (\w+) --\}\}/.exec(source)?.[1] ?? '';
      views.set(name, { layout, template: handlebars.compile(source, { strict: true }) });
    }
  }
  return views;
}

/** `{{fill t.welcome name=login}}` puts `login` where the text says `{name}`, escaped as ever. */
const fillHelper = (text: unknown, { hash }: Handlebars.HelperOptions): string =>
  fill(String(text), hash as Values);

function* templates(): Generator<[string, string]> {
  for (const entry of readdirSync(VIEWS, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.hbs')) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(VIEWS, path)
      .split(sep)
      .join('/')
      .replace(/\.hbs$/, '');
    // The report room renders its own document.
    if (!name.startsWith('report/')) yield [name, readFileSync(path, 'utf8')];
  }
}
