import { wordSet } from '../word-set.js';

/** The nouns that head a role: "executive director", "Local Police Area Commander". */
const ROLE_NOUNS = wordSet(`
  accountant activist actor actress adviser advisor administrator advocate agent aide ambassador analyst anchor archbishop architect artist assistant associate astronaut athlete attorney author banker barrister biographer biologist
  bishop blogger boss broadcaster broker builder businessman businesswoman businessperson campaigner candidate captain cardinal caretaker carer ceo cfo chair chairman chairperson chairwoman chancellor chaplain chef chemist chief cio clerk climatologist cleric co-author co-chair co-chairman co-founder co-owner coach
  columnist comedian commander commentator commissioner comptroller composer conductor congressman congresswoman constable consultant contractor controller coo coordinator co-ordinator coroner correspondent councillor councilman councilwoman councilor counsel
  counselor counsellor critic curator dean defender delegate dentist deputy designer detective developer diplomat director doctor driver ecologist economist editor educator engineer entrepreneur envoy epidemiologist executive expert farmer
  filmmaker firefighter founder fundraiser gm governor governess guard guitarist head headmaster headmistress headteacher historian host housekeeper inspector instructor interpreter investigator investor inventor jockey journalist judge justice landlord
  lawmaker lawyer leader lecturer legislator liaison librarian lieutenant lobbyist magistrate manager marshal mayor mechanic mediator member midfielder midwife minister monk mp msp mep musician negotiator novelist nun nurse officer official ombudsman operator organiser
  organizer owner paediatrician painter partner pastor pathologist pharmacist philanthropist photographer physician physicist pianist pilot player playwright poet politician pollster practitioner preacher premier presenter president priest principal producer professor programmer
  promoter proprietor prosecutor provost psychiatrist psychologist publicist publisher rabbi ranger rector reformer registrar representative reporter researcher retiree reviewer rider sailor scholar scientist screenwriter sculptor secretary senator sergeant sheriff shopkeeper singer skipper socialist
  sociologist soldier solicitor songwriter specialist spokesman spokesperson spokeswoman statesman statistician strategist striker student superintendent supervisor supplier surgeon surveyor teacher technician tenant trader treasurer trustee tutor umpire undersecretary
  veterinarian veteran vice-chair vice-chairman vice-chairwoman vice-president vicar virologist volunteer warden watchdog whip winner worker writer auditor leaver imam speaker lead under-secretary president-elect mayor-elect cofounder co-head co-leader webmaster paramedic ceramicist hygienist dietitian optometrist nutritionist cyclist swimmer golfer boxer footballer cricketer batsman bowler sprinter forward winger fullback linebacker shortstop outfielder catcher drummer rapper dancer model vocalist choreographer dramatist poet-laureate essayist lexicographer linguist physiologist mathematician statesperson adjudicator arbitrator bailiff barmaid bartender butcher carpenter cashier cleaner cook courier electrician estate-agent fisherman florist gardener grocer hairdresser jeweller joiner machinist nanny plumber postman publican receptionist roofer seamstress tailor teller trucker waiter waitress whistleblower freelancer intern apprentice graduate undergraduate postgraduate cadet recruit private corporal commodore admiral general colonel major brigadier planner dealer underwriter actuary financier mogul magnate tycoon heir heiress monarch dictator strongman rebel guerrilla militant insurgent separatist dissident exile refugee defector spy fugitive gunman assassin hostage captor kidnapper murderer killer rapist burglar robber thief fraudster hacker smuggler trafficker inmate prisoner convict champion hopeful playmaker substitute counterpart chief-of-staff scrum-half fly-half keeper compatriot countryman teammate team-mate rival predecessor successor runner-up medallist medalist nominee star legend hero ace rookie guru chieftain warlord prodigy trainer goalkeeper quarterback pitcher
`);

/** Kin and the like tell that a person follows, and are no post: "his wife, Mary Smith". */
export const KIN_NOUNS = wordSet(`
  wife husband son daughter mother father brother sister partner widow widower fiancée fiancé girlfriend boyfriend mum mom dad grandmother grandfather grandson granddaughter aunt uncle nephew niece cousin friend neighbour neighbor colleague
  victim suspect defendant resident patient passenger witness pensioner survivor pupil client man woman teenager father-of-two mother-of-two father-of-three mother-of-three
`);

/** Ranks and forms of address that stand before a name; beside a fuller title they are left out. */
export const RANK_WORDS = wordSet(
  'cllr councillor superintendent supt inspector sergeant constable detective dr doctor prof professor rev reverend sir dame lord lady baroness mr mrs ms miss captain colonel major general lieutenant det insp sgt pc dc ds di dci',
);

/** Heads whose "of …" names a place and stays in the title: "mayor of London", "MP for Buckingham". */
export const PLACE_ROLES = wordSet(
  'mayor bishop archbishop governor mp senator king queen prince duke premier ambassador minister secretary member commissioner constable',
);

/** Words that tell an organisation from a field of work: "of NHS Aylesbury Vale Clinical Commissioning Group". */
export const ORGANISATION_HEADS = wordSet(`
  academy agency association authority bank board borough bureau charity church city club co college commission committee company confederation congress constabulary corp corporation council department federation firm forum foundation fund
  group hospital house inc institute institution league ltd ministry network office organisation organization parliament partnership party plc police school schools society trust union universities university llp llc hospice nhs ofsted
`);

/** Words that end a role phrase or stand before it and are no part of it. */
export const ROLE_LIMITS = wordSet(`
  a an the its his her their our my this that these those by to from as than then when where while if but or nor so because who whose whom which is was were are be been being has had have will would can could may might must should did does do
  said says told added asked met including following according like unlike after before since during until under over about against into onto between also not yesterday today tomorrow however meanwhile and with called named
  appointed-by replaced succeeded joined urged praised criticised thanked accused quoted backed welcomed he she they it we i you there here last next late
`);

/** Forms of address that are no post: "Mr" alone is no role, "Superintendent" alone is one. */
export const FORMS_OF_ADDRESS = wordSet(
  'mr mrs ms miss mx dr doctor sir dame lord lady baron baroness prof professor hon messrs monsieur madame señor señora herr frau master',
);

/** Whether a word heads a role: "director", "vice-chairman", "secretary-general", "editor-in-chief". */
export function isRoleWord(key: string): boolean {
  const [first = key, ...rest] = key.split('-');
  if (rest.length === 0 || ROLE_NOUNS.has(key)) return ROLE_NOUNS.has(key) || /.ologist$/.test(key); // a retired hydrologist
  const isExtended = /^(?:general|designate|elect|chief|in|at)$/.test(rest[0] ?? ''); // secretary-general
  return isExtended ? ROLE_NOUNS.has(first) : ROLE_NOUNS.has(rest.at(-1) ?? '');
}
