import { html, nothing } from 'lit';

/** What the first file lends to the second, so that a page carries one Lit and one Trusted Types policy. */
export const kit = { html, nothing } as const;
export type Kit = Omit<typeof kit, 'nothing'> & { readonly nothing: typeof nothing };
