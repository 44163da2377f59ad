import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { filesOfPath } from '@newcomer/hsds/node';
import { readDataset } from '@newcomer/hsds/read';
import { decodeHours, encodeHours } from './hours-code.js';
import { scheduleHours } from './schedule-hours.js';
import type { ScheduleRow } from './schedule-outcome.js';
import { readScheduleRow } from './schedule-row.js';

const SHARED = process.env.NEWCOMER_SHARED ?? fileURLToPath(new URL('../../../../../../shared', import.meta.url));
const MIAMI = join(SHARED, 'data/miami-hsds-1x/datapackage.zip');
const OHANA = join(SHARED, 'data/ohana-sample-1.0');
const skip = existsSync(MIAMI) ? false : `no shared data in ${SHARED}; set NEWCOMER_SHARED`;

async function schedulesOf(path: string): Promise<ScheduleRow[]> {
  const dataset = await readDataset(await filesOfPath(path));
  return dataset.tables.schedules.map(({ record }) => record);
}

let miami: Promise<ScheduleRow[]> | undefined;

function miamiSchedules(): Promise<ScheduleRow[]> {
  return (miami ??= schedulesOf(MIAMI));
}

async function schedulesByService(): Promise<ScheduleRow[][]> {
  const services = new Map<unknown, ScheduleRow[]>();
  for (const row of await miamiSchedules()) services.set(row.service_id, [...(services.get(row.service_id) ?? []), row]);
  return [...services.values()];
}

describe('schedules of a county', { skip }, () => {
  it('finds exactly the rows that are known to lack times, to be unreadable, and to close before they open', async () => {
    const rows = await miamiSchedules();
    const counts: Record<string, number> = {};
    for (const row of rows) {
      const { kind } = readScheduleRow(row);
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    assert.deepEqual(counts, { read: 11170, 'missing-times': 132, unreadable: 28, 'closes-before-opens': 15, overnight: 3, ambiguous: 2 });
  });

  it('finds the rows that contradict their own text, and the days that the export lost', async () => {
    const services = await schedulesByService();
    let contradicted = 0;
    let lost = 0;
    for (const schedules of services) {
      const { rows, lostDays } = scheduleHours(schedules);
      contradicted += rows.filter((row) => row.contradicted).length;
      if (lostDays) lost++;
    }
    assert.deepEqual({ contradicted, lost }, { contradicted: 246, lost: 353 });
  });

  it('keeps every pattern of hours through the bundle, equal ones as one', async () => {
    const patterns = new Set<string>();
    for (const schedules of await schedulesByService()) {
      const { hours } = scheduleHours(schedules);
      const code = encodeHours({ ...hours, text: [] });
      assert.equal(encodeHours(decodeHours(code)), code);
      assert.equal(encodeHours({ ...scheduleHours([...schedules].reverse()).hours, text: [] }), code);
      patterns.add(code);
    }
    assert.ok(patterns.size < 600, `${patterns.size} patterns`);
  });
});

describe("schedules of Ohana's sample", { skip }, () => {
  it('reads holidays without a year as closures of every year, and a shorter day', async () => {
    const exceptions = (await schedulesOf(OHANA)).flatMap((row) => readScheduleRow(row).exceptions);
    assert.deepEqual(exceptions.slice(0, 3), [
      { date: '--01-01', spans: [] },
      { date: '2015-12-24', spans: [{ from: 600, to: 960 }] },
      { date: '--06-01', to: '--09-01', spans: [] },
    ]);
  });
});
