/** A word in Kazakh and in Russian; `russian` of a man's name with what -ич and -на follow. */
interface Word {
  readonly kazakh: string;
  readonly russian: string;
}
interface MansName extends Word {
  readonly patronymic: string;
}

/** The words of which the persons and firms of a part are made. */
export interface Vocabulary {
  readonly surnames: readonly Word[];
  readonly men: readonly MansName[];
  readonly women: readonly Word[];
  /** Words that differ by a letter or two and are two names. */
  readonly nearMen: readonly (readonly [MansName, MansName])[];
  readonly nearSurnames: readonly (readonly [Word, Word])[];
  readonly firms: readonly Word[];
}

const words = (text: string): readonly Word[] =>
  text.split(" ").map((pair) => {
    const [kazakh = "", russian = kazakh] = pair.split("/");
    return { kazakh, russian };
  });
const men = (text: string): readonly MansName[] =>
  text.split(" ").map((triple) => {
    const [kazakh = "", russian = kazakh, patronymic = `${russian}ов`] = triple.split("/");
    return { kazakh, russian, patronymic };
  });
const pairsOf = <One>(list: readonly One[]): (readonly [One, One])[] =>
  list.flatMap((one, place) => {
    const next = list[place + 1];
    return place % 2 === 0 && next !== undefined ? [[one, next] as const] : [];
  });

export const TUNED: Vocabulary = {
  surnames: words(
    "Сәдуақасов/Садвакасов Жұмабаев/Жумабаев Құсайынов/Кусаинов Нұрғалиев/Нургалиев Төлегенов/Тулегенов Мұқанов/Муканов " +
      "Ысқақов/Искаков Бөкенов/Букенов Тұрсынов/Турсунов Әубәкіров/Аубакиров Рахымов/Рахимов Дүйсенов/Дуйсенов " +
      "Қожахметов/Кожахметов Оспанов Әбішев/Абишев Лебедев Фёдоров Кузьмин Мельников Воронцов",
  ),
  men: men(
    "Нұрлан/Нурлан Дәурен/Даурен Бауыржан/Бауржан Әлібек/Алибек Серік/Серик Қанат/Канат Асқар/Аскар Ержан Талғат/Талгат " +
      "Қасым-Жомарт/Касым-Жомарт Данияр Ғабит/Габит Сергей/Сергей/Сергеев Виктор Павел/Павел/Павлов Олег",
  ),
  women: words(
    "Айгүл/Айгуль Гүлнәр/Гульнар Әсел/Асель Динара Ләззат/Лаззат Сәуле/Сауле Жұлдыз/Жулдыз Елена Наталья Ирина",
  ),
  nearMen: pairsOf(
    men("Серік/Серик Берік/Берик Марат Мұрат/Мурат Асан Хасан Нұрлан/Нурлан Нұржан/Нуржан Данияр Дамир"),
  ),
  nearSurnames: pairsOf(words("Әлиев/Алиев Уәлиев/Валиев Қасымов/Касымов Қасенов/Касенов Ахметов Мәметов/Маметов")),
  firms: words(
    "Алтын Хэш Шығыс/Шыгыс Энерго Күміс/Кумис Майнинг Ертіс/Иртыш Дала Қуат/Куат Жарық/Жарык Сауда Тұран/Туран Орда",
  ),
};

export const HELD_OUT: Vocabulary = {
  surnames: words(
    "Байжұманов/Байжуманов Көшербаев/Кушербаев Әлімжанов/Алимжанов Өтегенов/Утегенов Шәкіров/Шакиров Қыдырбаев/Кыдырбаев " +
      "Мәжитов/Мажитов Сүлейменов/Сулейменов Ғалымов/Галымов Үсенов/Усенов Ыбыраев/Ибраев Түсіпбеков/Тусупбеков " +
      "Жүнісов/Жунусов Зайцев Щербаков Юдин Чернышев Яковлев",
  ),
  men: men(
    "Бекзат Мәди/Мади/Мадиев Олжас Санжар Ерлан Қайрат/Кайрат Жандос Әділ/Адиль/Адилев Тимур Рүстем/Рустем Ілияс/Ильяс " +
      "Өміржан/Омиржан Андрей/Андрей/Андреев Дмитрий/Дмитрий/Дмитриев Юрий/Юрий/Юрьев Михаил/Михаил/Михайлов",
  ),
  women: words("Мәдина/Мадина Жанар Күләш/Куляш Бибігүл/Бибигуль Ақмарал/Акмарал Шолпан Ольга Светлана Юлия"),
  nearMen: pairsOf(men("Ерлан Ерболан Қайрат/Кайрат Қайсар/Кайсар Олжас Елжас Алмас Алмат Санжар Жанжар")),
  nearSurnames: pairsOf(
    words(
      "Омаров Умаров/Умаров Үсенов/Усенов Әсенов/Асенов Сүлейменов/Сулейменов Сейменов Шәкіров/Шакиров Бәкіров/Бакиров",
    ),
  ),
  firms: words(
    "Бәйтерек/Байтерек Өркен/Оркен Көкше/Кокше Сервис Цифр/Цифра Ұлытау/Улытау Құрылыс/Курылыс Жетісу/Жетысу Желі/Жели Холдинг",
  ),
};
