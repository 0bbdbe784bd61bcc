import { describe, expect, test } from '@jest/globals';
import { readHtml } from '../../../index/formats/html.js';
import { BARE_PAGE, BROADCASTER, GOVERNMENT, LOCAL_PAPER, OLD_PAGE, STORY, WORDPRESS } from './pages.js';

const read = (page: string) => readHtml(Buffer.from(page));

const textsOf = (page: string): string[] => read(page).lines.map(({ text }) => text);

const withRole = (page: string, role: string): string[] =>
  read(page)
    .lines.filter((line) => line.role === role)
    .map(({ text }) => text);

describe('the main text', () => {
  test('of a broadcaster’s page is its headline, day, paragraphs and crossheads, and nothing of the page around', () => {
    expect(textsOf(BROADCASTER)).toEqual([
      "Westmoor children's services told to improve",
      'Published 5 June 2019',
      STORY[0],
      STORY[1],
      "'Too slow'",
      STORY[2],
      STORY[3],
    ]);
  });

  test('of a local paper leaves out the adverts, the form and the related story between its paragraphs', () => {
    expect(textsOf(LOCAL_PAPER).slice(-4)).toEqual(STORY);
    expect(textsOf(LOCAL_PAPER)[0]).toBe('Westmoor social workers ‘had too many cases’');
    expect(textsOf(LOCAL_PAPER).join(' ')).not.toMatch(/sofa|Hide Ad|brawl|inbox|Hearing aids|gulls|Typical/);
  });

  test('of a WordPress page keeps lists, quotation blocks and tables', () => {
    expect(textsOf(WORDPRESS)).toEqual([
      'Council responds to Ofsted report',
      STORY[0],
      'What inspectors found',
      STORY[1],
      'The council will:',
      'recruit 20 social workers',
      'bring caseloads down to 16',
      'first in the north',
      'report to the cabinet every month',
      '“This is not good enough, and we are sorry,” said the chief executive, Tom Bell.',
      'Area | Grade',
      'Overall effectiveness | Inadequate',
      'Adoption | Good',
      STORY[3],
    ]);
  });

  test('of a government page keeps its headings and numbered steps', () => {
    expect(withRole(GOVERNMENT, 'heading')).toEqual([
      'Westmoor: notice to improve',
      'Why the notice was given',
      'What happens next',
    ]);
    expect(withRole(GOVERNMENT, 'bullet')).toHaveLength(2);
    expect(textsOf(GOVERNMENT).join(' ')).not.toMatch(/cookies|Open Government Licence/);
  });

  test('of an old page parts its paragraphs where the lines are broken twice', () => {
    expect(readHtml(Buffer.from(OLD_PAGE, 'latin1')).lines.map(({ text }) => text)).toEqual([
      'Council told to improve',
      STORY[0]?.replaceAll('’', "'"),
      STORY[1],
      'It will cost £5 million, at a café rate.',
      STORY[3],
    ]);
  });

  test('of a page without html, head and body elements is found all the same', () => {
    expect(textsOf(BARE_PAGE)).toEqual(['Westmoor told to improve', ...STORY]);
  });

  test('marks headings and bullets as such, a paragraph in bold type that is no sentence too', () => {
    expect(withRole(WORDPRESS, 'heading')).toEqual(['Council responds to Ofsted report', 'What inspectors found']);
    expect(withRole(WORDPRESS, 'bullet')).toHaveLength(4);
    expect(withRole(BROADCASTER, 'heading')).not.toContain(STORY[0]);
    expect(withRole(BROADCASTER, 'bullet')).toEqual([]);
  });

  test('has lines numbered from 1', () => {
    expect(read(BROADCASTER).lines.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});

describe('what was left out', () => {
  test('names pictures, captions, adverts, links and the page around', () => {
    expect(read(BROADCASTER).dropped).toEqual([
      '2 links to other pages',
      '1 picture',
      '1 caption',
      'the page around the article: menus, the foot of the page',
    ]);
    expect(read(GOVERNMENT).dropped).toEqual([
      'the page around the article: the foot of the page, a notice about cookies',
    ]);
    expect(read(LOCAL_PAPER).dropped).toContain('3 adverts');
  });

  test('counts a picture with its figure once', () => {
    const page = BARE_PAGE.replace('<p>', '<figure><picture><img src="a.jpg"></picture></figure><p>');
    expect(read(page).dropped).toEqual(['1 picture']);
  });

  test('is never the page itself, whatever its class says', () => {
    const page = `<html><body class="ads cookies-accepted"><p>${STORY.join('<p>')}</body></html>`;
    expect(textsOf(page)).toEqual(STORY);
  });

  test('is nothing where a page is its article', () => {
    expect(read(BARE_PAGE).dropped).toEqual([]);
  });
});

describe('what a page says of itself', () => {
  test('is its headline, publisher and canonical address', () => {
    expect(read(BROADCASTER).details).toMatchObject({
      title: "Westmoor children's services told to improve",
      publisher: 'Valley News',
      url: 'https://valley.example.org/news/uk-england-551',
    });
  });

  test('is the day in London where the instant is in UTC', () => {
    expect(read(BROADCASTER).details.published).toBe('2019-06-05');
  });

  test('is the day as printed where the zone is', () => {
    expect(read(LOCAL_PAPER).details.published).toBe('2019-06-05');
    expect(read(GOVERNMENT).details.published).toBe('2019-07-02');
  });

  test('is what the data of the article says, not the data of the page around it', () => {
    expect(read(WORDPRESS).details.published).toBe('2019-06-06');
  });

  test('is the address it was fetched from where it names none', () => {
    const page = readHtml(Buffer.from(LOCAL_PAPER), { url: 'https://gazette.example.org/news/12' });
    expect(page.details.url).toBe('https://gazette.example.org/news/12');
  });

  test('is never an address of another kind than the web’s', () => {
    const page = BARE_PAGE.replace('<title>', '<link rel="canonical" href="javascript:alert(1)"><title>');
    expect(read(page).details.url).toBeUndefined();
  });

  test('has the title without the name of the site where there is no heading', () => {
    const page = `<title>Westmoor told to improve its services | Westmoor Gazette</title><p>${STORY.join('<p>')}`;
    expect(read(page).details.title).toBe('Westmoor told to improve its services');
  });

  test('takes the heading that the title repeats where the name of the site is a heading too', () => {
    const page = BARE_PAGE.replace('<h1>', '<h1><a href="/">Westmoor Gazette</a></h1><h1>');
    expect(read(page).details.title).toBe('Westmoor told to improve');
  });
});

describe('a page that is no article', () => {
  test('is refused with what may be wrong', () => {
    expect(() => read('<html><body><h1>403 Forbidden</h1><p>nginx</p></body></html>')).toThrow(
      /holds no article: it may be an error page/,
    );
  });

  test('is refused where scripts write its text', () => {
    const page = `<html><body><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><script>${'render();'.repeat(99)}</script></body></html>`;
    expect(() => read(page)).toThrow(/only with scripts/);
  });
});
