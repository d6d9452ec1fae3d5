import { Matches } from 'class-validator';

const IsCount = (): PropertyDecorator => Matches(/^\d{1,6}$/);

export class TallyDto {
  @IsCount()
  entitled!: string;

  @IsCount()
  printed!: string;

  @IsCount()
  handedOut!: string;

  @IsCount()
  returned!: string;

  @IsCount()
  destroyed!: string;
}
