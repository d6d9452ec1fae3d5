import type { Command } from 'commander';
import type { Language } from '../common/index.js';
import { minutesToAnswer, parseNewQuestionnaire } from '../questionnaire/index.js';
import { adviseOn, sayAdvice, sayMinutes, sayNothingFound, sayOfWhole } from '../wording/index.js';
import { sayingIn } from './end-with.js';
import { readJson } from './files.js';
import { inLanguage } from './options.js';

interface Options {
  readonly lang: Language;
  readonly json?: boolean;
}

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('what may be wrong with the wording of a questionnaire, guessed from its words')
    .argument('<questionnaire>', 'questionnaire file (cahier/questionnaire-1)')
    .addOption(inLanguage())
    .option('--json', 'print one JSON object')
    .action((file: string, options: Options) =>
      sayingIn(options.lang, () => checkFile(file, options)),
    );
}

/** A questionnaire that breaks a rule is refused; one that is worded clumsily is not. */
function checkFile(file: string, { lang, json }: Options): void {
  const questionnaire = parseNewQuestionnaire(readJson(file, '<questionnaire>'));
  const advice = adviseOn(questionnaire);
  if (json) {
    const found = advice.map(({ rule, code, languages }) => ({ rule, code, languages }));
    const minutes = minutesToAnswer(questionnaire);
    process.stdout.write(`${JSON.stringify({ minutes, advice: found })}\n`);
    return;
  }
  const lines = [
    sayMinutes(questionnaire, lang),
    ...sayOfWhole(questionnaire, lang),
    ...(advice.length > 0 ? advice.map((one) => sayAdvice(one, lang)) : [sayNothingFound(lang)]),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
