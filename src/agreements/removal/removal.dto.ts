import { IsString } from 'class-validator';

export class RemovalDto {
  /** The login of the account, typed again. */
  @IsString()
  login!: string;
}
