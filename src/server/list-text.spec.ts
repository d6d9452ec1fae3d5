import { describe, expect, it } from '@jest/globals';
import { listText } from './list-text.js';

const LIST = 'Nom;Courriel\r\nMüller;joerg@thule.example';

describe('the text of a list', () => {
  it.each([
    ['UTF-8', Buffer.from(LIST)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${LIST}`)],
    ['UTF-16 as spreadsheets save it', Buffer.from(`\ufeff${LIST}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${LIST}`, 'utf16le').swap16()],
    ['one byte a letter', Buffer.from(LIST, 'latin1')],
  ])('is read from %s', (_, bytes) => {
    expect(listText(bytes)).toBe(LIST);
  });

  it('holds a zero when the file is none', () => {
    expect(listText(Buffer.from([0x50, 0x4b, 3, 4, 0, 0xe9]))).toContain('\0');
  });
});
