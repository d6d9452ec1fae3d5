import type { Answer } from '../../questionnaire/index.js';
import { COMMENTS, type Comment } from './comments.js';
import type { Person } from './people.js';
import { shuffle, type Random } from './random.js';

const QUESTIONS = ['open_stop', 'open_keep'] as const;
const SHARE_WRITING = { open_stop: 0.32, open_keep: 0.13 } as const;

const suits = (comment: Comment, person: Person): boolean =>
  comment.isFromDesk === (person.role === 'desk' || person.role === 'parts');

/** Hands out each comment once, so that no two respondents write the same words. */
export function createCommentBox(random: Random) {
  const unused = shuffle(COMMENTS, random);
  const draw = (question: Comment['question'], person: Person): string | undefined => {
    const index = unused.findIndex(
      (comment) => comment.question === question && suits(comment, person),
    );
    return index < 0 ? undefined : unused.splice(index, 1)[0]!.text;
  };
  return {
    write(person: Person): Record<string, Answer> {
      const written: Record<string, Answer> = {};
      for (const question of QUESTIONS) {
        // Those under strain write more about what must stop.
        const extra = question === 'open_stop' ? 0.06 * person.strain : 0;
        if (random() >= SHARE_WRITING[question] + extra) continue;
        const text = draw(question, person);
        if (text !== undefined) written[question] = text;
      }
      return written;
    },
  };
}
