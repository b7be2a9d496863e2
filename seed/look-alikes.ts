import { type Activity, FLAT_ACTIVITIES } from "./activities.ts";
import { day } from "./calendar.ts";
import { ordinaryMonths, rounded } from "./energy.ts";
import { type Employee, turnOf } from "./employees.ts";
import type { Spellings } from "./names.ts";
import { tellCompany, tellPerson } from "./parties.ts";
import type { Prng } from "./prng.ts";
import type { Site } from "./sites.ts";
import { idOf, type Teller } from "./teller.ts";
import { ALTAI, ERTIS, SINGLE_PURCHASER } from "./utilities.ts";

interface LookAlikePlan {
  readonly key: string;
  readonly title: Spellings;
  readonly activity: keyof typeof FLAT_ACTIVITIES;
  readonly fedBy: readonly [kind: "feeder" | "transformer", key: string];
  readonly locality: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Firms licensed to mine, who buy on the platform. */
export const LICENSED_MINERS = [
  {
    key: "zhasyl-hash",
    title: ["Жасыл Хэш", "Жасыл Хэш", "Zhasyl Hash"],
    fedBy: ["feeder", "01-2"],
    locality: "Oskemen",
    latitude: 49.902,
    longitude: 82.702,
  },
  {
    key: "tau-mining",
    title: ["Тау Майнинг", "Тау Майнинг", "Tau Mining"],
    fedBy: ["feeder", "05-2"],
    locality: "Ridder",
    latitude: 50.331,
    longitude: 83.533,
  },
  {
    key: "nomad-node",
    title: ["Номад Нод", "Номад Нод", "Nomad Node"],
    fedBy: ["feeder", "02-2"],
    locality: "Zaisan",
    latitude: 47.472,
    longitude: 84.861,
  },
] as const satisfies readonly Omit<LookAlikePlan, "activity">[];

const OTHERS: readonly LookAlikePlan[] = [
  {
    key: "altai-data",
    title: ["Алтай Дата", "Алтай Дата", "Altai Data"],
    activity: "dataCentre",
    fedBy: ["feeder", "03-2"],
    locality: "Oskemen",
    latitude: 49.961,
    longitude: 82.582,
  },
  {
    key: "ust-cloud",
    title: ["Усть Клауд", "Усть Клауд", "Ust Cloud"],
    activity: "dataCentre",
    fedBy: ["feeder", "06-2"],
    locality: "Oskemen",
    latitude: 49.944,
    longitude: 82.563,
  },
  {
    key: "tower-ulba",
    title: ["Мұнара Үлбі", "Башня Ульба", "Tower Ulba"],
    activity: "telecomTower",
    fedBy: ["transformer", "01-1-1"],
    locality: "Oskemen",
    latitude: 50.021,
    longitude: 82.711,
  },
  {
    key: "tower-ridder",
    title: ["Мұнара Риддер", "Башня Риддер", "Tower Ridder"],
    activity: "telecomTower",
    fedBy: ["transformer", "05-1-2"],
    locality: "Ridder",
    latitude: 50.371,
    longitude: 83.511,
  },
  {
    key: "tower-zaisan",
    title: ["Мұнара Зайсан", "Башня Зайсан", "Tower Zaisan"],
    activity: "telecomTower",
    fedBy: ["transformer", "02-1-3"],
    locality: "Zaisan",
    latitude: 47.461,
    longitude: 84.881,
  },
  {
    key: "tower-mill",
    title: ["Мұнара Шемонаиха", "Башня Шемонаиха", "Tower Shemonaikha"],
    activity: "telecomTower",
    fedBy: ["transformer", "04-1-1"],
    locality: "Shemonaikha",
    latitude: 50.621,
    longitude: 81.901,
  },
  {
    key: "muz-qoima",
    title: ["Мұз Қойма", "Муз Койма", "Muz Qoima"],
    activity: "coldStore",
    fedBy: ["transformer", "03-1-2"],
    locality: "Glubokoe",
    latitude: 50.121,
    longitude: 82.311,
  },
  {
    key: "irtysh-fish",
    title: ["Ертіс Балық", "Иртыш Рыба", "Irtysh Fish"],
    activity: "coldStore",
    fedBy: ["transformer", "06-1-1"],
    locality: "Oskemen",
    latitude: 49.921,
    longitude: 82.531,
  },
  {
    key: "kok-jailau",
    title: ["Көк Жайлау", "Кок Жайлау", "Kok Jailau"],
    activity: "greenhouse",
    fedBy: ["transformer", "04-2-1"],
    locality: "Shemonaikha",
    latitude: 50.641,
    longitude: 81.931,
  },
  {
    key: "zhylyzhai",
    title: ["Жылыжай", "Жылыжай", "Zhylyzhai"],
    activity: "greenhouse",
    fedBy: ["transformer", "03-2-1"],
    locality: "Glubokoe",
    latitude: 50.151,
    longitude: 82.291,
  },
  {
    key: "aq-nan",
    title: ["Ақ Нан", "Ак Нан", "Aq Nan"],
    activity: "bakery",
    fedBy: ["transformer", "01-2-2"],
    locality: "Oskemen",
    latitude: 49.951,
    longitude: 82.621,
  },
  {
    key: "tandyr",
    title: ["Тандыр", "Тандыр", "Tandyr"],
    activity: "bakery",
    fedBy: ["transformer", "06-2-3"],
    locality: "Oskemen",
    latitude: 49.955,
    longitude: 82.641,
  },
  {
    key: "qalalyq-su",
    title: ["Қалалық Су", "Городской водоканал", "Qalalyq Su"],
    activity: "pumpingStation",
    fedBy: ["feeder", "01-1"],
    locality: "Oskemen",
    latitude: 49.981,
    longitude: 82.601,
  },
  {
    key: "zaisan-kanal",
    title: ["Зайсан канал", "Зайсан канал", "Zaisan Canal"],
    activity: "canalPumps",
    fedBy: ["transformer", "02-2-2"],
    locality: "Zaisan",
    latitude: 47.491,
    longitude: 84.921,
  },
];

/** Lawful consumers that look like miners: tells of their owners and gives their sites. Contract numbers end in 5xxx. */
export function lookAlikeSites(teller: Teller, random: Prng, employees: readonly Employee[]): readonly Site[] {
  const plans: readonly LookAlikePlan[] = [
    ...LICENSED_MINERS.map((miner) => ({ ...miner, activity: "licensedMine" as const })),
    ...OTHERS,
  ];
  return plans.map((plan, place) => {
    const own = random.fork(plan.key);
    const activity: Activity = FLAT_ACTIVITIES[plan.activity];
    const utility = Number(plan.fedBy[1].slice(0, 2)) % 2 === 1 ? ALTAI : ERTIS;
    const registeredOn = day(own.int(2008, 2020), own.int(0, 11), own.int(1, 28));
    const kind = plan.activity === "licensedMine" ? "firm" : "company";
    const customer = tellCompany(teller, own, { kind, key: plan.key, title: plan.title, registeredOn });
    const director = tellPerson(teller, own.fork("director"), { key: `director-${plan.key}` });
    teller.edge(
      "company-register",
      "DIRECTS",
      director.id,
      customer,
      { office: "director" },
      { validFrom: registeredOn },
    );
    teller.edge(
      "company-register",
      "OWNS",
      director.id,
      customer,
      { share: "1", interest: "shareholding" },
      { validFrom: registeredOn },
    );
    const meanKw = own.between(...activity.meanKw);
    const year = own.int(2021, 2022);
    const clerk = turnOf(employees, utility, place);
    return {
      key: plan.key,
      name: `${plan.title[2]} ${activity.declared}`,
      declaredActivity: activity.declared,
      category: activity.category,
      capacityKw: Math.ceil(meanKw * 1.4),
      locality: plan.locality,
      address: `${plan.locality}, ${plan.title[2]}`,
      latitude: plan.latitude,
      longitude: plan.longitude,
      fedBy: idOf(...plan.fedBy),
      utility,
      ...(plan.activity === "licensedMine" ? { seller: SINGLE_PURCHASER } : {}),
      meterKey: String(50_101 + place),
      multiplier: meanKw > 200 ? "400" : "20",
      customer,
      contractNumber: `${utility.prefix}-${year}-${5101 + place}`,
      signedOn: day(year, own.int(0, 11), own.int(1, 28)),
      contractedKw: Math.ceil(meanKw * 1.3),
      createdBy: clerk.id,
      approvedBy: turnOf(employees, utility, place + 1).id,
      terminal: clerk.terminal,
      months: ordinaryMonths(own, activity, rounded(meanKw, 3), undefined),
    };
  });
}

/** A licensed miner's director is the brother of an employee of the other utility: lawful, and easily mistaken. */
export function tellInnocentKinship(teller: Teller, employees: readonly Employee[]): void {
  const employee = turnOf(employees, ALTAI, 4);
  const kin = { kin: "sibling", degree: 2 };
  teller.edge("population-register", "RELATED_TO", idOf("person", "director-nomad-node"), employee.id, kin);
}
