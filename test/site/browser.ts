import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import puppeteer, { type Browser as FirefoxBrowser } from 'puppeteer-core';
import { type BrowserProgram, unpackNpmChromium } from './npm-chromium.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** Programs of the Chromium family, by the name that a shell finds or the place where an installer puts them. */
const chromiumNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'coccoc',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
  String.raw`C:\Program Files\Microsoft\Edge\Application\msedge.exe`,
  String.raw`C:\Program Files\CocCoc\Browser\Application\browser.exe`,
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const firefoxNames = [
  'firefox-esr',
  'firefox',
  String.raw`C:\Program Files\Mozilla Firefox\firefox.exe`,
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

const quietFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface LaunchOptions {
  /** Further command line flags. */
  readonly flags?: readonly string[];
}

/**
 * Starts a browser of the Chromium family, headless, with a fresh profile.
 *
 * Looked for in this order: `CHROMIUM_PATH` (must work, nothing else is tried), an installed browser, the Chromium that
 * `npm ci` brought, and on Debian as root `apt-get install chromium`. Each is tried out before it is taken; one line on
 * standard error says which it was.
 *
 * @throws with the command that brings a browser when none is found: a browser test is never skipped.
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const { program } = await findChromium();
  return launch(program, options.flags);
}

/** A program that was tried out, and where it came from. */
export interface FoundBrowser {
  readonly program: BrowserProgram;
  readonly origin: string;
}

let found: Promise<FoundBrowser> | undefined;

/** The browser that `launchBrowser` starts; searched for once in a process. */
export function findChromium(): Promise<FoundBrowser> {
  found ??= searchChromium();
  return found;
}

async function searchChromium(): Promise<FoundBrowser> {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked) {
    const failure = await tryOut({ path: asked, environment: {} });
    if (failure) throw new Error(`CHROMIUM_PATH=${asked} does not start: ${failure}`);
    return announce({ program: { path: asked, environment: {} }, origin: 'CHROMIUM_PATH' });
  }
  const failures: string[] = [];
  for (const candidate of candidates()) {
    const program = candidate.program();
    if (!program) continue;
    const failure = await tryOut(program);
    if (!failure) return announce({ program, origin: candidate.origin });
    failures.push(`${candidate.origin}: ${failure}`);
  }
  throw new Error(
    [
      'No browser of the Chromium family works here.',
      ...failures,
      `Set CHROMIUM_PATH, or run: ${installCommand('chromium')}`,
    ].join('\n'),
  );
}

function* candidates(): Generator<{ origin: string; program: () => BrowserProgram | undefined }> {
  for (const name of chromiumNames) {
    const path = findProgram(name);
    if (path) yield { origin: 'installed', program: () => ({ path, environment: {} }) };
  }
  yield {
    origin: 'npm package @sparticuz/chromium',
    program: () =>
      unpackNpmChromium(
        join(project, 'node_modules/@sparticuz/chromium'),
        join(project, 'node_modules/.cache/chromium'),
      ),
  };
  yield {
    origin: 'apt-get install chromium',
    program: () => (installPackage('chromium') ? asProgram(findProgram('chromium')) : undefined),
  };
}

function announce(browser: FoundBrowser): FoundBrowser {
  // Later processes of the same test run take the same program and need not search again.
  Object.assign(process.env, browser.program.environment, { CHROMIUM_PATH: browser.program.path });
  if (browser.origin !== 'CHROMIUM_PATH')
    process.stderr.write(`Browser: ${browser.program.path} (${browser.origin})\n`);
  return browser;
}

/** `undefined` when the browser shows a page and paints it; otherwise the first line of what went wrong. */
async function tryOut(program: BrowserProgram): Promise<string | undefined> {
  try {
    const browser = await launch(program);
    try {
      const page = await browser.newPage();
      await page.setContent('<p>Viện Dẫn</p>');
      await page.screenshot();
    } finally {
      await browser.close();
    }
    return undefined;
  } catch (error) {
    return String(error instanceof Error ? error.message : error).split('\n')[0];
  }
}

function launch(program: BrowserProgram, flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: program.path,
    args: [...quietFlags, ...flags],
    env: { ...process.env, ...program.environment },
  });
}

/**
 * Starts Firefox over WebDriver BiDi with its strict file policy on (the drivers switch it off, and then everything "works" from
 * `file://`), or returns `undefined` where it is not installed.
 *
 * @throws in CI when Firefox is missing and cannot be installed.
 */
export async function launchFirefox(preferences: Record<string, unknown> = {}): Promise<FirefoxBrowser | undefined> {
  const path = requireProgram('FIREFOX_PATH', firefoxNames, 'firefox-esr');
  if (!path) return undefined;
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    extraPrefsFirefox: {
      'security.fileuri.strict_origin_policy': true,
      'app.update.enabled': false,
      ...preferences,
    },
  });
}

/**
 * Path of a program that a test needs beside Node: from an environment variable, or installed, or (in CI, as root on Debian)
 * installed now. `undefined` after one line that says what is skipped and how to get it.
 *
 * @throws in CI when it cannot be had.
 */
export function requireProgram(variable: string, names: readonly string[], debianPackage: string): string | undefined {
  const look = () => names.map(findProgram).find((path) => path !== undefined);
  const path = process.env[variable] ?? look();
  if (path) return path;
  const inCI = Boolean(process.env['CI']);
  if (inCI && installPackage(debianPackage)) return look();
  const message = `${names[0]} is not installed: run ${installCommand(debianPackage)}, or set ${variable}`;
  if (inCI) throw new Error(message);
  process.stderr.write(`SKIPPED: ${message}\n`);
  return undefined;
}

/** Full path of a program on `PATH` or in the places where Debian puts servers, or the path itself when it exists. */
export function findProgram(name: string): string | undefined {
  if (name.includes('/') || name.includes('\\')) return existsSync(name) ? name : undefined;
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

function asProgram(path: string | undefined): BrowserProgram | undefined {
  return path === undefined ? undefined : { path, environment: {} };
}

/** Installs a Debian package where that is possible without asking anyone; true when it succeeded. */
function installPackage(name: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !findProgram('apt-get')) return false;
  process.stderr.write(`Installing ${name} with apt-get…\n`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]) => spawnSync('apt-get', args, { env: environment, stdio: 'ignore' }).status === 0;
  run('update', '-qq');
  return run('install', '-y', '-qq', '--no-install-recommends', name);
}

function installCommand(debianPackage: string): string {
  return process.platform === 'linux'
    ? `sudo apt-get install ${debianPackage}`
    : `install ${debianPackage} from its own site`;
}
