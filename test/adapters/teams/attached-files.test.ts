import { describe, expect, test } from '@jest/globals';
import { hasFiles, readAttachedFiles } from '../../../adapters/teams/attached-files.js';
import { type Spot, tellFrom } from './told.js';

const ALONE: Spot = { tenant: 't', type: 'personal', id: 'a:1' };
const IN_CHANNEL: Spot = { tenant: 't', type: 'channel', id: '19:a@thread.tacv2', team: '19:t@thread.tacv2' };

const FILE = {
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  name: 'letter.pdf',
  content: { downloadUrl: 'https://contoso.sharepoint.com/1', uniqueId: 'F1', fileType: 'pdf', etag: null },
};
const PICTURE = {
  contentType: 'image/*',
  contentUrl: 'https://smba.trafficmanager.net/uk/v3/attachments/1/views/original',
};
const toWords = (content: string) => ({ contentType: 'text/html', content });
const PLACE = toWords('<div>See <attachment id="5E32F195-168a-474f-a273-2f1d3e4b5a6c"></attachment></div>');

describe('what is attached to a message', () => {
  test('are its files, and neither pictures within the words nor the words as HTML', () => {
    const activity = tellFrom(ALONE, { attachments: [toWords('<p>See</p>'), PICTURE, FILE, null, 'letter.pdf'] });
    expect(readAttachedFiles(activity)).toEqual([
      { name: 'letter.pdf', url: 'https://contoso.sharepoint.com/1', type: 'pdf' },
    ]);
  });

  test.each([
    ['nothing', undefined],
    ['a picture', [PICTURE]],
    ['a file without an address', [{ ...FILE, content: { fileType: 'pdf' } }]],
    ['a file without a name', [{ ...FILE, name: null }]],
  ])('is no file: %s', (_, attachments) => {
    expect(hasFiles(tellFrom(ALONE, { attachments }))).toBe(false);
  });

  test('in a channel tells of a file by its place alone', () => {
    expect(hasFiles(tellFrom(IN_CHANNEL, { attachments: [PLACE] }))).toBe(true);
    expect(hasFiles(tellFrom(ALONE, { attachments: [PLACE] }))).toBe(false);
  });

  test.each(['1772129782775', '74d20c7f34aa4a7fb74e2b30004247c5'])(
    'in a channel is a quoted message or a card, and no file: %s',
    (id) => {
      const words = toWords(`<div><attachment id="${id}"></attachment></div>`);
      expect(hasFiles(tellFrom(IN_CHANNEL, { attachments: [words] }))).toBe(false);
    },
  );
});
