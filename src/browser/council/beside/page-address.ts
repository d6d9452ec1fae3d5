/** What a browser with Trusted Types gives; not all have them. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => unknown };
}

let address: string | URL | undefined;

/** Where a worker finds this very script: the page is one file, which nothing is loaded beside. */
export function pageAddress(): string | URL {
  return (address ??= makeAddress());
}

function makeAddress(): string | URL {
  const text = document.querySelector('script')!.textContent;
  const own = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('cahier', {
    // No other script is ever an address of a worker.
    createScriptURL: (url) => (url === own ? url : 'about:blank'),
  });
  return (policy?.createScriptURL(own) ?? own) as string;
}
