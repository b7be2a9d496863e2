import { foldedWords } from "../../model/folded-text.ts";

// Given names that are common in Kazakhstan, and spellings of one name that folding leaves apart joined by a slash. Surnames and
// patronymics are made of them too.
const MEN =
  "Абай Абылай/Аблай Адиль/Әділ Азамат Айбек Айдар Айдос Алдияр Али Алибек Алмас Алмат Амангельды Аманжол Амир Андрей Анвар Ануар Арман " +
  "Арсен Артем Арыстан Асан Асет Аскар Асхат Атабек Ахмет Әкім/Аким Багдат Байжан Бакыт Бақытжан/Бахытжан Батыр Бауыржан/Бауржан Бейбит " +
  "Бекзат Бекен Бекир Берик Болат/Булат Валентин Вали/Уәли Валерий Василий Виктор Владимир Габит Газиз Гали Галым Дамир Данияр Дархан " +
  "Даулет Даурен Дидар Динмухамед Дмитрий Думан Евгений Едил Ерболан Елдос Елжас Ербол Ерик Ерлан Ержан Ермек Есен Жандос Жанжар Жасулан " +
  "Жомарт Жумабай Заман Ибрай/Ыбырай Иван Игорь Илья/Ильяс Ислам Кадыр Кайрат Кайсар Канат Карим/Керим Касен Касым Кенес Константин " +
  "Куаныш Куат Кусаин Максат Максим Марат Мади Мамет Медет Мейрам Михаил Мукан Мурат Мухтар Назар Николай Нурболат Нурбол Нургали " +
  "Нуржан Нурлан Нурсултан Олег Олжас Омар Омиржан Оразбек Оспан Павел Петр Рамазан Рахим Рашид Роман Руслан Рустем/Рустам Рысбек Сабит " +
  "Садык Сакен Самат Санжар Сапар Сарсен Сатыбалды Сейм Серг Серик Сулеймен/Сулейман Султан Талгат Темирлан Тимур Толеген/Тулеген Турсын " +
  "Умар Усен Федор Хасан Хамит Шакир Шамиль Шынгыс/Чингис Юрий Якуб";
const WOMEN =
  "Айгерим Айгуль Айжан Айман Айнур Айсулу Акмарал Алина Алия Алма Алтынай Анастасия Анна Арайлым Асем Асель Аяулым Баян Бибигуль Ботагоз " +
  "Венера Галина Галия Гаухар Гульжан Гульмира Гульнар Дана Дарига Дарья Динара Екатерина Елена Жанар Жанна Жулдыз Зарина Зауре Зухра " +
  "Индира Ирина Камила Карлыгаш Куляш Лариса Лаззат Лейла Людмила Мадина Майра Манат Мария Меруерт Назгуль Наталья Нургуль Ольга Перизат " +
  "Райхан Роза Сабина Салтанат Самал Сандугаш Сауле Светлана Татьяна Толкын Улжан Умит Фарида Шолпан Шынар Юлия";

const GROUPS: ReadonlyMap<string, number> = new Map(
  `${MEN} ${WOMEN}`
    .split(" ")
    .flatMap((names, group) => names.split("/").map((name) => [bare(foldedWords(name).join("")), group] as const)),
);

/**
 * Whether two folded words are, or are made of, two different given names that are both common: Серик and Берик, Касымов and Касенов.
 * What looks like a slip of the pen between other words is two names then. False where one of them is not known.
 */
export function areKnownApart(a: string, b: string): boolean {
  const [groupOfA, groupOfB] = [groupOf(a), groupOf(b)];
  return groupOfA !== undefined && groupOfB !== undefined && groupOfA !== groupOfB;
}

function groupOf(word: string): number | undefined {
  return GROUPS.get(bare(word)) ?? GROUPS.get(bare(word.replace(/(?:ov|ev|in)a?$/u, "")));
}

/** Without the vowels at its end, which come and go: Али and Алиев, Гульнар and Гульнара. */
function bare(word: string): string {
  return word.length > 2 ? word.replace(/[aeiou]+$/u, "") : word;
}
