import { IsIn, IsOptional, IsString, Matches, MaxLength, ValidateBy } from 'class-validator';
import type { LocalisedText } from '../../common/index.js';
import { IsTexts } from '../../questionnaires/index.js';
import { figureOfMark } from '../../reports/index.js';

/** One place in a release, or several. */
const IsMarks = (): PropertyDecorator =>
  ValidateBy({
    name: 'marks',
    validator: {
      validate: (value) =>
        [value].flat().every((mark) => typeof mark === 'string' && figureOfMark(mark) !== null),
    },
  });

export class RemarkDto {
  @Matches(/^[a-z]{1,20}(-\d{1,3})?$/)
  chapter!: string;

  @IsTexts()
  text!: LocalisedText;

  /** What was inserted so far, in the order of its numbers. */
  @IsOptional()
  @IsMarks()
  figures?: string | string[];

  /** The one that is to be inserted. */
  @IsOptional()
  @IsMarks()
  figure?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  find?: string;

  @IsIn(['look', 'insert', 'save'])
  act!: 'look' | 'insert' | 'save';
}
