import { launchBrowser, launchFirefox } from './browser.ts';

/** A page in either browser, with all that went wrong on it. */
export interface Visit {
  goto(url: string): Promise<void>;
  evaluate<T>(run: string): Promise<T>;
  click(selector: string): Promise<void>;
  url(): string;
  /** Errors and warnings of the console (violations of the content security policy are among them), uncaught errors. */
  readonly complaints: string[];
  /** Addresses that were asked for; of Chromium only. */
  readonly requests: string[];
  close(): Promise<void>;
}

export const browserNames = ['Chromium', 'Firefox'] as const;
export type BrowserName = (typeof browserNames)[number];

/** Opens a page, or returns `undefined` where Firefox is not installed (said on standard error; an error in CI). */
export async function visit(name: BrowserName): Promise<Visit | undefined> {
  return name === 'Chromium' ? visitChromium() : visitFirefox();
}

/** @param flags of the command line, e.g. to map a host name */
export async function visitChromium(flags: readonly string[] = []): Promise<Visit> {
  const browser = await launchBrowser({ flags });
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: (run) => page.evaluate(run),
    click: async (selector) => {
      await Promise.all([page.waitForEvent('load'), page.click(selector)]);
    },
    url: () => page.url(),
    complaints,
    requests,
    close: () => browser.close(),
  };
}

async function visitFirefox(): Promise<Visit | undefined> {
  const browser = await launchFirefox();
  if (!browser) return undefined;
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: (run) => page.evaluate(run) as Promise<never>,
    click: async (selector) => {
      await Promise.all([page.waitForNavigation(), page.click(selector)]);
    },
    url: () => page.url(),
    complaints,
    requests: [],
    close: () => browser.close(),
  };
}
