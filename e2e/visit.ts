import { test as base, expect, type BrowserContext } from 'playwright/test';

interface Fixtures {
  /**
   * What the page did that no page of ours may do: console errors, page errors, violations of the security policy,
   * answers of 400 and above, requests to another origin. The test fails unless it is empty at the end; a test that
   * provokes one empties it.
   */
  complaints: string[];
  /** Opens the built app and waits until nothing is pending. */
  visit: (query?: string) => Promise<void>;
}

export const test = base.extend<Fixtures>({
  complaints: [
    async ({ context, baseURL }, use) => {
      const complaints = await listen(context, new URL(baseURL ?? '').origin);
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
  visit: ({ page }, use) =>
    use(async (query = '?lang=en') => {
      await page.goto(`./${query}`);
      await expect(page.locator('html')).toHaveAttribute('data-status', 'idle');
    }),
});

export { expect };

async function listen(context: BrowserContext, origin: string): Promise<string[]> {
  const complaints: string[] = [];
  await context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`securitypolicyviolation: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    ),
  );
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`page: ${error.error().message}`));
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith('http') && asked !== origin) complaints.push(`another origin: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`answered ${response.status()}: ${response.url()}`);
  });
  return complaints;
}
