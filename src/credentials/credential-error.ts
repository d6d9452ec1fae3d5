/**
 * What a browser may be told: a stable code, and a sentence for the developer's console. The page
 * shows its own words for each code. (`DomainError` would bring the server's code along.)
 */
export class CredentialError extends Error {
  override readonly name = 'CredentialError';

  constructor(
    readonly code: 'bad-key' | 'bad-signature' | 'response-too-large',
    message: string,
  ) {
    super(message);
  }
}
