/**
 * How reports and newspapers print each theme, in the notation of `readLexicon`. The words are those of Ofsted’s
 * frameworks (the Single Inspection Framework to 2017, ILACS since) and of the newspapers that report on them.
 * Under `none` stands what only looks like a theme: "monitoring visit" is no visit to a child.
 */
export const THEME_PHRASES = {
  overall: `
    downgrad*,
    inadequate, requires improvement, overall score|rating|grade|effectiveness|judgement,
    failing service*|children|department, under performing, underperforming, poorly performing, slammed, underfire,
    under fire, damning, up to standard, work to do, work still to do, more to do, more to be done,
    work ~ to be done, far to go, not good enough, room for improvement, whole service, across the service,
    across services, overall quality, special measures, widespread failures, serious failures, systemic failures,
    serious weaknesses, rated good|outstanding`,
  pace: `
    pace, too slow, slow progress, progress ~ slow, slow to, steady progress, signs of progress,
    signs of ~ improvement, making ~ progress, made ~ progress, progress, quickly|fast|rapidly enough,
    right direction, nowhere near, improvement journey, sustained improvement, improvement* ~ slow, speed of,
    momentum, quick fix, inconsisten*|uneven|patchy progress|improvement`,
  consistency: `
    consisten*, inconsisten*, variab*, varied, varies, uneven, patchy, practice model, model of ~ practice,
    methodolog*, unclear model, too reliant on individual`,
  practice: `
    social work practice, social care practice, social work, childcare practice, quality of practice, practice,
    casework, case work, quality of work, standard of work, professional curiosity, best practice`,
  safeguarding: `
    safeguard*, at risk, at ~ risk of ~ harm, risk of harm, significant harm, child protection, unsafe,
    keep|keeping|kept ~ safe, protect*, abuse, abused, danger, unprotected, left in harmful, harmful situation*,
    section 47, strategy discussion*|meeting*, core group*, risks to children, pre birth, unborn, death|deaths of`,
  neglect: `
    neglect*`,
  frontdoor: `
    front door, mash, multi agency safeguarding hub, referral*, contacts, threshold*, out of hours, emergency duty,
    first contact, initial contact*, screening`,
  caseloads: `
    caseload*, case load*, workload*, too many cases, unallocated, allocation of ~ social worker*`,
  workforce: `
    turnover, change* in|of ~ social worker*, change* in|of ~ worker*|staff, morale, recruit*, retention,
    retain* ~ staff|workers, vacanc*, agency staff|worker*|social, newly qualified, shortage*, staffing, workforce,
    hard work, hard working, frontline staff, frontline worker*, staff, understaff*, short staffed,
    experienced social, instability, trained, training, skilled, induction, tenacity, sickness absence, burnout,
    overworked, overstretched`,
  management: `
    management oversight, managerial oversight, oversight, managerial, supervis*, management grip, managers,
    management, line manage*, decision making, grip, challenge from managers`,
  leadership: `
    leader*, senior leader*, senior manage*, senior team, governance, accountab*, take|taking|took responsibility,
    responsibility for, understanding of ~ weakness*, understand* ~ weakness*, self awareness, self evaluation,
    self assessment, seek* support|help|challenge, commitment, significant efforts, efforts, corporate parent*,
    elected members, councillors, political support, director, chief executive, cabinet member, culture of,
    learning culture, ambitio*, past failings`,
  vision: `
    vision, strateg*, improvement plan*, improvement programme, improvement board, plans to improve, priorities,
    plans for improvement, transformation, direction of travel`,
  recording: `
    recording, recorded, case record*, records, case notes, chronolog*, paperwork, record keeping`,
  assessment: `
    assess*, analys*, written ~ agreement*, optimis*, parenting capacity, viability assess*, understanding of risk,
    risk assess*, genogram*`,
  cse: `
    sexual exploit*, sexually exploit*, cse, groom*, sexual harm order*, sexual abuse, sexually abused,
    abused by ~ ~ men|gang|gangs, rape*, risk of sexual`,
  exploitation: `
    criminal exploit*, criminally exploit*, county lines, gang, gangs, exploit*, modern slavery, traffick*,
    radicalis*, extrafamilial, extra familial, contextual safeguarding, serious youth violence`,
  missing: `
    go|goes|going|gone|went missing, missing children, missing from home|care|placement, missing episode*,
    children ~ missing, run|runs|running|ran away, runaway*, return home interview*, return interview*,
    return conversation*, interviews ~ missing`,
  plo: `
    public law outline, threshold for public law outline, plo, pre proceedings, preproceedings, before proceedings`,
  courts: `
    court, courts, cafcass, judiciary, judges, care proceedings, court proceedings, family court, legal proceedings,
    guardians`,
  lifestory: `
    life story, life stories, life histor*, life journey, life experiences, later life letter*, memory box*`,
  careplanning: `
    care plan*, child|children plan*, plans for children, plans ~ for ~ children, entering care, enter care,
    entry to|into care, come|comes|coming|came into care, brought into care, become|became|becoming looked after,
    end|ends|ended|ending too soon|early|quickly, closed|closing too, premature*, in need plan*, protection plan*,
    drift, step* down, written plans, planning for children, contingency plan*, looked after review*, safety plan*`,
  permanence: `
    permanen*, family time, reunif*, return* home to ~ parents|families, long term plan*, long term home*,
    placed with parents`,
  visiting: `
    monitoring visits for|to ~ children, visits to|for ~ children, visits, visiting, visited regularly|often|alone, visit ~ children|them, seen alone, see|seen ~ children,
    children ~ seen, direct work, relationship* with ~ children|child|them, monitoring of ~ children, home visit*,
    know|knows ~ children well, statutory visit*`,
  iro: `
    independent reviewing, reviewing officer*, iro, iros, protection chair*, conference chair*`,
  health: `
    health assess*, initial health, health need*, health histor*, health record*, health passport*, dental, dentist*,
    immunis*, physical health, health of, strengths and difficulties questionnaire*, paediatric*, therap*,
    health visit*, health services, waiting times`,
  mentalhealth: `
    mental health, camhs, emotional well|health|wellbeing|support|needs, trauma*, self harm*, suicid*, psycholog*,
    therapeutic`,
  adoption: `
    adoption, adopter*, adoptive, adopted child*, children adopted, early permanence, fostering to adopt`,
  fostering: `
    foster*, connected carer*|person*, kinship, special guardian*, friends and family, privately fostered,
    private fostering, carers`,
  placements: `
    placement*, sufficiency, unregistered, unregulated, residential, children home*, matching,
    temporary accommodation, bed and breakfast, accommodation, secure home*, unsuitable ~ accommodation,
    stable home*, commissioning`,
  careleavers: `
    care leaver*, leaving care, leave care, left care, pathway plan*, personal advis*, care experienced, staying put,
    independent living, live independently, independence, preparation for adulthood, entitlement*, transition*,
    adulthood`,
  homelessness: `
    homeless*`,
  education: `
    educat*, personal education plan*, pep, peps, virtual school, school*, attainment, exclu*, neet, pupil premium,
    alternative provision, employment, apprentice*, early years, elective home`,
  send: `
    special educational, ehc, ehcp*, education health and care, with send,
    send system|strategy|provision|need*|improvement|inspection|system|priorit*|service*, sendiass, sen`,
  disability: `
    disab*, short break*, complex needs, autis*, neurodevelopmental, neurodiver*, adhd`,
  voice: `
    wishes and feelings, voice*, child|children views, views of ~ children, views and experiences, listen* to,
    children ~ heard, advoca*, independent visitor*, in care council, participat*, complaint*, lived experience*,
    co produc*, coproduc*, engage* ~ children|families|parents, parent carer forum, children experiences`,
  domesticabuse: `
    domestic abuse|violence, marac, perpetrator*, coercive`,
  unaccompanied: `
    unaccompanied, asylum, refugee*, migrant*`,
  youthjustice: `
    youth justice, youth offending, custody, remand*, offending, young offender*`,
  youngcarers: `
    young carer*`,
  allegations: `
    allegation*, lado, designated officer*, position of trust`,
  culture: `
    cultur*, ethnic*, diversity, identity, religio*, heritage, equality, racis*, black and minority, minority`,
  partnership: `
    partner*, multi agency, multiagency, interagency, inter agency, work* ~ closely with, work* together,
    joint* work*, lscb, scb, safeguarding ~ board, agencies, information sharing, sharing of information,
    share* information, joint commission*, all partners`,
  earlyhelp: `
    early help, early intervention, children centre*, family hub*, family support, troubled families, edge of care,
    parenting support|programme*, preventative, prevention`,
  compliance: `
    complian*, quality assur*, performance, audit*, auditing, action plan*, targets,
    statutory timescale*|requirement*|guidance|duties|duty, timescales, system* ~ monitor, system* ~ monitor ? progress,
    tracking, tracked,
    scrutiny, management information, data`,
  finance: `
    £, cost, costs, budget*, fund, funds, funding, funded, financ*, money, overspen*, additional resources, resourc*,
    invest, invested, investing, investment*, savings, deficit*, cuts`,
  none: `
    monitor* ? progress, monitor ~ closely, continue* to ~ monitor, constant|external scrutiny, progress of work,
    update|updated|updates|briefed on ? progress,
    visited by, visits by|from, inspectors ~ visited,
    monitoring visit*, ofsted ~ visit*, focused visit*, visit from|by, inspectors visited, department for education,
    education committee, education secretary, health care professional*, healthcare professional*,
    health and wellbeing board, court case, crown court, director of|for children, director of|for education,
    cabinet member for, safeguarding children board, clinical commissioning,
    commissioned service*, work in progress, in practice, social services, in progress, education and skills,
    social care and learning, improvement notice, high performing, member of the partnership, health professional*,
    school* health care, health workers, carers and`,
} as const satisfies Readonly<Record<string, string>>;
