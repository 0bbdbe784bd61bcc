import { type Browser, chromium } from 'playwright-core';

/**
 * A Chromium that comes with the packages, its libraries among them. They are unpacked once, into the folder of this
 * machine for what is temporary.
 */
export async function openBrowser(): Promise<Browser> {
  // The package looks at these when it is loaded, and then brings along what a bare server lacks.
  Object.assign(process.env, { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x', AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' });
  const { default: packed } = await import('@sparticuz/chromium');
  const { LD_LIBRARY_PATH = '', FONTCONFIG_PATH = '' } = process.env;
  return chromium.launch({
    executablePath: await packed.executablePath(),
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu'],
    env: { PATH: process.env['PATH'] ?? '', LD_LIBRARY_PATH, FONTCONFIG_PATH },
  });
}
