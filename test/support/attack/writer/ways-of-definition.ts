import { controlWords } from '../../../../src/common/index.js';
import { generateIntakeKey, invitationFragment } from '../../../../src/credentials/index.js';
import { definitionHash, type SurveyDefinition } from '../../../../src/questionnaire/index.js';
import { define, swapLabels, tell } from './lies.js';
import { HONEST, type Way } from './way.js';

const swapped = define(swapLabels);
/** Somebody who came without a link and types the words that the page itself shows. */
const careless = { by: 'code', words: 'page' } as const;

/** As it was frozen before words were stretched: JSON has no field that is undefined. */
const older = (definition: SurveyDefinition): SurveyDefinition =>
  JSON.parse(JSON.stringify({ ...definition, wordsBy: undefined })) as SurveyDefinition;

const withKey =
  (intake: string) =>
  (definition: SurveyDefinition): SurveyDefinition => ({
    ...definition,
    keys: { ...definition.keys!, intake },
  });

/** Lies about what is asked, and with which keys. */
export const WAYS_OF_DEFINITION: readonly Way[] = [
  {
    lie: 'the labels of two answers are exchanged, the hash is left',
    is: 'prevented',
    by: 'the page hashes the definition itself',
    inBrowser: true,
    holds: async ({ visit }) =>
      (await visit({ lie: tell((told) => (told.definition = swapLabels(told.definition))) })).at ===
      'mismatch',
    control: async ({ visit }) => (await visit({ lie: swapped, ...careless })).at === 'form',
  },
  {
    lie: 'the same with its own hash, to somebody with a link or a code to scan',
    is: 'prevented',
    by: 'the link pins 128 bits of the hash',
    inBrowser: true,
    holds: async ({ visit }) => (await visit({ lie: swapped })).at === 'mismatch',
    control: async ({ visit }) => (await visit({ lie: swapped, ...careless })).at === 'form',
  },
  {
    lie: 'the same to somebody who types the code of a slip',
    is: 'noticed',
    by: 'three words of the slip are typed; whoever types those of the page notices nothing',
    inBrowser: true,
    holds: async ({ visit }) => (await visit({ lie: swapped, by: 'code' })).at === 'wrong',
    control: async ({ visit }) => (await visit({ lie: swapped, ...careless })).at === 'form',
  },
  {
    lie: 'a definition of the older kind, whose six words are cheaper to imitate',
    is: 'noticed',
    by: 'its words are others than those of the slip',
    inBrowser: true,
    holds: async ({ visit }) => (await visit({ lie: define(older), by: 'code' })).at === 'wrong',
    control: async ({ visit }) => (await visit({ lie: define(older), ...careless })).at === 'form',
  },
  {
    lie: 'another key, to which the answers are sealed',
    is: 'prevented',
    by: 'the keys stand in the definition, which the link pins',
    inBrowser: true,
    holds: async ({ visit }) => {
      const { publicKey } = generateIntakeKey();
      return (await visit({ lie: define(withKey(publicKey)) })).at === 'mismatch';
    },
    control: async ({ visit }) => {
      const { publicKey } = generateIntakeKey();
      return (await visit({ lie: define(withKey(publicKey)), ...careless })).at === 'form';
    },
  },
  {
    lie: 'a definition for one person, with a mail that names it',
    is: 'public check',
    by: 'the words of this mail are not those of poster, slip, colleagues and bulletin',
    inBrowser: true,
    holds: async ({ visit, survey, test }) => {
      const own = definitionHash(swapLabels(survey.definition));
      const { code } = await survey.invite();
      const link = `${test.url}/i#${invitationFragment(survey.id, code, own)}`;
      const { at } = await visit({ lie: swapped, link, words: 'page' });
      const words = controlWords(own, survey.definition.wordsBy);
      return at === 'form' && words.join() !== survey.words.join();
    },
    control: HONEST,
  },
];
