import { NewcomerError } from '@newcomer/core';
import type { ElementFile } from '@newcomer/cli/kit';

interface ElementManifest {
  readonly version: string;
  readonly files: Readonly<Record<string, { readonly integrity: string }>>;
}

/** The element files that this page itself uses, for the kit. They come from the page's own server. */
export async function readElements(): Promise<{ readonly files: ElementFile[]; readonly version: string }> {
  const { version, files } = (await (await get('manifest.json')).json()) as ElementManifest;
  const read = Object.entries(files).map(async ([name, { integrity }]) => ({
    name,
    integrity,
    bytes: new Uint8Array(await (await get(name, integrity)).arrayBuffer()),
  }));
  return { version, files: await Promise.all(read) };
}

async function get(name: string, integrity?: string): Promise<Response> {
  // The bundled worker lies in "assets", beside "elements".
  const response = await fetch(new URL(`../elements/${name}`, self.location.href), integrity === undefined ? {} : { integrity });
  if (!response.ok)
    throw new NewcomerError(
      'try/no-elements',
      `The finder's file ${name} is not on this server (${response.status}); build the example again.`,
    );
  return response;
}
