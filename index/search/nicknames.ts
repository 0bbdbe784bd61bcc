/** Given names that people use for one another, one family of names a line. */
const FAMILIES = `
abigail abby abbie gail
alan al
albert bert bertie
alexander alex alec sandy sasha alexandra lexi
alfred alf alfie fred
alison ali
amanda mandy
andrew andy drew
angela angie
anne ann annie anna
anthony tony antony
arthur art
barbara barb babs
benjamin ben benny
bernard bernie
bridget biddy bridie
caroline carol carrie caz
catherine katherine kathryn cathy kathy kate katie kitty kath cath
charles charlie chas chuck
charlotte lottie charlie
christine christina chris chrissie tina
christopher chris kit
cynthia cindy
daniel dan danny
david dave davey davy dai
deborah debra debbie deb
dennis den
dorothy dot dottie dolly
douglas doug
edward ed eddie ted teddy ned
eleanor ellie nell nora
elizabeth liz lizzie beth betty eliza lisa libby bess
emily em emma
eugene gene
florence flo florrie
frances fran franny frankie
francis frank frankie
frederick fred freddie
gabriel gabe
geoffrey jeffrey geoff jeff
george georgie
gerald gerry jerry gerard
gillian jill gill jillian
graham graeme
gregory greg
harold harry hal
helen nell nellie
henry harry hal hank
hugh hughie huw
ian iain
isabel isabella bella izzy
jack jackie
jacqueline jackie jacqui
james jim jimmy jamie
janet jan
jennifer jen jenny jenni
jeremy jerry jez
jessica jess jessie
joanna joanne jo
john jon jack johnny jonny
jonathan jon jonny
joseph joe joey
josephine jo josie
joshua josh
judith judy jude
julia julie jules
kenneth ken kenny
kimberley kim
laurence lawrence larry laurie
leonard len lenny
leslie les
linda lynda lin lindy
louise lou
louis lou lewis
lucy lucille
lynn lynne lin lyn
madeleine maddy
margaret maggie meg peggy margie madge
marilyn mary
martin marty
mary molly polly
matthew matt
maureen mo
maximilian max
megan meg
melanie mel
michael mike mick mickey mikey
mohammed mohammad muhammad mohamed muhammed mo
nancy nan
natalie nat
nathaniel nathan nat
nicholas nick nicky nicolas
nicola nicky nikki
norman norm
oliver olly ollie
olivia liv
pamela pam
patricia pat patsy trish tricia
patrick pat paddy
penelope penny
peter pete
philip phil phillip pip
philippa pippa
priscilla cilla
rachel rach
raymond ray
rebecca becky becca
reginald reg reggie
richard rick ricky dick rich dickie
robert bob bobby rob robbie bert
roderick rod
ronald ron ronnie
rosemary rose rosie
russell russ
samuel sam sammy
samantha sam
sandra sandy
sarah sara sally
sidney sid
simon si
stanley stan
stephen steven steve stevie
stephanie steph
stuart stewart stu
susan sue susie suzanne
terence terry
teresa theresa terri tess tessa
thomas tom tommy
timothy tim
victor vic
victoria vicky tori
vincent vince
virginia ginny
walter wally walt
wendy wen
wilfred wilf
william will bill billy willie willy liam
winifred win winnie
zachary zac zach zak
`;

const families = new Map<string, number[]>();
for (const [number, line] of FAMILIES.trim().split('\n').entries()) {
  for (const name of line.split(' ')) families.set(name, [...(families.get(name) ?? []), number]);
}

/** Whether two given names are used for one another: "olly" and "oliver". Folded lower-case names in. */
export function isNicknameOf(first: string, second: string): boolean {
  const numbers = families.get(second);
  return numbers !== undefined && (families.get(first) ?? []).some((number) => numbers.includes(number));
}
