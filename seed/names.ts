import type { Prng } from "./prng.ts";

export type Sex = "M" | "F";

/** A word in Kazakh Cyrillic, Russian Cyrillic and passport Latin. */
export type Spellings = readonly [kazakh: string, russian: string, latin: string];

export interface PersonName {
  /** The name by which the person is shown: passport Latin, given name first. */
  readonly shown: string;
  /** Kazakh and Russian with patronymic, passport Latin both ways. */
  readonly all: readonly string[];
}

/** A father's name and the Russian stem of its patronymic, to which -ич or -на is added. */
type MaleName = readonly [...Spellings, patronymic: string];

const KAZAKH_SURNAMES: readonly Spellings[] = [
  ["Сәдуақасов", "Садвакасов", "Sadvakassov"],
  ["Жұмабаев", "Жумабаев", "Zhumabayev"],
  ["Құсайынов", "Кусаинов", "Kussainov"],
  ["Нұрғалиев", "Нургалиев", "Nurgaliyev"],
  ["Төлегенов", "Тулегенов", "Tulegenov"],
  ["Қалиев", "Калиев", "Kaliyev"],
  ["Мұқанов", "Муканов", "Mukanov"],
  ["Сәрсенов", "Сарсенов", "Sarsenov"],
  ["Ысқақов", "Искаков", "Iskakov"],
  ["Бөкенов", "Букенов", "Bukenov"],
  ["Қожахметов", "Кожахметов", "Kozhakhmetov"],
  ["Тұрсынов", "Турсунов", "Tursynov"],
  ["Әубәкіров", "Аубакиров", "Aubakirov"],
  ["Рахымов", "Рахимов", "Rakhymov"],
  ["Дүйсенов", "Дуйсенов", "Duissenov"],
];
const RUSSIAN_SURNAMES: readonly Spellings[] = [
  ["Лебедев", "Лебедев", "Lebedev"],
  ["Фёдоров", "Фёдоров", "Fyodorov"],
  ["Кузьмин", "Кузьмин", "Kuzmin"],
  ["Воронцов", "Воронцов", "Vorontsov"],
  ["Дегтярёв", "Дегтярёв", "Degtyaryov"],
  ["Мельников", "Мельников", "Melnikov"],
];
const KAZAKH_MEN: readonly MaleName[] = [
  ["Нұрлан", "Нурлан", "Nurlan", "Нурланов"],
  ["Дәурен", "Даурен", "Dauren", "Дауренов"],
  ["Бауыржан", "Бауржан", "Bauyrzhan", "Бауржанов"],
  ["Әлібек", "Алибек", "Alibek", "Алибеков"],
  ["Серік", "Серик", "Serik", "Сериков"],
  ["Қанат", "Канат", "Kanat", "Канатов"],
  ["Мұрат", "Мурат", "Murat", "Муратов"],
  ["Асқар", "Аскар", "Askar", "Аскаров"],
  ["Ержан", "Ержан", "Yerzhan", "Ержанов"],
  ["Талғат", "Талгат", "Talgat", "Талгатов"],
];
const KAZAKH_WOMEN: readonly Spellings[] = [
  ["Айгүл", "Айгуль", "Aigul"],
  ["Гүлнәр", "Гульнар", "Gulnar"],
  ["Әсел", "Асель", "Assel"],
  ["Динара", "Динара", "Dinara"],
  ["Ләззат", "Лаззат", "Lazzat"],
  ["Сәуле", "Сауле", "Saule"],
  ["Жұлдыз", "Жулдыз", "Zhuldyz"],
  ["Меруерт", "Меруерт", "Meruyert"],
];
const RUSSIAN_MEN: readonly MaleName[] = [
  ["Сергей", "Сергей", "Sergei", "Сергеев"],
  ["Андрей", "Андрей", "Andrei", "Андреев"],
  ["Виктор", "Виктор", "Viktor", "Викторов"],
  ["Павел", "Павел", "Pavel", "Павлов"],
  ["Олег", "Олег", "Oleg", "Олегов"],
];
const RUSSIAN_WOMEN: readonly Spellings[] = [
  ["Елена", "Елена", "Yelena"],
  ["Наталья", "Наталья", "Natalya"],
  ["Ирина", "Ирина", "Irina"],
  ["Ольга", "Ольга", "Olga"],
];

/** A name drawn from the tables. */
export function drawPersonName(random: Prng, sex: Sex): PersonName {
  const kazakh = random.chance(0.68);
  const surname = random.pick(kazakh ? KAZAKH_SURNAMES : RUSSIAN_SURNAMES);
  const father = random.pick(kazakh ? KAZAKH_MEN : RUSSIAN_MEN);
  const men: readonly MaleName[] = kazakh ? KAZAKH_MEN : RUSSIAN_MEN;
  const women = kazakh ? KAZAKH_WOMEN : RUSSIAN_WOMEN;
  const given = sex === "M" ? random.pick(men) : random.pick(women);
  return personName(surname, [given[0], given[1], given[2]], father, sex, kazakh);
}

/** The forms of one name: surname, given name and the father's name for the patronymic. */
export function personName(
  surname: Spellings,
  given: Spellings,
  father: readonly [kazakh: string, russian: string, latin: string, patronymic: string],
  sex: Sex,
  kazakh = true,
): PersonName {
  const [kk, ru, latin] = surname.map((form) => surnameForSex(form, sex)) as [string, string, string];
  const russianPatronymic = `${father[3]}${sex === "M" ? "ич" : "на"}`;
  const kazakhPatronymic = kazakh ? `${father[0]}${sex === "M" ? "ұлы" : "қызы"}` : russianPatronymic;
  const shown = `${given[2]} ${latin}`;
  return {
    shown,
    all: [
      `${kk} ${given[0]} ${kazakhPatronymic}`,
      `${ru} ${given[1]} ${russianPatronymic}`,
      shown,
      `${latin} ${given[2]}`,
    ],
  };
}

function surnameForSex(surname: string, sex: Sex): string {
  if (sex === "M") return surname;
  if (/(?:ов|ев|ёв|ин)$/.test(surname)) return `${surname}а`;
  return /(?:ov|ev|yov|in)$/.test(surname) ? `${surname}a` : surname;
}

/** The forms of a firm's name with its legal form in three languages. */
export function companyNames(
  title: Spellings,
  form: "LLP" | "JSC" | "COOPERATIVE" | "SOLE" | "STATE" = "LLP",
): { readonly name: string; readonly names: readonly string[]; readonly legalForm: string } {
  const [kk, ru, latin] = {
    LLP: ["ЖШС", "ТОО", "LLP"],
    JSC: ["АҚ", "АО", "JSC"],
    COOPERATIVE: ["ТК", "ПК", "cooperative"],
    SOLE: ["ЖК", "ИП", "sole trader"],
    STATE: ["КММ", "КГУ", "state institution"],
  }[form] as [string, string, string];
  const name = `${title[2]} ${latin}`;
  return { name, names: [`«${title[0]}» ${kk}`, `${ru} «${title[1]}»`, name], legalForm: ru };
}
