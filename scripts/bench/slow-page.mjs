const SLOW = { cpu: 4, bitsPerSecond: 1_600_000, latencyMs: 150 };

/** A page as a slow phone has it; on a slow line where `network` is wished. */
export async function slowPage(browser, { network = false } = {}) {
  const context = await browser.newContext({ viewport: { width: 375, height: 667 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu });
  if (network) {
    const throughput = SLOW.bitsPerSecond / 8;
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: SLOW.latencyMs,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
  }
  return page;
}
