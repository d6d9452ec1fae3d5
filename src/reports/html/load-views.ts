import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Handlebars from 'handlebars';

const VIEWS = join(import.meta.dirname, '..', '..', '..', 'views', 'report');

export interface ReportViews {
  readonly page: Handlebars.TemplateDelegate;
  readonly style: string;
}

/** Of a text in another language than the page's, ` lang="…"`; of any other, nothing. */
function langAttribute(text: unknown, { data }: Handlebars.HelperOptions): Handlebars.SafeString {
  const { languages } = (data as { root: { languages: ReadonlyMap<unknown, string> } }).root;
  const language = languages.get(text);
  return new Handlebars.SafeString(
    language === undefined ? '' : ` lang="${Handlebars.escapeExpression(language)}"`,
  );
}

let loaded: ReportViews | undefined;

/** The page and one partial for each kind of block, read once; escaping is always on. */
export function loadViews(): ReportViews {
  if (!loaded) {
    const handlebars = Handlebars.create();
    handlebars.registerHelper('lang', langAttribute);
    const blocks = join(VIEWS, 'blocks');
    for (const file of readdirSync(blocks).filter((name) => name.endsWith('.hbs'))) {
      handlebars.registerPartial(basename(file, '.hbs'), readFileSync(join(blocks, file), 'utf8'));
    }
    loaded = {
      page: handlebars.compile(readFileSync(join(VIEWS, 'report.hbs'), 'utf8'), { strict: true }),
      style: readFileSync(join(VIEWS, 'report.css'), 'utf8'),
    };
  }
  return loaded;
}
