import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type FetchOptions, fetchSource } from '../../../../src/intake/fetch/fetch-source.js';
import { SourceRefusal } from '../../../../src/intake/fetch/source-refusal.js';
import { ANY_PORT, LOOPBACK_IS_PUBLIC, resolveExamples, type Site, startSite } from './start-site.js';

let site: Site;

beforeAll(async () => {
  site = await startSite(({ url = '/' }, response) => {
    const [, status, target] = /^\/(30\d)\/(.*)$/.exec(url) ?? [];
    if (status !== undefined && target !== undefined)
      return response.writeHead(Number(status), { location: decodeURIComponent(target) }).end();
    response.setHeader('content-type', 'text/html');
    return response.end('<meta http-equiv="refresh" content="0; url=/secret">An article.');
  });
});

afterAll(() => site.close());

beforeEach(() => {
  site.connections.length = 0;
  site.paths.length = 0;
});

async function refusalOf(address: string, options: FetchOptions): Promise<SourceRefusal> {
  const outcome = await fetchSource(address, options).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(SourceRefusal);
  return outcome as SourceRefusal;
}

const PRIVATE = 'This address is inside a private network.';

/** Spellings of this machine, `PORT` where the port goes. */
const OWN_NAMES = [
  ...[
    '127.0.0.1',
    '127.0.0.1.',
    '127.1',
    '127.0.1',
    '2130706433',
    '0x7f000001',
    '017700000001',
    '0x7f.1',
    '0177.0.0.1',
  ],
  ...['0x7f.0x0.0x0.0x1', '127.000.000.001', '0', '0.0.0.0', '0x0', '127.0.0.2', '127.255.255.254'],
  ...['１２７.０.０.１', '①②⑦.⓪.⓪.①', '127。0。0。1', '127．0．0．1', '127｡0｡0｡1', '%31%32%37.0.0.1', '１２７。１'],
  ...['[::1]', '[::]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[0:0:0:0:0:ffff:127.0.0.1]'],
  ...['[::127.0.0.1]', '[::7f00:1]', '[::ffff:0:127.0.0.1]', '[64:ff9b::127.0.0.1]', '[64:ff9b:1::7f00:1]'],
  ...['[2002:7f00:1::]', '[2001:0:7f00:1::]', '[fe80::1]', '[fec0::1]', '[fd00::1]', '[ff02::1]'],
  ...[
    'localhost',
    'localhost.',
    'LocalHost',
    'ⓛⓞⓒⓐⓛⓗⓞⓢⓣ',
    'ｌｏｃａｌｈｏｓｔ',
    'loc\u00adalhost',
    'l\tocalhost',
    'a.localhost',
  ],
  ...['169.254.169.254', '10.0.0.1', '172.16.0.1', '192.168.0.1', '100.64.0.1', '168.63.129.16', 'intranet'],
];

describe('the network of this machine', () => {
  test('is reached where it counts as public: the site would tell of whoever came', async () => {
    const everything = { isPublic: () => true, isWebPort: () => true };
    for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]'])
      await fetchSource(`http://${host}:${site.port}/`, { guard: everything });
    expect(site.connections).toHaveLength(4);
  });

  test(`is not reached by any of ${OWN_NAMES.length} spellings of its addresses`, async () => {
    for (const host of OWN_NAMES)
      for (const form of [
        `http://${host}:${site.port}/`,
        `http:\\\\${host}:${site.port}\\`,
        `http:${host}:${site.port}`,
      ]) {
        const refusal = await refusalOf(form, { guard: ANY_PORT, resolve: async () => ['127.0.0.1'] });
        expect({ form, told: refusal.message }).toEqual({ form, told: PRIVATE });
        expect(refusal.remedy).toBe('Save the page and add the file.');
      }
    expect(site.connections).toEqual([]);
  });

  test('is not reached by a name that stands for it', async () => {
    const answers = [
      ...[
        ['127.0.0.1'],
        ['0.0.0.0'],
        ['::1'],
        ['::ffff:127.0.0.1'],
        ['64:ff9b::7f00:1'],
        ['2002:7f00:1::'],
        ['fe80::1%lo'],
      ],
      ...[['10.0.0.1'], ['169.254.169.254'], ['8.8.8.8', '127.0.0.1'], ['127.0.0.1', '8.8.8.8'], ['no address'], []],
    ];
    for (const addresses of answers)
      for (const name of ['news.example.org', 'news.example.org.', 'xn--bcher-kva.example', '127.0.0.1.nip.example']) {
        const options = { guard: ANY_PORT, resolve: async () => addresses };
        expect((await refusalOf(`http://${name}:${site.port}/`, options)).message).toBe(PRIVATE);
      }
    expect(site.connections).toEqual([]);
  });

  test('is not reached where a name server answers otherwise the second time', async () => {
    const answers = [['127.0.0.1'], ['0.0.0.0'], ['0.0.0.0']];
    let asked = 0;
    const resolve = async () => answers[asked++] ?? [];
    await fetchSource(`${site.origin}/`, { guard: LOOPBACK_IS_PUBLIC, resolve });
    expect(asked).toBe(1);
    expect(site.connections).toEqual(['127.0.0.1']);

    asked = 0;
    const again = `/302/${encodeURIComponent('/secret')}`;
    const refusal = await refusalOf(`${site.origin}${again}`, { guard: LOOPBACK_IS_PUBLIC, resolve });
    expect(refusal.message).toBe(PRIVATE);
    expect(site.paths).toEqual(['/', again]);
  });

  test.each([301, 302, 303, 307, 308])('is not reached by a redirect (%i)', async (status) => {
    const options = { guard: LOOPBACK_IS_PUBLIC, resolve: resolveExamples };
    const targets = [
      ...[
        `http://0.0.0.0:${site.port}/secret`,
        `http://127.0.0.2:${site.port}/secret`,
        `http://localhost:${site.port}/secret`,
      ],
      ...[`//0.0.0.0:${site.port}/secret`, `\\\\0:${site.port}\\secret`, `http://[::1]:${site.port}/secret`],
      ...[`http://inside.example.org:${site.port}/secret`, 'http://169.254.169.254/latest/meta-data/'],
    ];
    for (const target of targets) {
      const refusal = await refusalOf(`${site.origin}/${status}/${encodeURIComponent(target)}`, options);
      expect({ target, told: refusal.message }).toEqual({ target, told: PRIVATE });
    }
    expect(site.paths.filter((path) => path === '/secret')).toEqual([]);
    expect(site.paths).toHaveLength(targets.length);
  });

  test.each([
    ['file:///etc/passwd', 'Only pages on the web can be read.'],
    ['gopher://127.0.0.1:70/', 'Only pages on the web can be read.'],
    ['data:text/html,hello', 'Only pages on the web can be read.'],
    ['http://user:password@news.example.org/', 'The address has a user name or a password in it.'],
    ['http://[/', 'This is not the address of a page.'],
  ])('is not left for what is no page, by a redirect to %s', async (target, told) => {
    const options = { guard: LOOPBACK_IS_PUBLIC, resolve: resolveExamples };
    const refusal = await refusalOf(`${site.origin}/302/${encodeURIComponent(target)}`, options);
    expect(refusal.message).toBe(told);
  });

  test('is on no other port than those of the web, unless told so', async () => {
    const options = {
      guard: { ...LOOPBACK_IS_PUBLIC, isWebPort: (port: string) => port === '' },
      resolve: resolveExamples,
    };
    expect((await refusalOf(`${site.origin}/`, options)).message).toBe(`Port ${site.port} is not one of the web.`);
    expect(site.connections).toEqual([]);
  });

  test('is refused by what runs where nothing is told', async () => {
    for (const address of [
      `http://127.0.0.1:${site.port}/`,
      `http://localhost:${site.port}/`,
      'http://127.0.0.1/',
      'https://[::1]/',
    ])
      expect((await refusalOf(address, {})).message).toBe(PRIVATE);
    expect(site.connections).toEqual([]);
  });

  test('is not reached by a page that asks a browser to go on', async () => {
    await fetchSource(`${site.origin}/`, { guard: LOOPBACK_IS_PUBLIC, resolve: resolveExamples });
    expect(site.paths).toEqual(['/']);
  });
});
