import { describe, expect, it } from '@jest/globals';
import { partsOfRow } from './index.js';

const label = (en: string) => ({ en });

describe('the parts of a row', () => {
  const question = {
    options: [
      { code: 'thule', label: label('Thule') },
      { code: 'orvane', label: label('Orvane') },
    ],
    groups: [{ code: 'coast', label: label('Coast') }],
  };

  it('stand as the questionnaire has them, whatever the order of their codes is', () => {
    expect(partsOfRow(question, ['orvane', 'thule'])).toEqual(question.options);
    expect(partsOfRow(question, ['coast', 'thule'])).toEqual([
      question.options[0],
      question.groups[0],
    ]);
  });

  it('keep a code that the questionnaire does not have, without a name', () => {
    expect(partsOfRow(question, ['others', 'orvane'])).toEqual([
      question.options[1],
      { code: 'others' },
    ]);
  });
});
