import { type Besides, hasAnswered, rowsBesides, rowsForAll } from '../figures/besides.js';
import { valueAt } from '../attack-model.js';
import { ModelBuilder } from '../build-model.js';
import { AxisSpace, CellSpace } from '../profile-space.js';
import { optionsOf } from '../read-tables.js';
import { MISSING, type Edition, type Person } from '../release-file.js';
import { estimateCounts } from './estimate-counts.js';
import type { Guess } from './guess-quality.js';

export interface Guesses {
  /** Of every respondent and answer: whether they gave it. */
  readonly answers: readonly Guess[];
  /** Of everybody employed: whether they took part. */
  readonly parts: readonly Guess[];
}

/**
 * A colleague who knows the profile of everybody employed and what is published, and guesses from
 * it, of each by their profile, whether they took part and what they answered. It starts from the
 * same for everybody; what is published by group then moves it.
 *
 * @param staff everybody employed, the respondents first
 */
export function guessAnswers(
  edition: Edition,
  respondents: readonly Person[],
  staff: readonly Person[],
): Guesses {
  const { questionnaire } = edition.release.definition;
  const axes = questionnaire.profile.map((one) => new AxisSpace(one));
  const codes = questionnaire.profile.map(({ code }) => code);
  const space = new CellSpace(axes, [codes], 'leaves');
  const leafOf = (person: Person): number => space.cellsOfPerson(person)[0]!;
  const [question] = questionnaire.sections.flatMap(({ questions }) => questions);
  const options = optionsOf(question!, [edition]);
  const builder = new ModelBuilder(
    space,
    [edition],
    [respondents],
    [{ question: question!, options }],
  );
  const { size, rows } = builder.build();
  const all = { from: 0, to: 0 };
  const besides: Besides = { staff, colluders: [] };
  const heads = new Float64Array(space.size);
  for (const person of staff) heads[leafOf(person)]!++;
  const groups = builder.finestGroups();
  const first = new Float64Array(size);
  groups.forEach((group, leaf) => {
    for (const variable of builder.people(group, all).variables) first[variable] = heads[leaf]!;
    for (const option of options) {
      const [variable] = builder.answers(question!.code, option, group, all).variables;
      first[variable!] = heads[leaf]! / options.length;
    }
  });
  const counts = estimateCounts(first, [
    ...rowsForAll(questionnaire.profile, builder, question!, all),
    ...rowsBesides(besides, builder, question!, all),
    ...rows,
  ]);
  const peopleOf = groups.map((group) => valueAt(builder.people(group, all), counts));
  const shareOf = (option: string, leaf: number): number => {
    const given = valueAt(builder.answers(question!.code, option, groups[leaf]!, all), counts);
    return peopleOf[leaf]! > 0 ? Math.min(1, given / peopleOf[leaf]!) : 0;
  };
  const columns = options.filter((option) => option !== MISSING);
  return {
    answers: respondents.flatMap((person) =>
      columns.map((option) => ({
        chance: shareOf(option, leafOf(person)),
        isTrue: hasAnswered(person, question!, option),
      })),
    ),
    parts: staff.map((person, i) => ({
      chance: Math.min(1, peopleOf[leafOf(person)]! / heads[leafOf(person)]!),
      isTrue: i < respondents.length,
    })),
  };
}
