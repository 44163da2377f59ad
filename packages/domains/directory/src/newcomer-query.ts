import type { Newcomer } from '@newcomer/core';
import type { AccessAnswers } from './directory.js';
import type { ServiceQuery } from './service-source.js';

type Door = NonNullable<Newcomer['door']>[number];

const ACCESS: Readonly<Record<Door, keyof AccessAnswers>> = {
  'no-papers': 'noPapers',
  free: 'free',
  'walk-in': 'walkIn',
  families: 'families',
  'women-only': 'womenOnly',
  'under-18': 'minors',
};
const MANAGES = ['first', 'fluent', 'everyday'];

export interface NewcomerQueryOptions {
  /** BCP 47 of the language to answer in. */
  readonly lang: string;
  /**
   * BCP 47 of the city's language. Given, only services where the person's first language is spoken are asked for, unless
   * they manage in the city's. Absent, language leaves nothing out: an interpreter is often a telephone call away.
   */
  readonly cityLanguage?: string | undefined;
}

/**
 * What a person told their own device, as a question to a source on that device. A child alone is led to child protection
 * before all else. A place that they named stays out of it: `ServiceSource.places` turns it into a point.
 */
export function newcomerQuery(newcomer: Newcomer, { lang, cityLanguage }: NewcomerQueryOptions): ServiceQuery {
  const { needs = [], place, door = [], access = [], household } = newcomer;
  const wanted = household?.childAlone ? ['children.alone', 'children.protection', ...needs] : needs;
  const spoken = cityLanguage === undefined ? undefined : firstLanguage(newcomer, cityLanguage);
  return {
    lang,
    ...(wanted.length > 0 && { needs: [...new Set(wanted)] }),
    ...(place && 'lat' in place && { near: { lat: place.lat, lon: place.lon } }),
    ...(door.length > 0 && { access: door.map((wish) => ACCESS[wish]) }),
    ...(access.some((need) => need === 'wheelchair' || need === 'step-free') && { wheelchair: true }),
    ...(spoken !== undefined && { spoken }),
  };
}

function firstLanguage({ languages = [] }: Newcomer, cityLanguage: string): string | undefined {
  const base = (tag: string) => tag.split('-')[0];
  if (languages.some(({ language, level }) => base(language) === base(cityLanguage) && MANAGES.includes(level))) return undefined;
  return languages.find(({ level }) => level === 'first')?.language;
}
