import { IsObject, IsOptional, ValidateBy } from 'class-validator';
import { LANGUAGES } from '../../common/index.js';

/** Far more than may be saved, so that what is too long is named and stays on the page. */
const LONGEST_FIELD = 20_000;

const IsWordsByLanguage = (): PropertyDecorator =>
  ValidateBy({
    name: 'wordsByLanguage',
    validator: {
      validate: (value) =>
        Object.entries(value as object).every(
          ([tag, text]: readonly [string, unknown]) =>
            (LANGUAGES as readonly string[]).includes(tag) &&
            typeof text === 'string' &&
            text.length <= LONGEST_FIELD,
        ),
    },
  });

export class LetterDto {
  @IsOptional()
  @IsObject()
  @IsWordsByLanguage()
  words: Readonly<Record<string, string>> = {};
}
