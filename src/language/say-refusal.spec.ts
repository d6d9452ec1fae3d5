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
      'Les réponses ne peuvent pas être lues à la ligne 2, colonne 3 (q1) : la cellule contient plus de 4 choix.',
    );
  });

  it('lists parts that hold parts themselves', () => {
    const remedy = { part: 'finding-list-size', values: { least: 1, most: 30 } };
    const problems = [
      { part: 'finding-at', values: { path: 'languages', remedy } },
      { part: 'findings-more', values: { count: 2 } },
    ];
    const refusal = new DomainError('bad-questionnaire', 'invalid-input', { count: 3, problems });
    expect(sayRefusal(refusal, 'fr')).toBe(
      'Le questionnaire a 3 problèmes : languages : écrivez une liste de 1 à 30 éléments ; et 2 autres.',
    );
    expect(sayPart(problems[0]!, 'de')).toBe(
      'languages: schreiben Sie eine Liste mit 1 bis 30 Einträgen',
    );
  });
});
