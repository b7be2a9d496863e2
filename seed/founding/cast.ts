import type { CompanyFacts } from "../parties.ts";
import type { Spellings, Sex } from "../names.ts";
import { idOf } from "../teller.ts";
import { ALTAI, ERTIS, type UtilityFacts } from "../utilities.ts";

type Father = readonly [kazakh: string, russian: string, latin: string, patronymic: string];

interface CastMember {
  readonly key: string;
  readonly surname: Spellings;
  readonly given: Spellings;
  readonly father: Father;
  readonly sex: Sex;
  readonly birthDate: string;
  readonly kazakh?: boolean;
}

export interface InsiderFacts extends CastMember {
  readonly utility: UtilityFacts;
  readonly position: string;
  readonly department: string;
  readonly employedFrom: string;
  readonly terminal: string;
  readonly salaryKzt: number;
}

const OSPANOV: Spellings = ["Оспанов", "Оспанов", "Ospanov"];
const SADYKOV: Spellings = ["Садықов", "Садыков", "Sadykov"];
const KIM: Spellings = ["Ким", "Ким", "Kim"];
const BEKOV: Spellings = ["Бекова", "Бекова", "Bekova"];
const PETROV: Spellings = ["Петров", "Петров", "Petrov"];

const SABIT: Father = ["Сәбит", "Сабит", "Sabit", "Сабитов"];
const YERMEK: Father = ["Ермек", "Ермек", "Yermek", "Ермеков"];
const NIKOLAI: Father = ["Николай", "Николай", "Nikolai", "Николаев"];
const MARAT: Father = ["Марат", "Марат", "Marat", "Маратов"];
const IVAN: Father = ["Иван", "Иван", "Ivan", "Иванов"];
const KAIRAT: Father = ["Қайрат", "Кайрат", "Kairat", "Кайратов"];

/** The employees of the two utilities who sold protected power, with the terminals they worked at. */
export const INSIDERS = {
  ospanov: {
    key: "ospanov-daniyar",
    surname: OSPANOV,
    given: ["Данияр", "Данияр", "Daniyar"],
    father: SABIT,
    sex: "M",
    birthDate: "1979-04-12",
    utility: ALTAI,
    position: "head of contracts",
    department: "contracts",
    employedFrom: "2009-06-01",
    terminal: "AZ-T07",
    salaryKzt: 890_000,
  },
  sadykova: {
    key: "sadykova-zhanar",
    surname: SADYKOV,
    given: ["Жанар", "Жанар", "Zhanar"],
    father: YERMEK,
    sex: "F",
    birthDate: "1986-11-03",
    utility: ALTAI,
    position: "contract engineer",
    department: "contracts",
    employedFrom: "2013-02-11",
    terminal: "AZ-T12",
    salaryKzt: 520_000,
  },
  kim: {
    key: "kim-viktor",
    surname: KIM,
    given: ["Виктор", "Виктор", "Viktor"],
    father: NIKOLAI,
    sex: "M",
    birthDate: "1982-08-27",
    kazakh: false,
    utility: ALTAI,
    position: "metering engineer",
    department: "metering",
    employedFrom: "2011-09-05",
    terminal: "AZ-T15",
    salaryKzt: 560_000,
  },
  bekova: {
    key: "bekova-gulnara",
    surname: BEKOV,
    given: ["Гүлнара", "Гульнара", "Gulnara"],
    father: MARAT,
    sex: "F",
    birthDate: "1977-01-19",
    utility: ERTIS,
    position: "head of sales",
    department: "contracts",
    employedFrom: "2007-03-19",
    terminal: "EQ-T03",
    salaryKzt: 870_000,
  },
  petrov: {
    key: "petrov-sergei",
    surname: PETROV,
    given: ["Сергей", "Сергей", "Sergei"],
    father: IVAN,
    sex: "M",
    birthDate: "1981-06-30",
    kazakh: false,
    utility: ERTIS,
    position: "wholesale planner",
    department: "wholesale",
    employedFrom: "2010-10-04",
    terminal: "EQ-T09",
    salaryKzt: 640_000,
  },
  abdrakhmanov: {
    key: "abdrakhmanov-yerlan",
    surname: ["Әбдірахманов", "Абдрахманов", "Abdrakhmanov"],
    given: ["Ерлан", "Ерлан", "Yerlan"],
    father: KAIRAT,
    sex: "M",
    birthDate: "1990-02-14",
    utility: ERTIS,
    position: "billing operator",
    department: "billing",
    employedFrom: "2016-05-16",
    terminal: "EQ-T21",
    salaryKzt: 430_000,
  },
} as const satisfies Record<string, InsiderFacts>;

export type InsiderKey = keyof typeof INSIDERS;
export const INSIDER_KEYS = Object.keys(INSIDERS) as readonly InsiderKey[];

export function insiderId(key: InsiderKey): string {
  return idOf("employee", INSIDERS[key].key);
}

/** Relatives of the insiders, the organiser and the nominee. */
export const OTHERS = {
  ospanova: {
    key: "ospanova-aigul",
    surname: OSPANOV,
    given: ["Айгүл", "Айгуль", "Aigul"],
    father: KAIRAT,
    sex: "F",
    birthDate: "1981-09-02",
  },
  sadykov: {
    key: "sadykov-ruslan",
    surname: SADYKOV,
    given: ["Руслан", "Руслан", "Ruslan"],
    father: YERMEK,
    sex: "M",
    birthDate: "1983-05-21",
  },
  kimYelena: {
    key: "kim-yelena",
    surname: KIM,
    given: ["Елена", "Елена", "Yelena"],
    father: IVAN,
    sex: "F",
    birthDate: "1984-12-10",
    kazakh: false,
  },
  bekovaRoza: {
    key: "bekova-roza",
    surname: BEKOV,
    given: ["Роза", "Роза", "Roza"],
    father: KAIRAT,
    sex: "F",
    birthDate: "1952-07-08",
  },
  petrovAndrei: {
    key: "petrov-andrei",
    surname: PETROV,
    given: ["Андрей", "Андрей", "Andrei"],
    father: IVAN,
    sex: "M",
    birthDate: "1985-03-17",
    kazakh: false,
  },
  organiser: {
    key: "mukhamedzhanov-timur",
    surname: ["Мұхамеджанов", "Мухамеджанов", "Mukhamedzhanov"],
    given: ["Тимур", "Тимур", "Timur"],
    father: MARAT,
    sex: "M",
    birthDate: "1980-10-25",
  },
  nominee: {
    key: "isabayev-kuat",
    surname: ["Исабаев", "Исабаев", "Isabayev"],
    given: ["Қуат", "Куат", "Kuat"],
    father: SABIT,
    sex: "M",
    birthDate: "1994-06-06",
  },
  engineer: {
    key: "zhakupov-almas",
    surname: ["Жақыпов", "Жакупов", "Zhakupov"],
    given: ["Алмас", "Алмас", "Almas"],
    father: YERMEK,
    sex: "M",
    birthDate: "1989-01-30",
  },
} as const satisfies Record<string, CastMember>;

export type OtherKey = keyof typeof OTHERS;

export function otherId(key: OtherKey): string {
  return idOf("person", OTHERS[key].key);
}

/** The mining firms of the scheme. */
export const FIRMS = {
  altyn: { key: "altyn-hash", title: ["Алтын Хэш", "Алтын Хэш", "Altyn Hash"], registeredOn: "2023-05-18" },
  ulba: { key: "ulba-compute", title: ["Үлбі Компьют", "Ульба Компьют", "Ulba Compute"], registeredOn: "2023-06-02" },
  ertisDigital: {
    key: "ertis-digital",
    title: ["Ертіс Диджитал", "Ертис Диджитал", "Ertis Digital"],
    registeredOn: "2021-03-11",
  },
  shygys: { key: "shygys-blok", title: ["Шығыс Блок", "Шыгыс Блок", "Shygys Blok"], registeredOn: "2023-07-24" },
} as const satisfies Record<string, Omit<CompanyFacts, "kind">>;

export type FirmKey = keyof typeof FIRMS;
export const FIRM_KEYS = Object.keys(FIRMS) as readonly FirmKey[];

export function firmId(key: FirmKey): string {
  return idOf("firm", FIRMS[key].key);
}

/** The shell between insiders and miners, and the fronts that signed contracts of a protected category. */
export const FRONTS = {
  shell: {
    key: "saryarqa-invest",
    title: ["Сарыарқа Инвест", "Сарыарка Инвест", "Saryarqa Invest"],
    registeredOn: "2022-11-09",
  },
  cottages: {
    key: "ulba-cottage",
    title: ["Үлбі Коттедж", "Ульба Коттедж", "Ulba Cottage"],
    form: "COOPERATIVE",
    registeredOn: "2023-06-20",
  },
  water: { key: "altai-su", title: ["Алтай Су", "Алтай Су", "Altai Su"], registeredOn: "2023-06-27" },
  sanatorium: {
    key: "shipager-sanatorium",
    title: ["Шипагер шипажайы", "Санаторий Шипагер", "Shipager Sanatorium"],
    registeredOn: "2023-08-14",
  },
  settlement: {
    key: "ridder-jastar",
    title: ["Риддер Жастар", "Риддер Жастар", "Ridder Jastar"],
    form: "COOPERATIVE",
    registeredOn: "2023-09-05",
  },
  pumps: { key: "zaisan-su", title: ["Зайсан Су", "Зайсан Су", "Zaisan Su"], registeredOn: "2023-10-10" },
  depot: { key: "depo-servis", title: ["Депо Сервис", "Депо Сервис", "Depo Servis"], registeredOn: "2020-04-22" },
  garage: { key: "altai-garazh", title: ["Алтай Гараж", "Алтай Гараж", "Altai Garazh"], registeredOn: "2019-09-30" },
} as const satisfies Record<string, Omit<CompanyFacts, "kind">>;

export type FrontKey = keyof typeof FRONTS;

export function frontId(key: FrontKey): string {
  return idOf("company", FRONTS[key].key);
}
