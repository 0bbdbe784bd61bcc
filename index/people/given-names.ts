/** What a given name or a form of address tells, and “he” and “she” ask for. */
export type Gender = 'male' | 'female';

const split = (names: string): string[] => names.split(/\s+/).filter((name) => name !== ''); // "aaron adam adrian"

/** Given names of men, of many countries; accents left out. */
const MALE = split(`
aaron abbas abdi abdul abdullah abdullahi abdulrahman abe abel abiy abner abraham abubakar adam adebayo adel adolf
adrian ahmad ahmed ahmet aidan aiden ajay akash akbar akihito akira al alain alan alasdair alastair albert alberto
aldo alec aled alejandro aleksandar aleksandr alessandro alexander alexandre alexei alf alfie alfonso alfred alfredo
aliko alireza alistair allan allen alun alvin amadou amartya amin amir amit amitabh amos amrinder anand anatoly anders
andre andreas andrei andres andrew andriy andrzej andy angus anil anselm anthony antoine anton antonio antony anwar
archibald archie arif aris arjun armand arne arnold art arthur arun arvind ashok asif atal atiku austin avigdor ayden
babatunde balbir barack barnabas barnaby barney barry bart bartholomew bashar basil basuki ben benedict benigno
benjamin bennett bernard bernie bert bertie bertrand bilal bilawal bill billy binyamin bjorn bo bob bobby bogdan bojan
bongbong boris brad bradley brandon brendan brent brett brian brody bronislaw bruce bruno bryan bryn budi byron caden
caleb callum calum carl carlo carlos carlton cecil cedric cesar chad charles chase chester chidi chinedu chinua
christian christoph christophe christopher chuck chukwudi chukwuemeka ciaran clarence clark claude claudio clayton
clement cliff clifford clint clive clyde cody cole colin connor conor conrad cooper craig cristian curtis cuthbert
cyril dae-jung dafydd dai daisuke dale damian damien dan daniel danny darnell darrell darren darryl dave david dawit
dean declan deepak dele delroy denis dennis denzel derek dermot deshawn desmond devin dexter dick diego dieter dimitri
dimitris dirk dmitri dmitry dmytro dominic dominick don donal donald donnie doug dougal douglas dragos duane duc
dudley duncan dustin dwayne dwight dylan eamon earl ebrahim ed eddie edgar edmund eduardo edward edwin ehud eli elias
eliezer elijah elliot elliott ellis elmer elon elton emeka emile emilio emlyn emmanuel emmerson emre enda enrico
enrique eoin eric erik ernest ernesto ernie errol ethan etienne euan eugene evan everett ewan ezra fabian fabio faisal
farhan farouk fatih felipe felix femi ferdinand fergus fernando fidel finlay finley finn florin floyd fouad francesco
francisco franco francois frank frankie franklin franz fraser fred freddie frederick fredrik friedrich fumio gabor
gabriel gareth garfield garry garth gary gautam gavin geert gene geoff geoffrey george geraint gerald gerard gerhard
gerry getachew gheorghe gideon gilbert giles gilles giorgio giovanni giuseppe glen glenn godfrey gordon gotabaya
graeme graham grant grayson greg gregory guillaume guillermo gurmeet gus gustavo guy gwilym gyorgy haile hailemariam
hakan hamid hamish hamza hani hank hans harbhajan hardeep hardik harinder harjit harold harris harrison harry harvey
hassan hector heinrich helmut henri henrik henry herbert herman hernan heung-min hideki hirohito hiroshi horace hosni
hossein howard hubert hugh hugo humphrey hunter hussein huw huy hywel iain ian ibraheem ibrahim idris ifeanyi iftikhar
ignatius igor ike ikechukwu il-sung ilya imran imtiaz ionut iqbal ira irfan irving isaac isaiah isaias isko ismail
istvan itamar ivan ivor jack jackson jacob jacques jaden jae-in jae-yong jagmeet jair jake jakub jamal jamar james
janos jared jaroslaw jarvis jason jasper javad javed javier jawaharlal jay jayden jean-claude jean-francois jean-luc
jean-marie jean-paul jean-pierre jed jeff jeffery jeffrey jejomar jens jeremiah jeremy jermaine jeroen jerome jerry
jerzy jesus jignesh jim jimmy jinping jintao jiri joachim joao joe joel joey johann john johnny jojo joko jomo jon
jonah jonas jonathan jong-il jong-un jorge jose josef joseph josh joshua juan judd julian julio julius jun junichiro
jurgen justin jusuf kamal kamau kapil karel karim karl karthik kashif kasper keir keith kelvin kemal ken kenji kenneth
kenny keqiang kevin kgalema khaled khalid khalil ki-moon kian kieran kieron kirk klaus kofi kojo konstantin krishnan
krzysztof kumar kurt kwabena kwaku kwame kwasi kyle kyriakos lachlan lal lamar lamont lance larry lars laszlo lawrence
lawrie lazarus lech leif leighton len lennox leo leon leonard leroy lester lewis liam linus lionel llewellyn lloyd
lorenzo lorne louis luc luca lucas luigi luis luiz luka lukasz luke luther magnus mahathir mahela mahinda mahmoud
maithripala malachi malcolm malik mangosuthu manmohan manoj mansour manuel marcel marcin marco marcos marcus marek
mario mark marlon marshall martin marvin mason massimo mateo mateusz mathew matt matteo matthew matthias maurice max
maxim maxime maxwell mehdi mehmet mehul mel meles melvin menachem mengistu merlin michael michel mick miguel mihai
mike mikhail miles milo milos milton minh miroslav mitchell mohamed mohammad mohammed mohamud mohan mohsen moo-hyun
mordechai morris moses moshe muammar muhammad muhyiddin mukesh murali murat murray musa mustafa mwai mwangi mykola
myles myung-bak nadeem naeem najib naoto narendra naruhito nasser nathan nathanial nathaniel naveed naveen nawaz ned
neil nelson neville niall nicholas nick nico nicolas nigel nikola nikolai nikos ninoy nirav nnamdi noah norman novak
oakley obadiah obinna ochieng octavio odhiambo okechukwu olaf olav oleg oleksandr oleksiy oli oliver olivier ollie
olly olumide olusegun omar orlando osama oscar osman oswald otis otto owain owen pablo paddy padraig paolo partha
pascal patrick paul paulo pavel pawel pedro percival percy perry pervez pete peter petr phil philip philippe phillip
pierre piers pieter piotr prabhakaran prabowo prakash pranab qasim quang quentin quincy rabindranath radu rafael rafal
rahul raila raj rajeev rajendra rajesh rajiv rajnath rakesh ralph ram ramesh rami ramiro ramon randall randolph randy
ranil ranjit rashid ratko raul ravi ray raymond recep reece reg reggie reginald reuben rex reza rhodri rhys ricardo
richard rick ricky rishi rob robbie robert roberto rod roderick rodger rodney rodrigo roger rohan rohit roland rolf
roman romano ron ronald ronaldo ronan ronnie rory ross rowland roy royston ruben rudi rudolf rudy rufus rui rupert
russ russell ruud ryan ryder saad sachin saddam saeed salah saleh salim salman salvador salvatore sami samir samuel
sandeep sani sanjay santiago saul sauli saurav scott seamus sean sebastian segun selwyn sergei sergio serhiy seth
shafiq shahbaz shahid shane sharad shaul shaun shawn shehbaz shigeru shimon shinzo shlomo shohei siad sibusiso sid
silas silvio simon sipho siya siyabonga slobodan sol solomon sonny spencer srinivasan stan stanislaw stanley stavros
stefan stefano stellan stephan stephane stephen sterling steve steven stewart stu stuart suharto sukarno sukhdev
suleyman sunil suresh susilo sven syed sylvester tadeusz tahir takashi takeshi tarik tariq taro ted tedros terence
terrence thabo themba theo theodore thiago thomas tim timothy tobias toby todd tolis tom tomas tomasz tomislav tommy
tonderai tony traian travis trevor tristan trong troy tuan tunde tung tyler tyrell tyrone uhuru umar umaru uri usman
vaclav vadim vaughan vernon vic vicente victor vijay vikram viktor vince vincent vinicius virat virgil vishal vitali
vivek vlad vladimir volodymyr vusi wade walid wallace walter waqar ward warren wasif wasim wayne wendell werner wes
wesley wilbert wilbur wilf wilfred wilhelm will willem william willie wim winston wojciech wojtek wole wolfgang xavier
xiaobo xiaoping yaakov yair yakubu yanis yasin yasser yasuhiro yaw yevgeny yiannis yitzhak yoav yoshihide young-sam
yousef youssef yukio yuri yusuf yves zac zachariah zachary zack zahid zaid zak zedong zeke zemin ziaur zoltan zoran
zubair zulfikar
`);

const FEMALE = split(`
abby abena abigail adaeze adele adriana adwoa agata agatha agnes agnieszka aiko aimee aisha aishwarya aisling akiko
akosua akua alejandra aleksandra alessandra alexandra alexis alice alicia alina alison aliyah allison alma almaz
althea ama amaka amal amanda amber amelia amelie amina amira amrita amy ana anais anastasia andreea angela angelica
angharad angie ania anita anjali ann anna annabel annalena anne anne-marie anneliese annette annie annika anthea
antoinette antonia anushka anya aoife april arabella ariana arlene arundhati asha asma astrid athena atieno audrey
augusta aurelia ava ayaan ayaka ayelet ayesha ayla aylin ayse azadeh barbara bathabile beata beatrice beatrix beatriz
becky belinda bella benazir bernadette bernice bertha beryl bess beth bethany betsy betty beverley bianca blanca
bolanle bonnie brenda bridget brigid brigitte briony bronwen brooke bryony bushra busisiwe callie camila camilla
candice carla carly carmel carmen carol carole carolina caroline carolyn carrie cassandra cassie catherine cathy
catrin catriona cecile cecilia cecily celeste celia celine cerys chamari chandrika chanelle chantal charis charity
charlene charley charlotte chelsea chelsey cheryl chiara chimamanda chinwe chioma chloe christa christabel christina
christine chunying ciara cicely cindy claire clara clare claudia clementine colette colleen condoleezza connie
constance cora corazon cordelia corinne cory courtney cristina crystal cynthia daisy dalia daniela daphna daphne
darcey dawn deanna debbie deborah debra deepika deirdre delia delilah delores delphine demi denise derartu destinee
destiny dewi diana diane diezani dilma dilys dina divya dolly dolores donna dora doreen doris dorota dorothea dorothy
dot dragana ebony edie edith edna edwina efua eileen eilidh einat ekaterina elaine eleanor elena eleni elif elisabetta
elise eliza elizabeth ella ellen ellie eloise elsa elsie elspeth eluned elzbieta emily emine emma enid erica erin esme
esperanza esra estelle esther ethel eugenie eun-hye eunice eva eve evie ewa ewelina faith falguni farah farida
farzaneh fatima fatimah fatma fawzia fay faye federica felicity femke fern fernanda ffion fiona flo flora florence
folasade folashade frances francesca francoise freda freya fumiko funke funmilayo gabriela gabriella gabrielle gail
gaynor gemma genevieve georgia georgina geraldine germaine gertrude geun-hye ghada gillian gina giorgia giselle giulia
gladys glenda gloria glynis golda golshifteh grace gracie graciela greta gro guadalupe gudrun gwen gwendoline gwyneth
hadiza halima hana hanan hanna hannah harper harriet harsimrat haruka hasina hattie hauwa hawa hayley hazel heather
heidi helen helena helene helga helle hema henrietta hermione hetal hettie hilary hilda hildegard hillary hina hiroko
hodan holly hope huong huyen hye-jin ida ifeoma ildiko ilona ilse imani imee imelda immy imogen india indira ines
ing-wen ingrid ioana ioanna iona irene irina iris irma isabel isabela isabella isabelle isha isla isobel ivy iwona
izzy jacinda jacqueline jacqui jade jamila jana jane janet janice janine janis jasmin jasmine jayalalithaa jayne
jeanette jeannette jelena jemima jenna jennifer jenny jessica ji-eun jill joan joana joanna joanne jocelyn jodi jodie
joice jolene josephine josie joy joyce juana juanita judith judy julia juliana julie juliet juliette june junie junko
justine justyna kamala kanimozhi kara kareena karen karin karina karla kasia katalin katarzyna kate katelyn katerina
kateryna katharine katherine kathleen kathryn kathy katie katja katrin katrina kavita kay kayla kaylee kazuko keeley
keiko keira keisha kellie kemi kendra keon-hee khadija khaleda khofifah kiera kimberley kimberly kimiko kirsten
kirstie kirsty kitty kolinda kristalina kristen kristin kristina krystyna ksenia kyra lacey lakshmi lan lana lara
larisa latisha latoya laura lauren lavinia layla leah leanne leila lena leni leona lerato leticia lexi leyla libby
lila lilian lillian lilly lily lin linda lindiwe lindsey ling lisa liz liza lizzie llinos lois lola loretta lorna
lorraine lottie louisa louise lourdes lucia lucie lucille lucinda lucy ludmila luisa lupita luz lydia lyn lynda
lynette lynne lynsey maartje mabel maddie madeleine madeline madge madison maeve magdalena maggie mahsa mahua mai mair
mairead mairi maisie malala malgorzata mamata manal mandy maneka marcia margaret margery margot margrethe marguerite
maria marian mariana marianne marie marie-claude marie-josee marielle marilyn marina marine marion marisa marisol
maritza marjorie marjory marlene marsha marta martha martina martine mary maryam masako masha mathilde matilda maud
maureen mavis maxine may maya mayawati medha meena meenakshi meera megan megawati meghan megumi mei meiling melanie
melinda melissa melody meral mercedes mercy meredith mette mia michelle michiko midori mihaela mikaela mildred
millicent millie min-ji mina mindy minnie mira miranda miriam mirjana modupe moira mollie molly mona monica monika
monique morag moya muriel muthoni myfanwy myra myrtle nadezhda nadia nadine naledi nancy naoko naomi nargis nasreen
nasrin natalia natalie natalya natasha nathalie nazanin neha nell nellie nerys ngan ngozi nia niamh nichola nicole
nikki niloufar nina nirmala nirupama njeri nkechi nkosazana nneka nomsa nora noreen noriko norma nuala nusrat oby
octavia odette oksana olena olga olive olivia olwen oonagh oprah orla ottoline paige paloma pam pamela paola parisa
parveen pascale patience patricia patsy paula pauline pearl peggy penelope penny pernille petra petronella petula
philippa philomena phoebe phumzile phyllis pia pilar pippa polly pooja poonam poppy pratibha prisca priscilla priya
priyanka prudence puan qandeel rachael rachel rachelle radha raisa ramona rani rania raquel rasha reba rebecca reem
regina rehana rekha renate renee rhea rhian rhiannon rhoda rhona rigoberta rima risa rita roberta robyn rocio roisin
rosa rosalind rosalyn rosanna rose rosemary rosie rosmah rowena roxanne ruby rudo rukhsana rupi ruth ruthie sabine
sabrina sachiko sade sadia sadie sahra saima sally samantha samia samina samira sana sandra sangeeta sanna saoirse
sara sarah saskia savannah scarlett seema segolene sejal selena selina serena shabana shabnam shaista shakira shanelle
shanice sharmila sharon shauna shazia sheela sheena sheila shelley shelly sherry sheryl shilpa shirin shirley shona
shreya sian sierra sigrid silvia simona sinead siobhan sirimavo siti smriti sobia sofia solange soledad sonia sonya
soo-jin sophia sophie soraya sri sridevi stacey stacy stefania stella steph stephanie sudha sue suki sukie sultana
summer sunita susan susanna susannah susanne sushma susi susie suzanne suzie svetlana sybil sylvia sylvie tabitha
tahira tamar tamara tamika tammy tamsin tania tanisha tansu tanya tara tarja tasha taslima tatiana tawakkol teresa
tess tessa tetiana thandi thandiwe thao thea thelma theodora theresa thi thuli thuy tia tiffany tigist tilly tina
tirunesh tomoko tori tracie trang trina trisha trudy tsitsi tuyet tzipi ulla ulrike uma una ursula usha uzma valentina
valerie vandana vanessa vera verity veronica veronique vesna vicky victoria vidya vigdis viola violet virginia viv
vivien vivienne vjosa wambui wanda wangari wanjiku wanzhou waris wendy whitney wilhelmina willow wilma winifred winnie
xiaoyan ximena xiomara xiu yael yana yasmeen yasmin yasmine yasodha yelena yetunde yo-jong yoko yolanda yoshiko yu-na
yukiko yuko yulia yuliya yumi yuriko yvette yvonne zadie zahra zainab zanele zara zehra zeina zelda zena zeynep zindzi
ziva zoe zoey zofia zubaida zuzana
`);

/** Names that men and women bear; they tell that a person is named, not which pronoun to expect. */
const EITHER = split(`
nguyen tran pham hoang huynh ada addison ainsley alex ali andrea angel ariel arvinder ashley avery ayanda bailey beverly billie blair blessing
cameron camille casey charlie chris dana dani darcy deniz dominique drew evelyn francis gabriele goodluck gurpreet hao
harley harpreet harvinder hui ilhan iman jackie jaime jamie jan jaspreet jaswinder jean jess jesse jing jo jody jordan
jude kai kelly kerry kim kiran kit kulwinder laurence laurie lee lei lesley leslie lindsay linh logan lou lynn
mackenzie makoto mandeep manjit manpreet michal michele mika ming morgan nat nicky nicola nikita noel noor oluwaseun
paris parker parminder pat quinn rae rajinder rana rene riley robin rosario rowan rupinder sacha sam sandy sasha
shannon sidney simone simran sukhwinder sydney taylor tayo tebogo tendai terry thanh toni tracey tracy uche valery
vivian wei xin yemi ying yuki
`);

/** Given names that are ordinary words, places or surnames too: a name needs more than one of these. */
export const WEAK_GIVEN_NAMES: ReadonlySet<string> = new Set(
  split(`
amber angel april art austin bailey basil bill blair blessing bo carlton carol chad charity chase chelsea christian
chuck clark cole cooper crystal daisy dale dawn dean destiny dick dolly don drew ebony ellis eve faith fay flo
florence frank franklin gail gene georgia glen grace grant grayson guy harley harper harvey hazel heather holly hope
hunter india iris ivy jack jackson jade jasmine jean jesus jordan joy june kelly kim kit kumar lacey lee leighton
lewis lily logan madison mark martin mason max may melody mercedes mercy miles mitchell morgan morris murray nelson
nick olive orlando paige paris parker pat patience patsy pearl penny perry poppy ram randy ray rex riley rob robin
roman romano rose ross ruby salvador santiago savannah scott sierra sonny spencer stewart sue sultana summer sydney
taylor troy verity vic victoria violet virginia wade wallace warren will willow
`),
);

const MEN: ReadonlySet<string> = new Set(MALE);
const WOMEN: ReadonlySet<string> = new Set(FEMALE);
const BOTH: ReadonlySet<string> = new Set(EITHER);

/** Lower case and without accents or strokes: "José" → "jose", "Małgorzata" → "malgorzata". */
const folded = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '') // é
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o');

/** Whether a word is a given name we know, in any capitals; of "Jean-Paul" and "Mary-Ann" the first half decides. */
export function isGivenName(word: string): boolean {
  const name = folded(word);
  const firstHalf = name.split('-')[0] ?? name;
  return [name, firstHalf].some((form) => MEN.has(form) || WOMEN.has(form) || BOTH.has(form));
}

/** The gender of a given name; nothing where the name is unknown or borne by men and women alike. */
export function genderOfGivenName(word: string): Gender | undefined {
  const name = folded(word);
  const known = MEN.has(name) || WOMEN.has(name) || BOTH.has(name) ? name : (name.split('-')[0] ?? name);
  if (BOTH.has(known) || MEN.has(known) === WOMEN.has(known)) return undefined;
  return MEN.has(known) ? 'male' : 'female';
}

/** Short forms whose long form does not start with them; each pair is one name. */
const NICKNAMES: ReadonlyMap<string, string> = new Map(
  split(`
bill:william billy:william will:william bob:robert bobby:robert rob:robert robbie:robert dick:richard rick:richard ed:edward ted:edward ned:edward tony:anthony jim:james jimmy:james jack:john johnny:john
mike:michael mick:michael dave:david steve:stephen andy:andrew drew:andrew harry:henry hank:henry chuck:charles charlie:charles larry:lawrence jerry:gerald joe:joseph al:albert jo:joanne di:diana vi:violet tom:thomas tommy:thomas
liz:elizabeth beth:elizabeth betty:elizabeth lizzie:elizabeth kate:katherine kathy:katherine katie:katherine peggy:margaret maggie:margaret meg:margaret sue:susan susie:susan jenny:jennifer sally:sarah becky:rebecca
trish:patricia paddy:patrick olly:oliver ollie:oliver nick:nicholas mo:mohammed debbie:deborah`)
    .map((pair) => pair.split(':'))
    .map(([short, long]) => [short ?? '', long ?? '']),
);

/** Whether two given names can be one person’s: the same, a short form, or an initial ("Ed", "E.", "Edward"). */
export function canBeOneGivenName(one: string, other: string): boolean {
  const [first, second] = [one, other].map((name) => name.toLowerCase().replace(/\.$/, '')); // "E."
  if (first === undefined || second === undefined || first === second) return true;
  const genders = new Set([genderOfGivenName(one), genderOfGivenName(other)]);
  if (genders.has('male') && genders.has('female')) return false;
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  if (short.length !== 2 && long.startsWith(short)) return true;
  const [longFirst, longSecond] = [NICKNAMES.get(first) ?? first, NICKNAMES.get(second) ?? second];
  return longFirst === longSecond;
}
