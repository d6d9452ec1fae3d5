import { LANGUAGES } from '../../../src/common/index.js';
import { buildReport, EDITIONS, renderPdf, renderPetition } from '../../../src/reports/index.js';
import { demoRegister, demoRelease } from '../demo-release.js';
import { releaseInManyScripts } from '../many-scripts.js';

export interface Paper {
  readonly name: string;
  readonly pdf: Buffer;
}

/** Every edition of the demo's report and the sheet of a petition, in each language; and letters of many scripts. */
export async function* everyPaper(): AsyncGenerator<Paper> {
  for (const language of LANGUAGES) {
    for (const edition of EDITIONS) {
      const report = buildReport(demoRelease(), { language, edition, register: demoRegister() });
      yield { name: `${edition}-${language}`, pdf: await renderPdf(report) };
    }
    yield { name: `petition-${language}`, pdf: await renderPetition(petitionIn(language)) };
  }
  const many = buildReport(releaseInManyScripts(), { language: 'en' });
  yield { name: 'many-scripts', pdf: await renderPdf(many) };
}

const petitionIn = (language: (typeof LANGUAGES)[number]) => ({
  language,
  title: 'A bench at the gate',
  text: ['We ask for a bench.'],
  council: null,
  signatures: 40,
  invited: 60,
  day: '2026-03-20',
  announced: null,
  timeZone: 'Europe/Paris',
  changes: [],
  controlWords: [],
  root: 'a'.repeat(64),
  address: 'https://council.example/petition',
});
