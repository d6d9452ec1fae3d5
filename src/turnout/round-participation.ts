/**
 * The figure that reps may see before the opening: rounded down to 5, and nothing below the
 * threshold, which 0 stands for. Coarse enough that nobody sees a colleague's response arrive.
 */
export const roundParticipation = (responses: number, threshold: number): number =>
  responses < threshold ? 0 : responses - (responses % 5);
