import { wordSet } from '../word-set.js';

/** Forms of address that tell a man, without their stop. */
export const MALE_HONORIFICS = wordSet('mr sir lord messrs baron viscount master fr monsieur señor herr');
/** Forms of address that tell a woman, without their stop. */
export const FEMALE_HONORIFICS = wordSet(
  'mrs ms miss dame lady baroness madam madame mme viscountess señora sister frau',
);
/** Forms of address and ranks, without their stop: what follows is a person. */
export const HONORIFICS: ReadonlySet<string> = new Set([
  ...MALE_HONORIFICS,
  ...FEMALE_HONORIFICS,
  ...wordSet(`
    mx dr doctor coun clr ch prof professor rev revd reverend hon honourable honorable cllr cllrs councillor councillors councilor councilman councilwoman alderman ald
    supt superintendent insp inspector sgt sergeant det detective pc wpc dc ds di dci dcs constable const officer chief-inspector cpl corporal capt captain
    lt lieutenant col colonel maj gen general brig brigadier adm admiral cmdr cpt pvt private pte major commander commodore commissioner marshal trooper sheriff deputy
    sen senator rep representative gov governor mp msp judge justice magistrate imam rabbi father bishop archbishop cardinal canon deacon pastor vicar
    sheikh sheik ayatollah mullah monsignor msgr patriarch mother brother sister sisters major-general
    ambassador attorney secretary minister chancellor premier president vice-president chairman chairwoman mayor mayoress coach
  `),
]);

/** Titles that begin other names too: before one word alone they prove nobody ("General Motors", "Mother Nature"). */
export const WEAK_TITLES = wordSet(`
  general major officer deputy private constable secretary minister attorney representative commander coach marshal commissioner mother father brother sister king queen prince princess canon pastor speaker
  captain judge justice lord lady miss chancellor president premier mayor governor emperor saint master
`);

/** Titles that are printed with one name for life: "Prince Harry", "Pope Francis". */
export const ROYAL_TITLES = wordSet('king queen prince princess pope emperor empress saint');

/** Small words inside a surname: "van der Heijden". */
export const PARTICLES = wordSet(
  'wa ap ab ferch van von der den de del della di da dos das du la le los al el bin ibn ben bint ter ten zu y e abu st ul',
);

/** Words behind a surname: "Robert Downey Jr.". */
export const NAME_SUFFIXES = wordSet('jr sr ii iii iv');

/** Letters after a name: "John Smith MP". */
export const POSTNOMINALS = wordSet('mp msp mep ms am mla mpp mna td qc kc obe mbe cbe kbe md phd frs esq');

/** Words of organisations and works: no name of a person holds one. */
export const BODY_WORDS = wordSet(`
  academy academies administration advisers advisors affairs agency agencies airlines airways alliance armed army arts assembly associates association associations athletic authority authorities
  aviation awards bancorp bank bankers banking bbc biotech board boards borough broadcasting brothers bros bulletin bureau business cabinet campaign cathedral care center centers centre centres chamber chemical chemicals
  children’s children city civic clinic clinical club co coalition college colleges command commission commissioners commissioning committee commons communications community companies company computer computers conference
  confederation congress constabulary construction consultants consulting consumer control corp corporation council councils county credit crown cup daily data defence defense democracy department departments development
  diocese directorate district division dynamics echo economic economics education electric electronics embassy emergency energy engineering enterprises entertainment equity estates europe european evening exchange express
  faculty family families federal federation film financial finance firm foods football force forces forum foundation fund funds gallery games gas gazette general global government graphics group groups guardian guild health healthcare herald
  heritage high holdings hospice hospital hospitals hotel hotels house’s housing inc incorporated independent industrial industries initiative inn inquiry institute institution insurance intelligence international investment investments investors invest journal
  journals laboratories labs law league legal legislature library life limited litigation llc llp lords ltd members magazine mail management manufacturing market markets media medical medicine memorial metals military mining ministry mirror monitor mortgage motor motors
  museum music national navy network networks news newspaper newspapers nhs observer office offices oil olympic opera orchestra ombudsman organisation organization outlook palace panel papers parliament parole partners partnership parties party pension petroleum
  pharmaceutical pharmaceuticals photo pictures plan plc police policy post power press primary prison products programme program project properties property protection public publications publishing radio railway railways railroad
  realty records regional register report republic research reserve resources restaurant retail review rovers royal rugby safety savings school schools science sciences secondary securities security senate service services shadow shop
  social society solicitors solutions sport sports standard station statistics steel stock store stores strategy studies studio studios summit supermarket supreme syndicate system systems taskforce team teams technologies technology telecom
  telecommunications telegraph telephone television theater theatre times trade trading transit transport transportation treasury tribune tribunal trust trustees tv union united universities university utilities venture ventures wanderers
  watch weekly welfare women women’s workers works world youth treaty act bill spa ag gmbh nv bhd oyj kgaa constitution amendment agreement accord award prize medal championship championships festival marathon open tour terminal airport
  software semiconductor semiconductors beverage brewery brewing aid corps newsroom desk observatory commodities therapy churches oy asa sarl motorsport racing formula grand derby
`);

/** Words of places: no name of a person holds one, unless it is a surname too (next list). */
export const PLACE_WORDS = wordSet(`
  alley avenue ave beach boulevard boulevards building buildings canal canyon close coast common corner creek crescent drive dock docks estuary estate
  falls farm ferry garden gardens grove harbor harbour heath heights highway hills island islands isle isles junction lake lakes loch marina mansions
  meadow meadows motorway mount mountain mountains ocean parade parish parkway peninsula pier plaza port precinct quay quayside rapids river road rd
  roundabout row shire stand shopping shore sound springs square st. strait street streets terrace territory town township tower tunnel university
  vale valley viaduct villa village villas walk way wharf yard zone england scotland wales ireland britain london york yorkshire buckinghamshire
  kingdom states state america canada ontario québec quebec alberta columbia manitoba saskatchewan scotia brunswick california texas florida carolina
  dakota virginia south east northern southern eastern western central upper lower greater outer inner midlands lanka iraq iran syria lebanon egypt libya afghanistan pakistan bangladesh poland romania bulgaria hungary greece turkey portugal netherlands belgium sweden norway denmark finland switzerland austria mexico brazil argentina colombia peru venezuela cuba jamaica kenya nigeria ghana uganda zimbabwe thailand vietnam malaysia indonesia singapore taiwan hong rica aires france germany china japan russia
  india africa asia australia zealand korea ukraine spain italy
`);

/** Of these, the ones that end the names of buildings and roads called after people: "Albert Hall", "Charles Street". */
export const NAMED_PLACES = wordSet(
  'abbey bridge castle chapel church close court gate hall hills house lake lane lodge mount park place pool river street vale walk way',
);

/** Words of places that are surnames too: such a name needs more than a given name. */
export const SURNAME_PLACE_WORDS = wordSet(`
  abbey bridge castle chapel church close court field fields gate grove hall heath hill hills house lake lane lodge mount park parks place pool river street vale walk way
`);

/** Companies and works that carry a person’s name: capitals alone do not make them people. */
export const NAMESAKES = wordSet(`
  morgan-stanley merrill-lynch goldman-sachs lehman-brothers charles-schwab eli-lilly wells-fargo philip-morris procter-gamble marks-spencer john-lewis calvin-klein ralph-lauren
  tommy-hilfiger ernst-young harley-davidson rolls-royce aston-martin johnnie-walker jack-daniels jim-beam jack-wills paul-smith ted-baker laura-ashley austin-reed thomas-cook ben-sherman hugo-boss louis-vuitton
  christian-dior yves-rocher kate-spade michael-kors jimmy-choo johns-hopkins harvey-nichols victoria-secret sara-lee mary-kay jp-morgan oscar-mayer tim-hortons marsh-mclennan
  dow-jones downing-street grant-thornton herbert-smith allen-overy clifford-chance
  harry-potter james-bond sherlock-holmes jesus-christ santa-claus father-christmas uncle-sam john-doe robin-hood jack-ripper peter-pan
`);

/** Words that begin a sentence or stand in a title, with a capital that says nothing. */
export const ORDINARY_WORDS = wordSet(`
  a about above according across additionally after afterwards again against ago ahead all almost along already also although always amid among an and another any anyone apparently are around as asked at
  back because before behind being below beside besides between beyond both but by can certainly clearly council’s could currently days despite did do does doing down during each earlier early either
  elsewhere enough especially even eventually ever every everyone everything except finally first five following for former formerly four from fully further furthermore generally get given good great had half has have having he hence her here
  hers herself him himself his how however i if immediately important in indeed inside instead into is it its itself just last late later latest least less let like likewise local long look made mainly many maybe me
  meanwhile more moreover most mostly much my near nearly neither never nevertheless new next nine no nobody none nonetheless nor not nothing now of off officials often old on once one only or other others
  otherwise our ours out outside over overall own parents part people per perhaps please plus police previously probably put quite rather re really recent recently residents right second see separately seven several she should similarly since
  six so some somebody someone sometimes somewhere soon sources speaking staff still such ten than thank thanks that the their them then there therefore these they thing third this those though three through throughout thus to today together
  tomorrow too top toward towards two under unless unlike until up upon us usually very via wanted was we well were what whatever when whenever where whereas wherever whether which while who whoever whom whose why will with within without would yes yesterday yet you young your
  added said says told tells explains explained writing written wrote calling call called born named meet introducing starring featuring actor singer star caption pictured left dear hello hi sorry okay
  monday tuesday wednesday thursday friday saturday sunday january february march july august september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec
  spring autumn winter christmas easter ramadan diwali eid brexit covid coronavirus internet parliament
  blue red purple golden silver
  labour conservative conservatives tory tories liberal liberals democrat democrats democratic republican republicans green greens ukip snp plaid ndp independent bloc
  chief executive director leader deputy acting interim head shadow prime lead managing senior vice assistant associate principal permanent lay reporter editor correspondent minister
`);

/** Peoples and faiths: before a name they point to a person, as its last word to a body ("Roman Catholic"). */
export const DEMONYMS = wordSet(`
  american americans british briton britons english englishman scottish scot scotsman welsh welshman irish irishman french frenchman frenchwoman
  german germans italian italians spanish spaniard portuguese european europeans canadian canadians australian australians chinese japanese indian
  indians russian russians african asian israeli israelis palestinian palestinians dutch dutchman swedish swede norwegian danish dane finnish finn
  icelandic polish pole czech slovak slovakian hungarian romanian bulgarian serbian serb croatian croat bosnian slovenian albanian greek turkish turk
  cypriot ukrainian belarusian latvian lithuanian estonian georgian armenian swiss austrian belgian luxembourger moroccan algerian tunisian libyan
  egyptian sudanese ethiopian eritrean somali kenyan ugandan tanzanian nigerian ghanaian senegalese cameroonian congolese rwandan zimbabwean zambian
  mexican brazilian argentine argentinian colombian chilean peruvian venezuelan bolivian cuban jamaican haitian trinidadian iranian iraqi syrian
  lebanese jordanian saudi kuwaiti yemeni afghan pakistani bangladeshi nepalese lankan burmese thai vietnamese cambodian malaysian singaporean
  indonesian filipino korean taiwanese mongolian kazakh uzbek arab kurdish kurd zealander texan californian londoner muslim moslem christian jewish
  catholic protestant anglican methodist baptist hindu sikh buddhist hispanic latino black white
`);

/** Ordinary words that are no part of a name even inside one. */
export const BREAK_WORDS = wordSet(`
  monday tuesday wednesday thursday friday saturday sunday january february july september october november december said says told added but and or if when while however although because that this these those the it he she they we i you what
  where who why how there then his her their its my our your not yes in on at by from for to with as of an also
`);

/** Verbs with which somebody is said to speak: a name beside one is a person’s or a body’s. */
export const SPEECH_VERBS = wordSet(`
  said says say saying told tells added adds adding explained explains asked asks wrote writes writing replied replies insisted insists warned warns argued argues claimed claims commented comments continued continues
  noted notes agreed agrees admitted admits announced announces stated states stressed stresses suggested suggests concluded concludes recalled recalls testified believes thinks declined responded responds
  remarked observed revealed reveals urged urges vowed pledged promised predicted predicts conceded acknowledged confirmed denied emphasised emphasized joked quipped tweeted posted wondered complained hailed praised criticised criticized condemned welcomed described
`);
