import { Equals, IsString, MaxLength, ValidateBy, type ValidationArguments } from 'class-validator';
import { composePassphrase, isAcceptablePassphrase } from '../keys/passphrase-rules.js';

const MOST_TYPED = 1000;

const IsPassphrase = (): PropertyDecorator =>
  ValidateBy({ name: 'isPassphrase', validator: { validate: isAcceptablePassphrase } });

/** The same passphrase as in the field `passphrase`. */
const IsSameAgain = (): PropertyDecorator =>
  ValidateBy({
    name: 'isSameAgain',
    validator: {
      validate: (value: unknown, args?: ValidationArguments) => {
        const { passphrase } = args!.object as { passphrase: unknown };
        return (
          typeof value === 'string' &&
          typeof passphrase === 'string' &&
          composePassphrase(value) === composePassphrase(passphrase)
        );
      },
    },
  });

export class NewPassphraseDto {
  @IsPassphrase()
  passphrase: string;

  @IsSameAgain()
  passphraseAgain: string;
}

export class ChangePassphraseDto extends NewPassphraseDto {
  @IsString()
  @MaxLength(MOST_TYPED)
  current: string;
}

/** Whoever forgot the passphrase says that they know what is lost. */
export class ReplacePassphraseDto extends NewPassphraseDto {
  @Equals('yes')
  understood: string;
}
