/** What the server sends: bytes are base 64 for addresses (WebAuthn, section 5.1). */
export interface PasskeyOptions {
  readonly challenge: string;
  readonly user?: { readonly id: string };
  readonly excludeCredentials?: readonly { readonly id: string }[];
  readonly allowCredentials?: readonly { readonly id: string }[];
}

/** The same with bytes, as browsers of before 2025 want them. */
export function readOptions(
  options: PasskeyOptions,
): PublicKeyCredentialCreationOptions | PublicKeyCredentialRequestOptions {
  const { challenge, user, excludeCredentials, allowCredentials } = options;
  const withBytes = (list: readonly { readonly id: string }[]) =>
    list.map((one) => ({ ...one, id: toBytes(one.id) }));
  return {
    ...options,
    challenge: toBytes(challenge),
    ...(user ? { user: { ...user, id: toBytes(user.id) } } : {}),
    ...(excludeCredentials ? { excludeCredentials: withBytes(excludeCredentials) } : {}),
    ...(allowCredentials ? { allowCredentials: withBytes(allowCredentials) } : {}),
  } as unknown as PublicKeyCredentialCreationOptions | PublicKeyCredentialRequestOptions;
}

/** What the browser answers, as the server reads it. */
export function answerOf(made: PublicKeyCredential): object {
  const { id, rawId, type, response } = made;
  return {
    id,
    rawId: toText(rawId),
    type,
    clientExtensionResults: made.getClientExtensionResults(),
    response: 'attestationObject' in response ? registered(response) : asserted(response),
  };
}

function registered(response: AuthenticatorResponse): object {
  const { attestationObject, clientDataJSON, getTransports } =
    response as AuthenticatorAttestationResponse;
  return {
    clientDataJSON: toText(clientDataJSON),
    attestationObject: toText(attestationObject),
    transports: getTransports ? getTransports.call(response) : [],
  };
}

function asserted(response: AuthenticatorResponse): object {
  const { authenticatorData, clientDataJSON, signature } =
    response as AuthenticatorAssertionResponse;
  return {
    clientDataJSON: toText(clientDataJSON),
    authenticatorData: toText(authenticatorData),
    signature: toText(signature),
  };
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
}

function toText(bytes: ArrayBuffer): string {
  const plain = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(plain).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
