import { type ChildProcess, spawn } from 'node:child_process';
import { openBrowser } from './open-browser.js';

const PICTURE = 'docs/playground.png';
/** What a councillor asks two minutes before a meeting. */
const QUESTION = '/ofsted latest';

/** Starts the program; resolves to the address that it prints. */
async function start(): Promise<{ program: ChildProcess; address: string }> {
  const program = spawn(process.execPath, ['dist/app.js'], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const printed of program.stdout ?? []) {
    const [address] = /http:\S+/.exec(String(printed)) ?? []; // http://127.0.0.1:3000/sign-in?token=…
    if (address !== undefined) return { program, address };
  }
  throw new Error('The program printed no address.');
}

/** Takes the picture of the playground that the README opens with. */
async function takePicture(): Promise<void> {
  const { program, address } = await start();
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 960, height: 700 }, colorScheme: 'light' });
    await page.goto(address);
    await page.goto(`${new URL(address).origin}/?ask=${encodeURIComponent(QUESTION)}`);
    await page.getByText('Latest activity').first().waitFor();
    await page.evaluate('document.activeElement?.blur(); scrollTo(0, 0)');
    await page.screenshot({ path: PICTURE });
  } finally {
    await browser.close();
    program.kill();
  }
}

await takePicture();
