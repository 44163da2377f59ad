import { createHsdsClient, downloadServices, type ApiService, type HsdsClient } from '@newcomer/clients';
import type { SourceFiles } from '@newcomer/hsds';
import { filesOf } from '@newcomer/hsds/read-json';

/** A machine that builds a kit at night may take more than a visitor's phone. */
const LIMITS = { services: 200_000, bytes: 2_000_000_000 };
const PAGE_BYTES = 100_000_000;
const PAGE_DEADLINE = 60_000;
/** Records asked for at once, where the list gave only summaries. */
const AT_ONCE = 4;

/**
 * All that an HSDS or Open Referral UK API publishes, as a file for the readers.
 *
 * @throws ApiError where the API cannot be reached or does not answer as the standard says. Never half of it.
 */
export async function filesOfApi(address: string, onProgress: (done: number, total: number) => void): Promise<SourceFiles> {
  const client = createHsdsClient({ baseUrl: address, deadline: PAGE_DEADLINE, maxBytes: PAGE_BYTES });
  const never = new AbortController().signal;
  const { services, whole } = await downloadServices(
    client,
    address,
    never,
    (loaded, total) => onProgress(loaded, total ?? loaded),
    LIMITS,
  );
  const records = whole ? services : await wholeRecords(client, services, onProgress);
  return filesOf({ 'services.ndjson': records.map((record) => JSON.stringify(record)).join('\n') });
}

async function wholeRecords(
  client: HsdsClient,
  summaries: readonly ApiService[],
  onProgress: (done: number, total: number) => void,
): Promise<ApiService[]> {
  const records: ApiService[] = [];
  for (let at = 0; at < summaries.length; at += AT_ONCE) {
    const batch = summaries.slice(at, at + AT_ONCE);
    records.push(...(await Promise.all(batch.map(async (summary) => (await client.service(String(summary.id))) ?? summary))));
    onProgress(records.length, summaries.length);
  }
  return records;
}
