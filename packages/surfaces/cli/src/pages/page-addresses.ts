import { sha384 } from '@newcomer/core/sha384';

// The address of a page stays in the history of a phone and in the log of a server. It says nothing of what the page is about:
// a need is its hash, a service its opaque id.

function hashed(text: string): string {
  return [...sha384(new TextEncoder().encode(text)).slice(0, 6)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Ids that are no names of files on every system are hashed. */
export function serviceAddress(id: string): string {
  return `s/${/^[0-9a-z-]{8,64}$/.test(id) ? id : hashed(id)}.html`;
}

/** The n-th page of a list, from 1. `needs` are what the list answers. */
export function needAddress(needs: readonly string[], n = 1): string {
  return `n/${hashed([...needs].sort().join(' '))}${n === 1 ? '' : `-${n}`}.html`;
}

/** From a page below a language's folder to that folder: "../" for each folder it lies in. */
export function upFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}
