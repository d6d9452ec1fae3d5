import type { EntityManager } from 'typeorm';
import { asRow } from '../../database/index.js';
import type { Questionnaire } from '../../questionnaire/index.js';
import { refuse } from '../refusals.js';
import { type Change, nameOfPart } from './change.js';
import type { QuestionnaireDraft } from './questionnaire-draft.entity.js';
import { QuestionnaireStep } from './questionnaire-step.entity.js';

/** Further back nobody remembers what a step was; each holds a whole questionnaire. */
const MOST_STEPS = 20;

export type Turn = 'undo' | 'redo';

/** A step without the questionnaire in it. */
export type ToldStep = Pick<QuestionnaireStep, 'number' | 'isUndone' | 'kind' | 'part' | 'name'>;

/** What whoever undoes a step has seen: what stands there, and which step it was. */
export interface SeenSteps {
  readonly content: Questionnaire;
  readonly step: ToldStep | undefined;
}

type Replaced = Pick<QuestionnaireDraft, 'content' | 'stale'>;

/** The latest first. */
export const toldSteps = (manager: EntityManager, id: string): Promise<readonly ToldStep[]> =>
  manager.find(QuestionnaireStep, {
    select: {
      questionnaireId: true,
      number: true,
      isUndone: true,
      kind: true,
      part: true,
      name: true,
    },
    where: { questionnaireId: id },
    order: { number: 'DESC' },
  });

/** The last that was done, or the first that was undone. */
export const stepAt = (steps: readonly ToldStep[], turn: Turn): ToldStep | undefined =>
  turn === 'undo'
    ? steps.find(({ isUndone }) => !isUndone)
    : steps.findLast(({ isUndone }) => isUndone);

/** Nothing of a change that changes nothing. What was undone before is given up by a new one. */
export async function keepStep(
  manager: EntityManager,
  { id, content, stale }: QuestionnaireDraft,
  after: Questionnaire,
  change: Change,
): Promise<void> {
  if (JSON.stringify(content) === JSON.stringify(after)) return;
  await manager.delete(QuestionnaireStep, { questionnaireId: id, isUndone: true });
  const steps = await toldSteps(manager, id);
  for (const { number } of steps.slice(MOST_STEPS - 1)) {
    await manager.delete(QuestionnaireStep, { questionnaireId: id, number });
  }
  const step: QuestionnaireStep = {
    questionnaireId: id,
    number: (steps[0]?.number ?? 0) + 1,
    isUndone: false,
    kind: change.kind,
    part: change.part,
    name: nameOfPart(change, content, after),
    content,
    stale,
  };
  await manager.insert(QuestionnaireStep, asRow(step));
}

/** Puts what the draft holds and what its step holds in each other's places. */
export async function turnStep(
  manager: EntityManager,
  { id, content, stale }: QuestionnaireDraft,
  turn: Turn,
): Promise<Replaced> {
  const told = stepAt(await toldSteps(manager, id), turn);
  const where = { questionnaireId: id, number: told?.number ?? 0 };
  const step = await manager.findOneBy(QuestionnaireStep, where);
  if (!step) throw refuse(turn === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo');
  const turned = { content, stale, isUndone: turn === 'undo' };
  await manager.update(QuestionnaireStep, where, asRow(turned));
  return { content: step.content, stale: step.stale };
}
