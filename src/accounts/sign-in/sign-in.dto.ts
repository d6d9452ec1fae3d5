import { IsString } from 'class-validator';

/** No rule on length or signs: what no account could have is refused like a wrong password. */
export class SignInDto {
  @IsString()
  login!: string;

  @IsString()
  password!: string;
}
