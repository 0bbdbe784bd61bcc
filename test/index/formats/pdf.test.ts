import { describe, expect, test } from '@jest/globals';
import type { Document } from '../../../index/formats/document.js';
import { readPdf } from '../../../index/formats/pdf.js';
import { type PlacedText, setLines, setParagraph, type WrittenPage, writePdf } from './pdf-writer.js';

const LEFT = { x: 60, width: 480 };

const PLANS =
  'Most plans for children are clear and say who will do what, and by when, so that families know what has to change before the next review of their plan.';
const VISITS =
  'Social workers see children often. They write down what children tell them, and managers read it before they decide what should happen next.';

const readPages = (pages: readonly WrittenPage[]): Promise<Document> => readPdf(writePdf(pages));

const readPage = (...texts: readonly (PlacedText | readonly PlacedText[])[]): Promise<Document> =>
  readPages([{ texts: texts.flat() }]);

const textsOf = ({ lines }: Document): string[] => lines.map(({ text }) => text);

describe('paragraphs', () => {
  test('a paragraph over several lines is one line of text', async () => {
    const read = await readPage(setParagraph(PLANS, { ...LEFT, y: 100 }), setParagraph(VISITS, { ...LEFT, y: 160 }));
    expect(read).toMatchObject({ format: 'pdf', pages: 1, details: {}, dropped: [] });
    expect(read.lines).toEqual([
      { text: PLANS, number: 1, page: 1 },
      { text: VISITS, number: 2, page: 1 },
    ]);
  });

  test('paragraphs without a gap between them end where a line ends short behind a stop', async () => {
    const first = setParagraph(PLANS, { ...LEFT, y: 100 });
    const read = await readPage(first, setParagraph(VISITS, { ...LEFT, y: 100 + 12 * first.length }));
    expect(textsOf(read)).toEqual([PLANS, VISITS]);
  });

  test('a paragraph goes on over the end of a page, and keeps the page it begins on', async () => {
    const lines = setParagraph(PLANS, { ...LEFT, y: 700 });
    const rest = lines.slice(1).map((line, at) => ({ ...line, y: 100 + 12 * at }));
    const read = await readPages([
      { texts: lines.slice(0, 1) },
      { texts: [...rest, ...setParagraph(VISITS, { ...LEFT, y: 300 })] },
    ]);
    expect(read.lines).toEqual([
      { text: PLANS, number: 1, page: 1 },
      { text: VISITS, number: 2, page: 2 },
    ]);
  });

  test('a hyphen at the end of a line stays', async () => {
    const read = await readPage(
      setLines(['Managers record the reasons for their decision-', 'making, and what follows.'], {
        x: 60,
        y: 100,
      }),
    );
    expect(textsOf(read)).toEqual(['Managers record the reasons for their decision-making, and what follows.']);
  });

  test('labels under one another are a line each', async () => {
    const labels = ['Inspection dates: 4 March 2019 to 15 March 2019, with a visit', 'Report published: 29 April 2019'];
    const read = await readPage(setLines(labels, { x: 60, y: 60 }), setParagraph(PLANS, { ...LEFT, y: 100 }));
    expect(textsOf(read)).toEqual([...labels, PLANS]);
  });

  test('the lines of an address stay lines of their own', async () => {
    const address = ['Ms Ada Hill', 'Director of Children’s Services', 'Northbrook Council', 'Civic Way', 'NB1 2CD'];
    const read = await readPage(
      setLines(['12 March 2019'], { x: 60, y: 80 }),
      setLines(address, { x: 60, y: 110 }),
      setLines(['Dear Ms Hill'], { x: 60, y: 200 }),
      setParagraph(PLANS, { ...LEFT, y: 230 }),
    );
    expect(textsOf(read)).toEqual(['12 March 2019', ...address, 'Dear Ms Hill', PLANS]);
  });

  test('a letterhead at the right edge of a page keeps its lines', async () => {
    const head = [
      'Inspectorate',
      'Agora',
      '6 Cumber Place',
      'Greenford',
      'T 0300 000 0000',
      'enquiries@inspectorate.example',
      'www.inspectorate.example',
    ];
    const read = await readPage(setLines(head, { x: 370, y: 100, size: 9 }), setParagraph(PLANS, { ...LEFT, y: 230 }));
    expect(textsOf(read)).toEqual([...head, PLANS]);
  });

  test('an address beside another is read whole, and no table', async () => {
    const left = ['Ms Ada Hill', 'Director of Children’s Services', 'Northbrook Council', 'Civic Way'];
    const right = ['Inspectorate', 'Store Lane', 'Greenford', 'T 0300 000 0000', 'www.inspectorate.example'];
    const read = await readPage(
      setLines(left, { x: 60, y: 100 }),
      setLines(right, { x: 380, y: 100 }),
      setParagraph(PLANS, { ...LEFT, y: 230 }),
    );
    expect(textsOf(read)).toEqual([...left, ...right, PLANS]);
  });
});

describe('columns and tables', () => {
  test('columns of text are read one after the other', async () => {
    const column = { y: 100, width: 216 };
    const read = await readPage(
      setLines(['What we found'], { x: 60, y: 70, size: 16 }),
      setParagraph(PLANS, { ...column, x: 60 }),
      setParagraph(VISITS, { ...column, x: 60, y: 220 }),
      setParagraph(VISITS, { ...column, x: 330 }),
      setParagraph(PLANS, { ...column, x: 330, y: 220 }),
    );
    expect(textsOf(read)).toEqual(['What we found', PLANS, VISITS, VISITS, PLANS]);
  });

  test('a row of a table is one line, whatever its cells wrap', async () => {
    const grades: readonly (readonly [string, string])[] = [
      ['Judgement', 'Grade'],
      ['The impact of leaders on social work practice with children', 'Requires improvement to be good'],
      ['The progress of children in care', 'Inadequate'],
      ['Overall effectiveness', 'Requires improvement to be good'],
    ];
    const cells = grades.flatMap(([area, grade], row) => [
      ...setParagraph(area, { x: 60, width: 190, y: 100 + 40 * row }),
      ...setParagraph(grade, { x: 300, width: 130, y: 100 + 40 * row }),
    ]);
    const read = await readPage(cells, setParagraph(PLANS, { ...LEFT, y: 300 }));
    expect(textsOf(read)).toEqual([...grades.map((row) => row.join(' | ')), PLANS]);
  });

  test('a grade that stands halfway down its row belongs to the row', async () => {
    const read = await readPage(
      setLines(['Children looked after and', 'achieving permanence'], { x: 60, y: 100 }),
      { text: 'inadequate', x: 300, y: 106 },
      setParagraph(PLANS, { ...LEFT, y: 150 }),
    );
    expect(textsOf(read)).toEqual(['Children looked after and achieving permanence | inadequate', PLANS]);
  });

  test('rows that stand as close as lines are told apart by how their cells begin', async () => {
    const read = await readPage(
      setLines(['Judgement', 'Children who need help', 'and protection', 'Adoption', 'Care leavers'], {
        x: 60,
        y: 100,
      }),
      setLines(['Grade', 'Requires improvement', 'to be good', 'Good', 'Inadequate'], { x: 300, y: 100 }),
    );
    expect(textsOf(read)).toEqual([
      'Judgement | Grade',
      'Children who need help and protection | Requires improvement to be good',
      'Adoption | Good',
      'Care leavers | Inadequate',
    ]);
  });

  test('a list of contents keeps each page number with its title', async () => {
    const read = await readPage(
      setLines(['Summary', 'The experiences of children who need', 'help and protection', 'Leadership'], {
        x: 60,
        y: 100,
      }),
      setLines(['2'], { x: 400, y: 100 }),
      setLines(['5', '12'], { x: 400, y: 124 }),
    );
    expect(textsOf(read)).toEqual([
      'Summary | 2',
      'The experiences of children who need help and protection | 5',
      'Leadership | 12',
    ]);
  });

  test('a row that has a sentence in a cell is read cell by cell', async () => {
    const read = await readPage(
      setParagraph('Northbrook Council and its health partners', { x: 60, width: 150, y: 100 }),
      setParagraph('Leaders should act to make plans better and quicker.', { x: 300, width: 200, y: 100 }),
      setParagraph(PLANS, { ...LEFT, y: 200 }),
    );
    expect(textsOf(read)).toEqual([
      'Northbrook Council and its health partners',
      'Leaders should act to make plans better and quicker.',
      PLANS,
    ]);
  });

  test('the rows of a tagged table are told apart where they stand close', async () => {
    const cell = (row: number, column: number): Pick<PlacedText, 'within'> => ({
      within: ['Table', `TR ${row}`, `TD ${column}`, 'P'],
    });
    const read = await readPage(
      setLines(['Leadership and', 'governance'], { x: 60, y: 100, ...cell(1, 1) }),
      setLines(['Good'], { x: 200, y: 100, ...cell(1, 2) }),
      setLines(['Adoption'], { x: 60, y: 124, ...cell(2, 1) }),
      setLines(['Requires', 'improvement'], { x: 200, y: 124, ...cell(2, 2) }),
    );
    expect(textsOf(read)).toEqual(['Leadership and governance | Good', 'Adoption | Requires improvement']);
  });
});

describe('what is tagged', () => {
  test('a paragraph ends where its tag ends, and not before', async () => {
    const read = await readPage(
      setLines(['Northbrook Council and its', 'partners came together to help.'], { x: 60, y: 100, within: ['P 1'] }),
      setLines(['They meet every month in the town hall, where they plan what they will do for'], {
        x: 60,
        y: 124,
        within: ['P 2'],
      }),
      setLines(['families.'], { x: 60, y: 136, within: ['P 2'] }),
    );
    expect(textsOf(read)).toEqual([
      'Northbrook Council and its partners came together to help.',
      'They meet every month in the town hall, where they plan what they will do for families.',
    ]);
  });

  test('a heading is one by its tag', async () => {
    const read = await readPage(
      setLines(['Care leavers'], { x: 60, y: 70, within: ['H2'] }),
      setParagraph(PLANS, { ...LEFT, y: 100, within: ['P 1'] }),
    );
    expect(read.lines[0]).toEqual({ text: 'Care leavers', number: 1, page: 1, role: 'heading' });
  });
});

describe('headings and lists', () => {
  test('larger letters and a font of its own make a heading; a label in bold is none', async () => {
    const read = await readPage(
      setLines(['Inspection of Northbrook', 'children’s services'], { x: 60, y: 60, size: 20 }),
      setLines(['Lead inspector: Jan Marsh'], { x: 60, y: 120, bold: true }),
      setLines(['What needs to improve?'], { x: 60, y: 150, bold: true }),
      setParagraph(PLANS, { ...LEFT, y: 180 }),
    );
    expect(read.lines.map(({ text, role }) => [role, text])).toEqual([
      ['heading', 'Inspection of Northbrook children’s services'],
      [undefined, 'Lead inspector: Jan Marsh'],
      ['heading', 'What needs to improve?'],
      [undefined, PLANS],
    ]);
    expect(read.details).toEqual({ title: 'Inspection of Northbrook children’s services' });
  });

  test('a bullet loses its mark, also one of a symbol font, and keeps its wrapped lines', async () => {
    const item = (mark: string, y: number): PlacedText[] => [
      { text: mark, x: 60, y },
      ...setParagraph('The quality of plans for children who have come to live with relatives and with friends.', {
        x: 80,
        width: 300,
        y,
      }),
    ];
    const read = await readPage(item('•', 100), item('\uF0B7', 124), item('–', 148), item('■', 172));
    expect(read.lines).toHaveLength(4);
    for (const line of read.lines)
      expect(line).toMatchObject({
        text: 'The quality of plans for children who have come to live with relatives and with friends.',
        role: 'bullet',
      });
  });

  test('numbered recommendations are bullets that keep their number; numbered paragraphs are paragraphs', async () => {
    const long = `12. ${PLANS} ${VISITS}`;
    const read = await readPage(
      setLines(['Recommendations'], { x: 60, y: 60, bold: true }),
      setLines(['1. Make plans better.'], { x: 60, y: 80 }),
      setLines(['2. See children more often.'], { x: 60, y: 100 }),
      setLines(['Findings'], { x: 60, y: 130, bold: true }),
      setParagraph(long, { ...LEFT, y: 150 }),
    );
    expect(read.lines.map(({ text, role }) => [role, text])).toEqual([
      ['heading', 'Recommendations'],
      ['bullet', '1. Make plans better.'],
      ['bullet', '2. See children more often.'],
      ['heading', 'Findings'],
      [undefined, long],
    ]);
  });

  test('a number that comes to stand first on a line begins nothing', async () => {
    const read = await readPage(
      { text: '8.', x: 60, y: 100 },
      setLines(['Young people wait for an adviser until they are well beyond', '17. This is too late.'], {
        x: 90,
        y: 100,
      }),
    );
    expect(textsOf(read)).toEqual([
      '8. Young people wait for an adviser until they are well beyond 17. This is too late.',
    ]);
  });
});

describe('what is left out', () => {
  const page = (number: number, ...texts: readonly PlacedText[]): WrittenPage => ({
    texts: [
      { text: 'Inspection of Northbrook', x: 60, y: 30, size: 8 },
      { text: '4 to 15 March 2019', x: 60, y: 770, size: 8 },
      { text: String(number), x: 500, y: 774, size: 20 },
      ...texts,
    ],
  });

  test('running heads and page numbers go from every page, and are told of', async () => {
    const read = await readPages([1, 2, 3].map((number) => page(number, ...setParagraph(PLANS, { ...LEFT, y: 200 }))));
    expect(textsOf(read)).toEqual([PLANS, PLANS, PLANS]);
    expect(read.dropped).toEqual(['running heads and page numbers on 3 pages']);
  });

  test('a footnote goes with the figure that points at it; other raised figures stay', async () => {
    const read = await readPage(
      setLines(['The council runs one home for children', 'It has 10'], { x: 60, y: 100 }),
      { text: '1', x: 60 + 38 * 6, y: 96, size: 6 },
      { text: '2', x: 60 + 9 * 6, y: 108, size: 6 },
      { text: '1', x: 60, y: 690, size: 6 },
      { text: 'The council was asked to look at this part and has brought it up to date.', x: 66, y: 694, size: 8 },
      setParagraph(PLANS, { ...LEFT, y: 150 }),
    );
    expect(textsOf(read).slice(0, 2)).toEqual(['The council runs one home for children', 'It has 102']);
    expect(textsOf(read)).toHaveLength(3);
    expect(read.dropped).toEqual(['footnotes on 1 page']);
  });
});

describe('pages that are unusual', () => {
  test('a page that readers turn is read as they show it', async () => {
    const height = 600;
    const upright = setParagraph(PLANS, { ...LEFT, y: 100 });
    const texts = upright.map(({ text, x, y }) => ({ text, x: y, y: height - x, angle: 90 }));
    expect(textsOf(await readPages([{ texts, width: 800, height, rotate: 90 }]))).toEqual([PLANS]);
    expect(textsOf(await readPages([{ texts, width: 800, height }]))).toEqual([PLANS]);
  });

  test('words on their side come behind the text of the page', async () => {
    const read = await readPage(
      { text: 'Northbrook archive copy', x: 40, y: 500, angle: 90 },
      setParagraph(PLANS, { ...LEFT, y: 100 }),
    );
    expect(textsOf(read)).toEqual([PLANS, 'Northbrook archive copy']);
  });

  test('ligatures become letters', async () => {
    const read = await readPage({ text: 'The sta\uFB00 \uFB01nd e\uFB03cient ways', x: 60, y: 100 });
    expect(textsOf(read)).toEqual(['The staff find efficient ways']);
  });

  test('a script that runs from right to left reads in its own order', async () => {
    const read = await readPage({ text: 'םולש', x: 300, y: 100 }, { text: 'םלוע', x: 270, y: 100 });
    expect(textsOf(read)).toEqual(['שלום עולם']);
  });

  test('a heading printed twice to look bold is read once', async () => {
    const read = await readPage(
      { text: 'Care leavers', x: 60, y: 100 },
      { text: 'Care leavers', x: 60.4, y: 100 },
      setParagraph(PLANS, { ...LEFT, y: 130 }),
    );
    expect(textsOf(read)).toEqual(['Care leavers', PLANS]);
  });
});

describe('what cannot be read', () => {
  const refusal = (read: Promise<Document>) => expect(read).rejects;

  test('a file that is no PDF', () =>
    refusal(readPdf(new TextEncoder().encode('<html>Not found</html>'))).toThrow('is not a PDF that can be read'));

  test('a locked file', () =>
    refusal(readPdf(writePdf([{ texts: [] }], { isLocked: true }))).toThrow('locked with a password'));

  test('pictures of pages', () => refusal(readPages([{ texts: [] }])).toThrow('pictures of pages and no text'));

  test('more than 200 pages', () =>
    refusal(readPages(Array.from({ length: 201 }, () => ({ texts: [] })))).toThrow(
      'has 201 pages, and 200 are the most',
    ));

  test('more text than anybody reads, of signs that stand for many letters each', () => {
    const texts = setLines(
      Array.from({ length: 125 }, () => '\uFDFA'.repeat(950)),
      { x: 10, y: 10, size: 1 },
    );
    return refusal(readPages([{ texts }])).toThrow('more than 2,000,000 characters');
  });

  test('letters that nobody can tell', () =>
    refusal(
      readPdf(
        writePdf([{ texts: [{ text: 'ШЖЩЮЯ ДЛФЫ '.repeat(12), x: 20, y: 100, size: 6 }] }], { isUnmapped: true }),
      ),
    ).toThrow('does not say which letters'));
});
