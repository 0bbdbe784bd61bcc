import type { Person } from '../../index/model.js';

const GIVEN = `Aaliyah Aaron Abdul Adam Adebayo Agnes Aisha Alan Alison Amara Amir Andrew Aneurin Angela Anil Anjali Anna
Anthony Arjun Ayesha Barbara Ben Bilal Bridget Bronwen Callum Carlos Catherine Chantelle Charlotte Chidi Christopher
Ciaran Claire Colin Damian Daniel Deborah Declan Derek Dermot Diane Dominic Dorota Douglas Edward Eilidh Elaine Elena
Elizabeth Emeka Emily Ewan Farah Fatima Fergus Fiona Folake Frances Gareth Gemma Geraint Giovanni Gordon Grace Graham
Gwen Hamza Hannah Harpreet Harriet Heather Helena Hugh Ibrahim Imogen Imran Ioan Isla Ivan Jacek Jasmine Javier Jeremy
Joanna Jonathan Joseph Judith Kavita Keith Kenneth Kieran Kirsty Kwame Laura Leila Leonard Lorraine Lucy Magda Malcolm
Manjit Marcus Maria Martin Matthew Maureen Meera Michael Miriam Mohammed Moira Nadia Natasha Neil Ngozi Niamh Nicola
Nigel Oluwaseun Omar Oscar Padraig Pamela Patrick Paul Peter Philippa Pooja Priya Rachel Rajesh Rebecca Rhys Robert
Roisin Rosemary Rupert Samina Samuel Sandra Sanjay Sarah Sean Shabana Sharon Simon Sinead Stephen Stuart Suresh Susan
Tariq Terence Theresa Thomas Timothy Tomasz Tracey Usha Valerie Vanessa Victoria Vikram Walter Wei Yasmin Yusuf Zainab`;

const FAMILY = `Abernathy Abimbola Achterberg Adeyemi Ahluwalia Ainsworth Akinfenwa Aldridge Alvarado Ambrose Anstruther
Appleyard Arbuthnot Armitage Ashworth Atherton Babington Bagshaw Balogun Bannerman Barraclough Battersby Beauchamp
Bellingham Berwick Bhattacharya Birtwistle Blenkinsop Bolsover Borthwick Bracegirdle Braithwaite Brannigan Broadbent
Brzezinski Buchanan Burgess Cadwallader Callaghan Carruthers Castellano Cathcart Chakrabarti Chatterjee Chesterfield
Cholmondeley Chowdhury Clitheroe Cockburn Colquhoun Constantinou Corrigan Cotterill Crabtree Cruickshank Cullinane
Dalrymple Darlington Dasgupta Davenport Delaney Desmond Devereux Dhaliwal Dimitriou Donoghue Dragomir Drinkwater
Duckworth Dunwoody Eberhardt Eccleston Egerton Ekwueme Elphinstone Entwistle Fairweather Falconer Farquhar Faulkner
Featherstone Fernandez Finnegan Fitzgerald Fothergill Frobisher Galbraith Gallagher Garrity Georgiou Gilchrist
Glendinning Goldsworthy Gopalakrishnan Greenhalgh Grzelak Gunawardena Haldane Hammersley Harbottle Hargreaves Hathaway
Heathcote Hennessy Heppenstall Hetherington Higginbotham Hollingsworth Huddleston Hussain Iyer Ibbotson Ingleby Jagger
Jankowski Jayawardena Jefferson Johal Kaczmarek Kalsi Kapoor Kavanagh Kerrigan Khatun Kilbride Kinnear Kirkpatrick
Koroma Kowalczyk Kyriakides Lancaster Langstaff Leatherhead Lemieux Levenson Lightfoot Llewellyn Lockwood Lombardi
Longbottom Lyttelton MacAllister Macfarlane Mainwaring Majumdar Malhotra Marchbanks Marjoribanks McAllen McGillicuddy
McIlroy Mehrotra Menzies Merriweather Middlemarch Molyneux Montgomery Moorcroft Mukherjee Mulvaney Nakamura Ndlovu
Nightingale Norrington Nwosu OBrien Odunsi Ogundipe OHalloran Okonkwo Oldershaw Olatunji ORourke Osterley Padmanabhan
Papadakis Parkinson Pemberton Pendlebury Pettigrew Pilkington Plowright Ponsonby Popescu Postlethwaite Prendergast
Quigley Radcliffe Rafferty Raghavan Ramanathan Ravenscroft Rigby Rodriguez Rosenthal Rotherham Rutherford Sandringham
Satterthwaite Scarborough Shackleton Shaughnessy Siddiqui Sinclair Smallwood Somerville Sotheby Standish Stapleton
Stephanopoulos Sutcliffe Swarbrick Szymanski Tattersall Thackeray Thistlethwaite Threlfall Tillotson Trelawney
Trevelyan Turnbull Tyrrell Uddin Umarji Underhill Vaidyanathan Vandermeer Venkatesan Vickers Wainwright Walmsley
Warburton Weatherall Wetherby Whittaker Wigglesworth Winterbottom Wojciechowski Wolstenholme Woodhouse Wrigglesworth
Yardley Yeboah Younis Zabludowicz Zielinski`;

/** Numbers from 0 to 1 that are the same on every run (a linear congruential generator). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

export function toPerson(name: string, more: Partial<Person> = {}): Person {
  return { id: name, name, aliases: [], roles: [], mentions: [], ...more };
}

export function draw<T>(items: readonly T[], random: () => number): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('Nothing to draw from');
  return item;
}

/** Made-up people, each with a surname of their own. */
export function makeGallery(): Person[] {
  const random = createRandom(7);
  const given = GIVEN.split(/\s+/);
  return FAMILY.split(/\s+/).map((family) => toPerson(`${draw(given, random)} ${family}`));
}

/** Names in the same style whose surname nobody of the gallery has. */
export function makeStrangers(): string[] {
  const random = createRandom(11);
  const given = GIVEN.split(/\s+/);
  const family = `Aspinall Bartholomew Chamberlain Dobrowolski Eastwood Fortescue Grimshaw Hawksworth Isherwood Jellicoe
  Kettleborough Lonsdale Micklethwaite Northcote Ollerenshaw Pickersgill Quartermaine Rowbotham Sedgwick Tunnicliffe
  Urquhart Venables Whitehead Yelland Zimmermann Adebisi Banerjee Costigan Delgado Esterhazy Fonseca Gilhooly Hatzis
  Ivanov Jovanovic Katsaros Lindqvist Mbeki Nasser Oyelaran Petrov Qureshi Rahman Subramaniam Takahashi Uzoma Villiers
  Wickramasinghe Xenakis Yamamoto Zapata Tett Boateng Cartwright Duxbury`.split(/\s+/);
  return Array.from({ length: 150 }, () => `${draw(given, random)} ${draw(family, random)}`);
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** The word with one slip: a letter left out, put in, changed, or swapped with the next. */
export function slip(word: string, random: () => number): string {
  const at = Math.floor(random() * word.length);
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const slips = [
    before + after,
    before + draw(LETTERS, random) + letter + after,
    before + draw(LETTERS, random) + after,
    before + after.charAt(0) + letter + after.slice(1),
  ];
  const slipped = draw(slips, random);
  return slipped === word || slipped.length < 2 ? slip(word, random) : slipped;
}
