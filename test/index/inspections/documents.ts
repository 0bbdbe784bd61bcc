/** Invented documents in the forms that inspectorates have used since 2013, one paragraph, heading or bullet a line. */

const CONTACTS = [
  'Ofsted',
  'Piccadilly Gate',
  'Store Street',
  'Manchester',
  'M1 2WD',
  'T 0300 123 1231',
  'www.gov.uk/ofsted',
];

const ABOUT_OFSTED =
  'The Office for Standards in Education, Children’s Services and Skills (Ofsted) regulates and inspects to achieve excellence in the care of children and young people.';

export const ILACS: readonly string[] = [
  'Inspection of Northshire County Council local authority children’s services',
  'Inspection dates: 30 September to 11 October 2019',
  'Lead inspector: Anna-Marie O’Dell, Her Majesty’s Inspector',
  'Judgement Grade',
  'The impact of leaders on social work practice with children and families Requires improvement to be good',
  'The experiences and progress of children who need help and protection Inadequate',
  'The experiences and progress of children in care and care leavers Good',
  'Overall effectiveness Inadequate',
  'Services for children in Northshire have declined since the last inspection in 2015, when they were judged good.',
  'What needs to improve',
  '• The timeliness of strategy meetings.',
  '• Management oversight of:',
  '− pre-proceedings work',
  '− private fostering.',
  '• The quality of life-story work',
  'The experiences and progress of children who need help and protection: inadequate',
  '1. Too many children wait too long for an assessment of their needs.',
  '2. Managers do not always see what social workers see.',
  ABOUT_OFSTED,
];

export const ILACS_FOUR_AREAS: readonly string[] = [
  'Inspection of the Royal Borough of Westbridge local authority children’s services',
  'Inspection dates: 29 January to 9 February 2024',
  'Lead inspector: Tomos ap Rhys, His Majesty’s Inspector',
  'Judgement Grade',
  'The impact of leaders on social work',
  'practice with children and families',
  'Good',
  'The experiences and progress of',
  'children who need help and protection',
  'Requires improvement to',
  'be good',
  'The experiences and progress of',
  'children in care',
  'Good',
  'The experiences and progress of care',
  'leavers',
  'Outstanding',
  'Overall effectiveness Good',
  'Children in Westbridge receive good help from workers whom they know well.',
  'What needs to improve?',
  '◼ The response to 16- and 17-year-olds who present as homeless. (Outcome four)',
  ABOUT_OFSTED,
];

export const SIF: readonly string[] = [
  'Southmere Borough Council',
  'Inspection of services for children in need of help and protection, children looked after and care leavers',
  'and',
  'Review of the effectiveness of the Local Safeguarding Children Board',
  'Inspection date: 17 November 2015 – 10 December 2015',
  'Report published: 12 February 2016',
  'Children’s services in Southmere require improvement to be good',
  '1. Children who need help and protection Requires improvement',
  '2. Children looked after and achieving permanence Requires improvement',
  '2.1 Adoption performance Good',
  '2.2 Experiences and progress of care leavers Inadequate',
  '3. Leadership, management and governance Requires improvement',
  'Executive summary',
  'Services have improved since 2012, and leaders know their weaknesses well.',
  'Recommendations',
  '1. Ensure that return home interviews are offered to all children who go missing. Use what they tell to reduce risk.',
  '2. Improve the quality of pathway plans by:',
  '• involving care leavers in writing them',
  '• reviewing them when circumstances change.',
  'The Local Safeguarding Children Board',
  '3. Evaluate the impact of training on practice.',
  'Summary for children and young people',
  '• Most social workers listen to children.',
  'Inspection findings',
  '4. Thresholds are well understood by partner agencies.',
  'Information about this inspection',
  'Lead inspector: Priya Raman HMI',
  ABOUT_OFSTED,
];

export const SIF_2014: readonly string[] = [
  'Eastvale Council',
  'Inspection of services for children in need of help and protection, children looked after and care leavers',
  'Inspection date: 29 April 2014 to 21 May 2014',
  'Report published: 4 July 2014',
  'The overall judgement is that children’s services are inadequate',
  'There are widespread failures that leave children at risk of harm.',
  'The judgements on areas of the service that contribute to overall effectiveness are:',
  '1. Children who need help and protection Inadequate',
  '2. Children looked after and achieving permanence Requires improvement',
  '2.1 Adoption performance Outstanding',
  '2.2 Experiences and progress of care leavers Good',
  '3. Leadership, management and governance Inadequate',
  'The local authority’s strengths',
  '• Adoption is swift and well supported.',
  'What does the local authority need to improve?',
  'Priority and immediate action',
  '1. Review all cases closed in the last six months to make sure that children are safe.',
  'Areas for improvement',
  '2. Reduce caseloads so that social workers can see children regularly.',
  'Information about this inspection',
  'Lead inspector: Gareth Llewellyn-Pugh',
  ABOUT_OFSTED,
];

export const MONITORING_VISIT: readonly string[] = [
  '12 July 2018',
  'Ms Jane Example',
  'Director of Children’s Services',
  'Northshire County Council',
  'County Hall',
  ...CONTACTS,
  'Dear Ms Example',
  'Monitoring visit of Northshire children’s services',
  'This letter summarises the findings of the monitoring visit to Northshire children’s services on 5 and 6 June 2018. The visit was the second monitoring visit since the local authority was judged inadequate in January 2018. The inspectors were Neil Sample HMI and Ruth Pattern HMI.',
  'The local authority is making some progress, from a low base.',
  'Areas covered by the visit',
  'During the course of this visit, inspectors reviewed the progress made in help and protection, including:',
  '• the quality of assessments',
  '• management oversight.',
  'Findings and evaluation of progress',
  'Caseloads remain too high for social workers to see children as often as they need.',
  'I am copying this letter to the Department for Education.',
  'Yours sincerely',
  'Neil Sample',
  'Her Majesty’s Inspector',
];

export const MONITORING_VISIT_2022: readonly string[] = [
  '20 December 2022',
  'Alex Person, Director of Children’s Services',
  'Dear Alex',
  'Monitoring visit to Southmere children’s services',
  'This letter summarises the findings of the monitoring visit to Southmere children’s services on 30 November and 1 December 2022. This was the sixth and final monitoring visit since the local authority was judged inadequate in July 2019. His Majesty’s Inspectors for this visit were Ann Sample and Bo Pattern.',
  'This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.',
  'Headline findings',
  'Children in care benefit from stable placements.',
  'Yours sincerely',
  'Ann Sample',
  'His Majesty’s Inspector',
];

export const FOCUSED_VISIT: readonly string[] = [
  '13 November 2018',
  'Mr John Example, Director of Children’s Services, Eastvale Council',
  'Dear Mr Example',
  'Focused visit to Eastvale children’s services',
  'This letter summarises the findings of a focused visit to Eastvale children’s services on 16 and 17 October 2018. The inspectors were Kay Sample, Her Majesty’s Inspector, and Lee Pattern, Her Majesty’s Inspector.',
  'Inspectors looked at the local authority’s arrangements for care leavers.',
  'What needs to improve in this area of social work practice',
  '• The quality of pathway plans.',
  '• Supervision of personal advisers.',
  'Findings',
  '• Care leavers are helped to find work.',
  'Yours sincerely',
  'Kay Sample',
  'Her Majesty’s Inspector',
];

export const ASSURANCE_VISIT: readonly string[] = [
  '4 December 2020',
  'Dear Director',
  'Ofsted COVID-19 focused visit to Westbridge children’s services',
  'This letter summarises the findings of a focused visit to Westbridge children’s services between 2 and 6 November 2020. The lead inspector for this visit was Her Majesty’s Inspector, Ola Pattern.',
  'The methodology for this visit is in line with the ILACS framework.',
  'What needs to improve in this area of social work practice?',
  '◼ The recording of visits to children.',
  'Yours sincerely',
  'Ola Pattern',
  'Her Majesty’s Inspector',
];

export const JTAI: readonly string[] = [
  '1 September 2017',
  'To: the Director of Children’s Services, the Chief Constable and the Chair of the Local Safeguarding Children Board',
  'Dear local partnership',
  'Joint targeted area inspection of the multi-agency response to abuse and neglect in Northshire',
  'Between 26 June and 30 June 2017, Ofsted, the Care Quality Commission (CQC), HMI Constabulary (HMIC) and HMI Probation undertook a joint inspection of the multi-agency response to abuse and neglect in Northshire.',
  'Key strengths',
  '• Partners share information quickly when a child is at risk.',
  'Areas for improvement',
  '• Health assessments are not always shared with social workers.',
  '• The voice of the child is missing from police records.',
  'Next steps',
  'The director of children’s services should prepare a written statement of proposed action.',
  'Yours sincerely',
];

export const JTAI_2023: readonly string[] = [
  'Joint targeted area inspection of Southmere',
  'Inspection dates: 17 to 21 April 2023',
  'Lead inspector: Una Sample, His Majesty’s Inspector',
  'Headline findings',
  'Children at risk of exploitation receive a swift response.',
  'What needs to improve?',
  '• The attendance of partners at strategy meetings.',
  'Strengths',
  '• Police officers know the children well.',
  'Ofsted, the Care Quality Commission and His Majesty’s Inspectorate of Constabulary carried out this inspection.',
];

export const AREA_SEND_2019: readonly string[] = [
  '21 May 2019',
  'Mr Sam Example, Director of Children’s Services, Eastvale Council',
  'Dear Mr Example',
  'Joint local area SEND inspection in Eastvale',
  'Between 4 March 2019 and 8 March 2019, Ofsted and the Care Quality Commission (CQC) conducted a joint inspection of the local area of Eastvale to judge the effectiveness of the area in implementing the disability and special educational needs reforms.',
  'The effectiveness of the local area in identifying children and young people’s special educational needs and/or disabilities',
  'Strengths',
  '• Health visitors identify needs early.',
  'Areas for development',
  '• Parents wait too long for an assessment of autism.',
  'The inspection raises significant concerns about the effectiveness of the local area.',
  'The local area is required to produce and submit a Written Statement of Action to Ofsted that explains how it will tackle the following areas of significant weakness:',
  '• the poor quality of education, health and care plans',
  '• the lack of joint commissioning.',
  'Yours sincerely',
  'Jo Sample, Her Majesty’s Inspector',
];

export const AREA_SEND_2024: readonly string[] = [
  'Area SEND inspection of Northshire Local Area Partnership',
  'Inspection dates: 26 February to 1 March 2024',
  'Dates of previous inspection: 14 to 18 May 2018',
  'Inspection outcome',
  'The local area partnership’s arrangements lead to inconsistent experiences and outcomes for children and young people with special educational needs and/or disabilities (SEND).',
  'What is the area partnership doing that is effective?',
  '▪ Early years practitioners identify needs quickly. Families value this.',
  'What does the area partnership need to do better?',
  '▪ Waiting times for speech and language therapy are too long.',
  'Areas for improvement',
  'Leaders across the partnership should improve the quality of education, health and care plans. This should focus on ensuring that:',
  '▪ advice from social workers is timely',
  '▪ plans are reviewed every year.',
  'Leaders should help young people to prepare for adulthood.',
  'Local area partnership details',
  'Name of authority: Northshire County Council',
  'Mr Max Sample, Ofsted lead inspector Dana Pattern, CQC lead inspector',
];

/** A document as a plain-text file: each line on its own, or wrapped as an extraction from a PDF wraps it. */
export function asText(lines: readonly string[], width = Number.POSITIVE_INFINITY): string {
  const wrapped = lines.map((line) => {
    const rows: string[] = [];
    for (const word of line.split(' ')) {
      const row = rows.at(-1);
      if (row !== undefined && row.length + 1 + word.length <= width) rows[rows.length - 1] = `${row} ${word}`;
      else rows.push(word);
    }
    return rows.join('\n');
  });
  return wrapped.join('\n');
}
