import { IsIn } from 'class-validator';
import { LANGUAGES, type Language } from '../../web/index.js';
import { IsLogin, IsPassword, Repeats } from '../form-rules.js';

/** What somebody chooses at a one-time link. */
export class NewAccountDto {
  @IsLogin()
  login!: string;

  @IsPassword()
  password!: string;

  @Repeats('password')
  passwordAgain!: string;

  @IsIn(LANGUAGES)
  language!: Language;
}
