import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../common/index.js';
import { sayPart, sayRefusal } from './say-refusal.js';

describe('what a refusal says', () => {
  it('is nothing but a fault of ours where no room has its sentence', () => {
    expect(() => sayRefusal(new DomainError('never-thought-of', 'refused'), 'fr')).toThrow(
      'never-thought-of',
    );
  });

  it('never lacks a value that its sentence asks for', () => {
    expect(() => sayRefusal(new DomainError('too-few-comments', 'refused'), 'de')).toThrow(
      '{fewest}',
    );
  });

  it('is in the language of whoever reads it', () => {
    const refusal = new DomainError('no-such-survey', 'not-found');
    expect(sayRefusal(refusal, 'fr')).toMatch(/^Cette enquête n’existe pas/);
    expect(sayRefusal(refusal, 'de')).toMatch(/^Diese Befragung gibt es nicht/);
  });

  it('holds parts that have words of their own', () => {
    const values = {
      line: 2,
      column: 3,
      question: 'q1',
      remedy: { part: 'csv-too-many', values: { limit: 4 } },
    };
    expect(sayRefusal(new DomainError('csv-bad-answer', 'invalid-input', values), 'fr')).toBe(
      'Réponses, ligne 2, colonne 3 (q1)\u202f: la cellule contient plus de 4 choix.',
    );
  });

  it('says each of several refusals on a line of its own', () => {
    const problems = [
      { code: 'csv-empty-response', values: { line: 3 } },
      { code: 'csv-missing-column', values: { columns: 'site' } },
    ];
    const several = new DomainError('csv-problems', 'invalid-input', { count: 2, problems });
    expect(sayRefusal(several, 'en').split('\n')).toEqual([
      'The responses have 2 problems:',
      'Responses, line 3: there is no answer at all in it. Remove the line.',
      'Responses, line 1: columns are missing: site. Add them, empty if nobody was asked.',
    ]);
  });

  it('lists parts that hold parts themselves', () => {
    const remedy = { part: 'finding-list-size', values: { least: 1, most: 30 } };
    const problems = [
      { part: 'finding-at', values: { path: 'languages', remedy } },
      { part: 'findings-more', values: { count: 2 } },
    ];
    const refusal = new DomainError('bad-questionnaire', 'invalid-input', { count: 3, problems });
    expect(sayRefusal(refusal, 'fr')).toBe(
      'Le questionnaire a 3 problèmes\u202f: languages\u202f: écrivez une liste de 1 à 30 éléments\u202f; et 2 autres.',
    );
    expect(sayPart(problems[0]!, 'de')).toBe(
      'languages: schreiben Sie eine Liste mit 1 bis 30 Einträgen',
    );
  });
});
