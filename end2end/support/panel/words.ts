// Who sits on the panel, and what is on its agendas.
import { type Both, inDays } from "../pages";

/** The panel's own page, in English. */
export const home = "/panels/corporate-parenting-panel";

/** `16 December 2026`: a day so many days from now, as pages write it. */
export const dayWords = (days: number): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", dateStyle: "long" }).format(
    Date.now() + days * 86_400_000,
  );

export const purpose: Both = {
  en: "To be the parent that the council is to every child in its care.",
  cy: "Bod y rhiant y mae'r cyngor i bob plentyn yn ei ofal.",
};
export const rhythm: Both = { en: "Every month but August", cy: "Bob mis ond mis Awst" };
export const terms: Both = {
  en: "The panel has 15 elected members and up to five co-opted ones. Six are a quorum.",
  cy: "Mae gan y panel 15 aelod etholedig a hyd at bum aelod cyfetholedig. Chwech yw'r cworwm.",
};
export const why = "The terms are to be changed in January: each area is to have its own voice.";

export const east: Both = { en: "East", cy: "Dwyrain" };
export const town: Both = { en: "Town", cy: "Tref" };
export const areas: Both[] = [
  { en: "North", cy: "Gogledd" },
  { en: "South", cy: "De" },
  east,
  { en: "West", cy: "Gorllewin" },
  { en: "Coast", cy: "Arfordir" },
  { en: "Hills", cy: "Bryniau" },
  { en: "Valley", cy: "Dyffryn" },
  town,
];

/** Whose seats have an account: by the account, whose name the seat has from then on, the name that the file has. */
export const seats = { Petra: "Petra Lloyd", Carys: "Carys Wyn", Gwen: "Gwen Parry", Meg: "Meg" };
export const nominee = "Huw Tomos";
export const instead = "Mair Evans";

const elected = [
  "Petra Lloyd", "Carys Wyn", "Dewi Jones", "Elin Price", "Ffion Rees", "Gareth Bowen", "Hanna Ali", "Ifan Morgan",
  "Jane Cole", "Kofi Mensah", "Lowri Hughes", "Mark Dean", "Nerys Vaughan", "Osian Lewis", "Priya Shah",
];
const coOpted = ["Gwen Parry", "Rhys Owen", "Sara Khan", "Tom Ellis", "Una Murphy", "Val Stone", "Wyn Thomas"];
/** Who represented East until eleven days ago. */
const gone = "Ceri Banks";

/** The members as a spreadsheet saves them: 15 elected, of whom six represent an area, seven co-opted, one young person,
 * and one who has left. */
export function members(): string {
  const areaOf = (n: number) => areas.filter((area) => area !== east && area !== town)[n]?.en ?? "";
  const row = (name: string, kind: string, [to, office, area]: [string, string, string]) =>
    [name, kind, inDays(-60), to, office, area && "Area", area, kind === "Elected" ? "Full Council" : ""].join(",");
  const rows = [
    ...elected.map((name, n) => row(name, "Elected", ["", ["Chair", "Vice chair"][n] ?? "", areaOf(n)])),
    ...coOpted.map((name) => row(name, "Co-opted", ["", "", ""])),
    row(seats.Meg, "Young person", ["", "", ""]),
    row(gone, "Elected", [inDays(-11), "", east.en]),
  ];
  const head = "Name,Kind of member,From,To,Office,Represents,Represents what,Appointed by";
  return [head, ...rows].join("\r\n");
}

/** How many rows the file has. */
export const rows = elected.length + coOpted.length + 2;

export const witness: Both = { en: "Ten years of fostering", cy: "Deng mlynedd o faethu" };
export const homes: Both = { en: "Homes this winter", cy: "Cartrefi y gaeaf hwn" };
export const closing: Both = { en: "The house in Mill Lane", cy: "Y tŷ yn Lôn y Felin" };
export const reason = "Information about a person (Local Government Act 1972, Schedule 12A, paragraph 12)";
export const survey: Both = { en: "Survey of bedrooms", cy: "Arolwg o ystafelloedd gwely" };
export const costs: Both = { en: "What closing costs", cy: "Cost cau" };
/** Words of the papers themselves. */
export const inSurvey = "Twelve bedrooms are cold";
export const inCosts = "The lease ends in March";
export const asked = "Say what you hear from young people about sleep.";
export const note = "Ask who pays for the heaters.";

export const notes = "Twelve bedrooms are below 16 degrees.";
export const decision = "Dehumidifiers go into twelve bedrooms by February.";
export const action = "Buy twelve dehumidifiers";
export const estates = "Estates team";
export const report = "Nine are in. Three come on Friday.";
export const secret = "The lease of the house is not renewed.";

export const idea: Both = { en: "What a good evening is", cy: "Beth yw noson dda" };
export const own: Both = { en: "Phones at night", cy: "Ffonau yn y nos" };
export const guest = "Jo from the youth club";
export const record: Both = {
  en: "We said: nobody takes our phones without talking to us first.",
  cy: "Fe ddywedon ni: does neb yn mynd â'n ffonau heb siarad â ni yn gyntaf.",
};
