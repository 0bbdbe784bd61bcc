import { afterEach, describe, expect, test } from '@jest/globals';
import { fetchAttachedFile, MICROSOFT_STORAGE } from '../../../adapters/teams/fetch-attached-file.js';
import { LOOPBACK_IS_PUBLIC, type Site, startSite } from '../../src/intake/fetch/start-site.js';

const sites: Site[] = [];

async function open(...[answer]: Parameters<typeof startSite>): Promise<string> {
  const site = await startSite(answer);
  sites.push(site);
  return `http://127.0.0.1:${site.port}`;
}

afterEach(async () => {
  await Promise.all(sites.splice(0).map((site) => site.close()));
});

const LIMITS = { total: 400, headers: 200, bytes: 5_000_000, redirects: 3 };

/** As a storage that is at one address alone. */
const fetchFrom = (origin: string, type = 'pdf') =>
  fetchAttachedFile(
    { name: 'letter', url: `${origin}/letter`, type },
    { storage: { isStorage: (url) => url.origin === origin, guard: LOOPBACK_IS_PUBLIC, limits: LIMITS } },
  );

describe('a file that was attached', () => {
  test('is not believed from another host that its own sends on to', async () => {
    const elsewhere = await open((_request, response) => response.end('Caseloads'));
    const origin = await open((_request, response) =>
      response.writeHead(302, { location: `${elsewhere}/letter` }).end(),
    );
    await expect(fetchFrom(origin)).rejects.toThrow('not kept in SharePoint or OneDrive');
  });

  test('that nobody hands over is given up', async () => {
    await expect(fetchFrom(await open(() => {}))).rejects.toThrow('took too long, or broke off');
  });

  test('that does not come to an end is given up', async () => {
    const origin = await open((_request, response) => void response.write('Caseloads'));
    await expect(fetchFrom(origin)).rejects.toThrow('took too long, or broke off');
  });

  test('that is a web page is one, and any other that begins as one is somebody being asked to sign in', async () => {
    const origin = await open((_request, response) => response.end('<!doctype html><p>Caseloads'));
    expect(Buffer.from(await fetchFrom(origin, 'HTML')).toString()).toBe('<!doctype html><p>Caseloads');
    await expect(fetchFrom(origin)).rejects.toThrow('a page to sign in on');
  });
});

describe('the storage of Microsoft', () => {
  const isStorage = (address: string): boolean => MICROSOFT_STORAGE.isStorage(new URL(address));

  test.each([
    'https://contoso-my.sharepoint.com/personal/amina/_layouts/15/download.aspx?UniqueId=1&tempauth=2',
    'https://uksouth1-mediap.svc.ms/transform/zip',
  ])('is at %s', (address) => {
    expect(isStorage(address)).toBe(true);
  });

  test.each([
    'http://contoso.sharepoint.com/letter.pdf',
    'https://contoso.sharepoint.com:8443/letter.pdf',
    'https://sharepoint.com.example.org/letter.pdf',
    'https://evilsharepoint.com/letter.pdf',
    'https://example.org/contoso.sharepoint.com/letter.pdf',
    'https://contoso.sharepoint.com@example.org/letter.pdf',
    'https://10.0.0.1/letter.pdf',
  ])('is not at %s', (address) => {
    expect(isStorage(address)).toBe(false);
  });
});
