import { networkOf } from '../../web/index.js';
import { AttemptLimit } from '../limits/attempt-limit.js';

/** A whole council may stand behind one address. */
const WRONG_AT_ONCE = 60;
const WRONG_PER_MINUTE = 10;

/**
 * Wrong passwords slow whoever sends them, never the owner of the account: they are counted per
 * network address, and per login tried from there. A login that nobody has is counted too, or the
 * limit would say which logins exist.
 */
export class SenderLimit {
  private readonly ofLogin = new AttemptLimit();
  private readonly ofSender = new AttemptLimit(WRONG_AT_ONCE, WRONG_PER_MINUTE);

  /** False when this address has no attempt left for the login, or none at all. */
  take(address: string, login: string): boolean {
    const sender = networkOf(address);
    return this.ofLogin.take(`${sender} ${login}`) && this.ofSender.take(sender);
  }

  /** It was not looked at; what was wrong before still counts. */
  undo(address: string, login: string): void {
    const sender = networkOf(address);
    this.ofLogin.giveBack(`${sender} ${login}`);
    this.ofSender.giveBack(sender);
  }

  /** The password was right. */
  forgive(address: string, login: string): void {
    const sender = networkOf(address);
    this.ofLogin.reset(`${sender} ${login}`);
    this.ofSender.giveBack(sender);
  }
}
