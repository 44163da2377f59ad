import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import type { Point } from '@newcomer/directory';
import { encodeBundle } from '@newcomer/directory/build';
import { figure } from '../../../../scripts/test/figure.mjs';
import { random } from '../../../../scripts/test/random.mjs';
import { createBundleSource } from './bundle-source.js';
import { smallCity } from './testing/small-city.js';
import { wideCountry } from './testing/wide-country.js';

const SESSIONS = 1000;
const NEEDS = ['health', 'food', 'learn', 'legal'] as const;
const WORDS: Readonly<Record<(typeof NEEDS)[number], readonly string[]>> = {
  health: ['clinic', 'طبيب'],
  food: ['kitchen', 'kitchn'],
  learn: ['language school'],
  legal: ['legal advice', 'lawyer'],
};

interface Session {
  readonly need: string;
  readonly log: readonly string[];
}

/** What an observer can tell sessions apart by: which files, how many, in which order. */
const traits = ({ log }: Session): string[] => [
  `${log.length}`,
  ...log,
  ...log.map((path, at) => `${at} ${path}`),
  ...log.map((path, at) => `${log[at - 1]} > ${path}`),
];

/** Guesses by naive Bayes from what it has seen: the strongest that half of the sessions teach about traits one by one. */
function learn(sessions: readonly Session[]): (session: Session) => string {
  const seen = new Map<string, Map<string, number>>();
  const total = new Map<string, number>();
  for (const session of sessions) {
    total.set(session.need, (total.get(session.need) ?? 0) + 1);
    for (const trait of new Set(traits(session))) {
      const counts = seen.get(trait) ?? new Map<string, number>();
      seen.set(trait, counts.set(session.need, (counts.get(session.need) ?? 0) + 1));
    }
  }
  return (session) => {
    const scores = [...total].map(([need, count]) => {
      let score = Math.log(count);
      for (const trait of new Set(traits(session))) score += Math.log(((seen.get(trait)?.get(need) ?? 0) + 1) / (count + 2));
      return [need, score] as const;
    });
    return scores.reduce((best, each) => (each[1] > best[1] ? each : best))[0];
  };
}

const country = wideCountry(1200);
const MODES = [
  { mode: 'whole', encoded: encodeBundle(smallCity(40)), places: [undefined] },
  {
    mode: 'sharded',
    encoded: encodeBundle(country, { mode: 'sharded', areaSize: 60 }),
    places: [undefined, ...country.places.map(({ point }) => point)],
  },
] as const;

for (const { mode, encoded, places } of MODES)
  describe(`a web server’s log of visits, ${mode} mode`, () => {
    it(
      'tells nothing of what somebody looked for, not even to an observer who has learned from half of them',
      { timeout: 300_000 },
      async () => {
        const { files } = encoded;
        const logs = new Map<string, string[]>();
        const server = createServer((request, response) => {
          // Each session has a folder of its own, as each visitor has an address of their own in a real log.
          const [, session = '', name = ''] = (request.url ?? '').split('/');
          logs.get(session)?.push(name);
          const bytes = files.get(name);
          response.writeHead(bytes ? 200 : 404, { 'content-type': 'application/json' }).end(bytes);
        });
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        const { port } = server.address() as AddressInfo;
        const next = random(7);
        const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;

        const visit = async (name: string): Promise<Session> => {
          const need = pick(NEEDS);
          const lang = pick(['en', 'ar']);
          const how = next();
          const byWords = pick(WORDS[need]);
          const near = pick<Point | undefined>(places);
          const log: string[] = [];
          logs.set(name, log);
          const source = createBundleSource(`http://127.0.0.1:${port}/${name}/`);
          await source.open(lang);
          const rest = source.warm?.(lang);
          const { results } = await source.search(how < 0.5 ? { lang, near, needs: [need] } : { lang, near, words: byWords });
          if (how > 0.2) for (const { id } of results.slice(0, 3)) await source.get(id, lang);
          if (how > 0.8) await source.places?.('quay', lang);
          await rest;
          // The rest around a place is brought as long as somebody looks at it.
          while (near && !(await source.search({ lang, near })).complete) await new Promise((resolve) => setTimeout(resolve, 5));
          await source.warm?.(lang);
          return { need, log };
        };
        const sessions: Session[] = [];
        for (let n = 0; n < SESSIONS; n++) sessions.push(await visit(`v${n}`));
        server.closeAllConnections();
        server.close();

        const half = SESSIONS / 2;
        const guess = learn(sessions.slice(0, half));
        const rest = sessions.slice(half);
        const right = rest.filter((session) => guess(session) === session.need).length / half;
        const base = Math.max(...NEEDS.map((need) => rest.filter((session) => session.need === need).length)) / half;
        // Four standard deviations: what chance alone gives to one of thirty thousand observers.
        const most = base + 4 * Math.sqrt((base * (1 - base)) / half);
        figure(`Access log, ${mode} mode`, 'sessions over a bundle, half of them to learn from', SESSIONS);
        figure(`Access log, ${mode} mode`, 'guesses that always name the commonest need', base * 100, '%');
        figure(`Access log, ${mode} mode`, 'guesses of an observer that are right', right * 100, '%', most * 100);
        figure(
          `Access log, ${mode} mode`,
          `different orders of requests in all sessions (two languages, ${places.length} places)`,
          new Set(sessions.map(({ log }) => log.join(' '))).size,
        );
        assert.ok(right <= most, `${right} of ${base}`);
        assert.equal(
          new Set(sessions.map(({ log }) => [...log].sort().join(' '))).size,
          2 * places.length,
          'the files depend on the language and the place alone',
        );
      },
    );
  });
