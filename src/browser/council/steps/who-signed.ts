interface SignedFile {
  readonly signatures: readonly { readonly seat: number }[];
}

/** For whose seats a file has signatures, and how many they are, as sentences name them. */
export const whoSigned = ({ signatures }: SignedFile) => ({
  seats: signatures.map(({ seat }) => seat).join(', '),
  count: signatures.length,
});
