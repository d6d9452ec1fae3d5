import { describe, expect, it } from '@jest/globals';
import { seen, unseen } from './examination.js';
import { sayExamination } from './say-examination.js';

describe('what an examination says', () => {
  const looks = [
    seen('clock', []),
    seen('backup', [{ code: 'backup-outlives', values: { day: { day: '2027-03-08' } } }]),
    unseen('folder', 'not-made'),
    unseen('mail', 'no-mail'),
    unseen('disk', 'not-made'),
  ];

  it('is a sentence for each finding, that begins with its area', () => {
    expect(sayExamination(looks, 'fr').findings).toEqual([
      {
        area: 'backup',
        code: 'backup-outlives',
        message: expect.stringMatching(/^Sauvegarde\s: Une enquête .* le 8 mars 2027, /),
      },
    ]);
  });

  it('names what was looked at, and by reason what was not', () => {
    expect(sayExamination(looks, 'en')).toMatchObject({
      seen: 'Looked at: clock and backup.',
      unseen: [
        'Not looked at: data folder and room on the disk. The first start makes what is missing here.',
        'Not looked at: mail server. CAHIER_SMTP_URL is not set.',
      ],
    });
  });

  it('claims nothing of what was not looked at', () => {
    expect(sayExamination([seen('clock', []), unseen('mail', 'no-mail')], 'de').seen).toBe(
      'Nichts Falsches gefunden bei: Uhr.',
    );
  });
});
