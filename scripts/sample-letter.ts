import type { Intake } from '../src/intake/intake.js';
import { DEPLOYMENT } from '../src/store/documents.js';

/** An invented letter on a visit, as an inspectorate writes them. */
const LETTER = `Focused visit to Northbrook children’s services

14 June 2019

This letter summarises the findings of the focused visit to Northbrook County Council children’s services on 21 and 22 May 2019. The inspectors were Harriet Vane, Her Majesty’s Inspector, and Owen Lark, Her Majesty’s Inspector.

Inspectors looked at the local authority’s arrangements for children who leave care.

What needs to improve in this area of social work practice

- The timeliness of pathway plans.
- How often managers look at the work of personal advisers.

Main findings

Personal advisers know young people well. Too many pathway plans are written late.`;

/** Hands the letter over, so that something waits. */
export async function handOverLetter(intake: Intake, at: string): Promise<void> {
  const upload = { name: 'northbrook-letter.txt', bytes: new TextEncoder().encode(LETTER) };
  await intake.addFile(DEPLOYMENT, upload, { by: 'a reader', at });
}
