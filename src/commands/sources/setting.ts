import { isPublicationDate } from '../../../index/collection.js';
import { type Answer, type Field, followUp, note, paragraph, toRuns } from '../../answer.js';
import { readDate } from '../../curation/read-date.js';
import { formatDate } from '../../date-wording.js';
import { splitFirstWord } from '../../question.js';
import type { SuppliedDetails } from '../../store/documents.js';
import { readAddress } from './adding.js';
import { type Desk, noSuchDocument, onlyAdmins } from './desk.js';
import { showById } from './showing.js';

type Read = (value: string) => Partial<SuppliedDetails> | undefined;

function readPublished(value: string): Partial<SuppliedDetails> | undefined {
  const published = readDate(value);
  return published !== undefined && isPublicationDate(published) ? { published } : undefined;
}

const WAYS: Readonly<Record<string, Read>> = {
  date: readPublished,
  publisher: (publisher) => ({ publisher }),
  address: (value) => (URL.canParse(readAddress(value)) ? { url: readAddress(value) } : undefined),
  headline: (headline) => ({ headline }),
};

const MOST_CHARACTERS = 300;

function guide(id: string, { published, publisher, url, headline }: SuppliedDetails): Answer {
  const field = (label: string, value: string | undefined): Field => ({
    label,
    value: toRuns(value ?? 'not supplied'),
  });
  const fields = [
    field('date', published && formatDate(published)),
    field('publisher', publisher),
    field('address', url),
    field('headline', headline),
  ];
  return {
    title: `What is supplied of ${id}`,
    elements: [
      { kind: 'fields', fields },
      paragraph(`Change one with its name, such as /sources set ${id} date 3 May 2018; “none” takes it away.`),
      note('What you supply is told as supplied by a person. Words of the document are never changed.'),
    ],
    sources: [],
    followUps: [followUp(`/sources show ${id}`), followUp('/sources waiting')],
  };
}

const NAME_OF: Readonly<Record<string, keyof SuppliedDetails>> = {
  date: 'published',
  publisher: 'publisher',
  address: 'url',
  headline: 'headline',
};

function notUnderstood(id: string, text: string): Answer {
  return {
    title: 'Nothing was changed: that was not understood',
    elements: [
      paragraph(
        `“${text}” is not one of: date 3 May 2018 (or May 2018, or 2018), publisher Westshire Herald, address https://…, headline …`,
      ),
    ],
    sources: [],
    followUps: [followUp(`/sources set ${id}`)],
  };
}

function change(text: string, supplied: SuppliedDetails): SuppliedDetails | undefined {
  const { command: name, argument } = splitFirstWord(text);
  const value = argument.trim();
  const key = Object.hasOwn(NAME_OF, name) ? NAME_OF[name] : undefined;
  if (key === undefined || value === '' || value.length > MOST_CHARACTERS) return undefined;
  const { [key]: _before, ...others } = supplied;
  if (value.toLowerCase() === 'none') return others;
  const read = WAYS[name]?.(value);
  return read && { ...others, ...read };
}

/** `/sources set <id> date 3 May 2018`: what a person says of a document that its text does not. */
export async function supply(text: string, desk: Desk): Promise<Answer> {
  const { documents, tenant, deed, intake, context } = desk;
  const [id = '', ...rest] = text.split(' ');
  const document = await documents.find(tenant, id);
  if (document === undefined) return noSuchDocument(id, 'here');
  const asked = rest.join(' ').trim();
  if (asked === '') return guide(id, document.supplied);
  if (!context.asker.admin) return onlyAdmins('changes', `/sources set ${text}`);
  const supplied = change(asked, document.supplied);
  if (supplied === undefined) return notUnderstood(id, asked);
  const changed = await documents.supply(tenant, id, { ...deed, supplied });
  if (changed === undefined) return noSuchDocument(id, 'that waits or was added');
  await intake.settled(tenant);
  return showById(id, desk);
}
