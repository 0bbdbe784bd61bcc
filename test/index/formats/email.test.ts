import { describe, expect, test } from '@jest/globals';
import { readEmail } from '../../../index/formats/email.js';

const HEAD = [
  'Message-ID: <1@westmoor.example>',
  'From: "Westmoor Council Press Office" <press@westmoor.example>',
  'To: news@gazette.example',
  'Date: Wed, 03 Oct 2018 23:40:00 +0100',
  'MIME-Version: 1.0',
];

const TEXT = 'Content-Type: text/plain; charset=utf-8';

const BODY = ['Ofsted inspectors visited Westmoor in September.', '', 'They found that caseloads had fallen.'];

const STORY = ['Ofsted inspectors visited Westmoor in September.', 'They found that caseloads had fallen.'];

interface Parts {
  readonly subject?: string;
  readonly head?: readonly string[];
  readonly type?: string;
  readonly body: readonly string[];
}

const message = ({ subject = 'Ofsted visit', head = HEAD, type = TEXT, body }: Parts) =>
  Buffer.from([...head, `Subject: ${subject}`, type, '', ...body].join('\r\n'));

const read = (parts: Parts) => readEmail(message(parts));

const textsOf = async (parts: Parts) => (await read(parts)).lines.map(({ text }) => text);

type Part = readonly [type: string, body: string];

const multipart = (kind: 'mixed' | 'alternative', ...parts: readonly Part[]): Parts => ({
  type: `Content-Type: multipart/${kind}; boundary=b`,
  body: [...parts.flatMap(([type, body]) => ['--b', type, '', body]), '--b--'],
});

describe('an e-mail', () => {
  test('is its subject and its text', async () => {
    expect(await read({ body: BODY })).toEqual({
      format: 'email',
      lines: [
        { number: 1, text: 'Ofsted visit', role: 'heading' },
        { number: 2, text: STORY[0] },
        { number: 3, text: STORY[1] },
      ],
      details: { title: 'Ofsted visit', publisher: 'Westmoor Council Press Office', published: '2018-10-03' },
      dropped: [],
    });
  });

  test('has no person as publisher', async () => {
    const head = HEAD.map((line) => line.replace('Westmoor Council Press Office', 'Anna Petrov'));
    expect((await read({ head, body: BODY })).details.publisher).toBeUndefined();
  });

  test('has its subject without what programs put before it', async () => {
    expect((await read({ subject: 'RE: [EXTERNAL] Re: Ofsted visit', body: BODY })).details.title).toBe('Ofsted visit');
  });

  test('is its plain part where it has two', async () => {
    const plain = [...BODY, 'The council will report to its cabinet in November, and every month from then on.'].join(
      '\r\n',
    );
    const both = multipart('alternative', [TEXT, plain], ['Content-Type: text/html', '<p>Something else</p>']);
    expect(await textsOf(both)).not.toContain('Something else');
  });

  test('is its HTML part where the plain one only says so', async () => {
    const html =
      '<h2>What inspectors found</h2><p>Caseloads had fallen.</p><ul><li>to 18</li></ul><blockquote type="cite"><p>Old words</p></blockquote>';
    const both = multipart(
      'alternative',
      [TEXT, 'Please view this message in HTML.'],
      ['Content-Type: text/html', html],
    );
    expect((await read(both)).lines.slice(1)).toEqual([
      { number: 2, text: 'What inspectors found', role: 'heading' },
      { number: 3, text: 'Caseloads had fallen.' },
      { number: 4, text: 'to 18', role: 'bullet' },
    ]);
  });

  test('names its attachments, which are not read', async () => {
    const attachment =
      'Content-Type: application/pdf; name="letter.pdf"\r\nContent-Disposition: attachment; filename="letter.pdf"';
    const { dropped } = await read(multipart('mixed', [TEXT, BODY.join('\r\n')], [attachment, 'AAAA']));
    expect(dropped).toEqual(['attachment “letter.pdf”']);
  });

  test('is read in its character set and encoding', async () => {
    const type = 'Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable';
    expect(await textsOf({ type, body: ['It cost =A35 million, =93far too much=94.'] })).toContain(
      'It cost £5 million, “far too much”.',
    );
  });
});

describe('what an e-mail quotes and ends with is left out, and told', () => {
  test.each<[string, readonly string[], string]>([
    [
      'a reply below',
      ['', 'On 2 Oct 2018, at 09:15, Sam Okafor wrote:', '> Can you comment?', '> Thanks'],
      'quoted replies',
    ],
    [
      'a reply whose heading runs over two lines',
      ['On Tue, 2 Oct 2018 at 09:15, Sam Okafor', '<sam@gazette.example> wrote:', '> Comment?'],
      'quoted replies',
    ],
    [
      'a reply as Outlook sets it',
      ['', '-----Original Message-----', 'From: Sam Okafor', 'Sent: 02 October 2018 09:15', '', 'Can you comment?'],
      'quoted replies',
    ],
    [
      'a reply as newer programs set it',
      ['', 'From: Sam Okafor', 'Sent: 02 October 2018', 'Subject: Visit', '', 'Comment?'],
      'quoted replies',
    ],
    ['a signature below its mark', ['-- ', 'Anna Petrov', 'Press officer, 01632 960001'], 'a signature'],
    ['a signature below a farewell', ['', 'Kind regards,', '', 'Anna Petrov', 'Press officer'], 'a signature'],
    [
      'a notice of confidentiality',
      ['', 'This email and any files transmitted with it are confidential.', 'Delete it.'],
      'a notice of confidentiality',
    ],
  ])('%s', async (_, end, told) => {
    const { lines, dropped } = await read({ body: [...BODY, ...end] });
    expect(lines.slice(1).map(({ text }) => text)).toEqual(STORY);
    expect(dropped).toEqual([told]);
  });

  test('quotations between the sender’s own words, which stay', async () => {
    const body = ['> Has it improved?', '', 'It has.', '', '> When is the next visit?', '', 'In spring.'];
    expect((await textsOf({ body })).slice(1)).toEqual(['It has.', 'In spring.']);
  });

  test('but not what stands below a rule or a heading of the message itself', async () => {
    const body = ['Date: 3 October 2018', 'Subject: Visit', '', ...BODY, '______________________', 'Notes to editors'];
    expect(await textsOf({ body })).toContain('Notes to editors');
    expect(await textsOf({ body })).toContain(STORY[1]);
  });

  test('but not how a letter is signed, nor notes to editors', async () => {
    const body = [
      ...BODY,
      '',
      'Yours sincerely',
      '',
      'Jane Smith, Her Majesty’s Inspector',
      '',
      'Notes to editors',
      '',
      'Westmoor has 300 children in care.',
    ];
    expect(await textsOf({ body })).toContain('Westmoor has 300 children in care.');
    expect(await textsOf({ body })).toContain('Jane Smith, Her Majesty’s Inspector');
  });
});

describe('a forwarded e-mail', () => {
  const body = [
    'FYI, see below.',
    '',
    '---------- Forwarded message ---------',
    'From: Eastleigh Borough News <news@eastleigh.example>',
    'Date: Mon, 1 Oct 2018 at 10:00',
    'Subject: Ofsted visit',
    'To: Anna Petrov',
    '',
    ...BODY,
  ];

  test('is the message that was forwarded', async () => {
    const { lines, dropped } = await read({ subject: 'Fwd: Ofsted visit', body });
    expect(lines.slice(1).map(({ text }) => text)).toEqual(STORY);
    expect(dropped).toEqual(['the note and header of who forwarded it']);
  });

  test('has the sender and day of that message', async () => {
    expect((await read({ subject: 'Fwd: Ofsted visit', body })).details).toMatchObject({
      publisher: 'Eastleigh Borough News',
      published: '2018-10-01',
    });
  });

  test('has no day where that message shows none', async () => {
    const bare = body.filter((line) => !line.startsWith('Date:'));
    expect((await read({ subject: 'FW: Ofsted visit', body: bare })).details.published).toBeUndefined();
  });
});

describe('an e-mail is refused', () => {
  test('that holds nothing but attachments', async () => {
    await expect(
      read(multipart('mixed', ['Content-Type: application/pdf; name="letter.pdf"', 'AAAA'])),
    ).rejects.toThrow(/no text of its own/);
  });

  test('with parts nested deeper than any', async () => {
    const nested = Array.from(
      { length: 60 },
      (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n`,
    );
    await expect(read({ type: 'Content-Type: multipart/mixed; boundary=b0', body: nested })).rejects.toThrow(/32 deep/);
  });
});
