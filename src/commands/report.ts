import { type Command, Option } from 'commander';
import { canonicalJson, isLanguage, type Language, LANGUAGES } from '../common/index.js';
import { readRelease } from '../disclosure/index.js';
import { formatList } from '../language/index.js';
import type { Edition } from '../reports/index.js';
import { checkAmendments } from './check-amendments.js';
import { sayingIn } from './end-with.js';
import { checkOutput, readJson, writeWhole } from './files.js';
import {
  chapterNames,
  chooseFormat,
  type Format,
  type FormatOptions,
  FORMATS,
} from './report-format.js';

/** By this, spreadsheet programs tell UTF-8 from what a machine wrote before it. */
const BYTE_ORDER_MARK = '\ufeff';

interface Options extends FormatOptions {
  readonly lang?: string;
  readonly json?: boolean;
}

export function addReport(program: Command): void {
  program
    .command('report')
    .description('a release → the report for the council')
    .argument('<release>', 'release file (cahier/release-1 or cahier/release-2)')
    .requiredOption('--out <file>', 'where to write the report')
    .option(
      '--lang <tag>',
      `${formatList(LANGUAGES, 'en', 'or')} (default: the first language of the questionnaire)`,
    )
    .option('--edition <name>', 'which edition', 'full')
    .option(
      '--register <file>',
      'what became of the demands (cahier/register-1), in PDF, HTML and ZIP',
    )
    .option(
      '--chapters <names>',
      'chapters of the full edition in their order, such as summary,theme-2,demands',
    )
    .option(
      '--before <file>',
      'release of the survey that this one repeats, and again for each before it: the full edition compares them, in PDF, HTML and ZIP',
      (file: string, others: readonly string[] | undefined) => [...(others ?? []), file],
    )
    .option(
      '--references <file>',
      'public figures (cahier/references-1): the full edition sets them beside its questions, in PDF, HTML and ZIP',
    )
    .addOption(
      new Option(
        '--format <format>',
        'kind of file (default: what the name of --out ends in); zip: each chart as SVG and PNG',
      ).choices(FORMATS),
    )
    .option('--labels', 'in CSV: words beside the codes, in the language of --lang')
    .option('--bom', 'in CSV: a mark at the beginning by which spreadsheet programs know UTF-8')
    .option('--json', 'print one JSON object')
    .action((file: string, options: Options) =>
      sayingIn(options.lang !== undefined && isLanguage(options.lang) ? options.lang : 'en', () =>
        reportFile(file, options),
      ),
    );
}

async function reportFile(file: string, options: Options): Promise<void> {
  const { register, before = [], references } = options;
  const inputs = [file, register, ...before, references].filter((one) => one !== undefined);
  checkOutput(options.out, '--out', inputs);
  const format = chooseFormat(options);
  const release = readRelease(readJson(file, '<release>'));
  await checkAmendments(release);
  const { languages } = release.content.definition.questionnaire;
  // What the report does not exist in, the rooms below refuse.
  const language = (options.lang ?? languages.find(isLanguage) ?? 'en') as Language;
  // Loaded here, so that the other commands start without fonts and PDF code.
  const rooms = await import('../reports/index.js');
  const given = before.map((one) => readRelease(readJson(one, '--before')));
  const [earlier, ...further] = rooms.inSeries(release, given);
  const report = () =>
    rooms.buildReport(release, {
      language,
      edition: options.edition as Edition,
      ...(options.chapters === undefined ? {} : { chapters: chapterNames(options.chapters) }),
      ...(register === undefined
        ? {}
        : { register: rooms.readRegister(readJson(register, '--register')) }),
      ...(references === undefined
        ? {}
        : { references: rooms.readReferences(readJson(references, '--references')) }),
      ...(earlier ? { earlier, further } : {}),
    });
  const render: Record<Format, () => string | Buffer | Promise<Buffer>> = {
    pdf: () => rooms.renderPdf(report()),
    html: () => rooms.renderHtml(report()),
    zip: () => rooms.renderCharts(report()),
    csv: () => {
      const csv = options.labels
        ? rooms.renderLabelledCsv(release, language)
        : rooms.renderCsv(release);
      return options.bom ? `${BYTE_ORDER_MARK}${csv}` : csv;
    },
    xlsx: () => rooms.renderWorkbook(release, language, 'xlsx'),
    ods: () => rooms.renderWorkbook(release, language, 'ods'),
    json: () => `${canonicalJson(release.content)}\n`,
  };
  const content = await render[format]();
  writeWhole(options.out, content, '--out');
  const { hash } = release.content;
  const line = options.json
    ? JSON.stringify({ out: options.out, hash })
    : `${options.out} (${hash})`;
  process.stdout.write(`${line}\n`);
}
