import type { Milestone, Quote } from '../../index/model.js';

/** What a correction calls a quotation: a finding may begin where its words do, and have the same id. */
export const quotationFact = ({ id }: Pick<Quote, 'id'>): string => `quotation:${id}`;

/** What a correction calls a milestone. */
export const milestoneFact = ({ id }: Pick<Milestone, 'id'>): string => `milestone:${id}`;
