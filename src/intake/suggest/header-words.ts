type BillingConcept =
  | "contract"
  | "personalAccount"
  | "signedOn"
  | "customer"
  | "category"
  | "address"
  | "meter"
  | "period"
  | "reading"
  | "energy"
  | "power"
  | "tariff"
  | "invoice";

type StatementConcept =
  | "at"
  | "document"
  | "debit"
  | "credit"
  | "balance"
  | "ownAccount"
  | "otherAccount"
  | "otherName"
  | "otherIdentifier"
  | "otherBank"
  | "purpose";

/** The words of headers in Russian, Kazakh and English, separated by `|`; of exports of billing systems. */
export const BILLING_WORDS: Readonly<Record<BillingConcept | "identifier" | "amount" | "currency", string>> = {
  contract:
    "номер договора|№ договора|договор|договор №|номер контракта|шарт нөмірі|шарт|шарт №|contract number|contract no|contract",
  personalAccount:
    "лицевой счет|номер лицевого счета|№ лицевого счета|л/с|лс|абонентский номер|дербес шот|жеке шот|personal account|customer account|account",
  signedOn: "дата договора|дата заключения договора|дата заключения|шарт күні|contract date|signed on|date of contract",
  customer:
    "абонент|наименование абонента|потребитель|наименование потребителя|наименование|фио|ф.и.о.|клиент|тұтынушы|абонент атауы|атауы|customer name|customer|consumer|name",
  category:
    "категория|категория потребителя|группа потребителей|группа|тарифная группа|санат|тұтынушы санаты|category|consumer group|tariff group",
  address: "адрес|адрес объекта|адрес точки учета|мекенжай|мекенжайы|address|site address",
  meter:
    "№ счетчика|номер счетчика|заводской номер|счетчик|прибор учета|№ прибора учета|номер пу|есептеуіш нөмірі|есептегіш нөмірі|meter serial|meter number|meter",
  period: "период|расчетный период|месяц|кезең|есепті кезең|ай|billing period|period|month",
  reading:
    "показания|показания начальные|показания конечные|показание|предыдущие показания|текущие показания|көрсеткіш|көрсеткіштер|reading|readings",
  energy:
    "расход|потребление|объем|объем потребления|отпущено|количество|тұтыну|тұтыну көлемі|көлемі|consumption|energy|volume|usage",
  power: "мощность|договорная мощность|установленная мощность|қуат|қуаты|contracted power|power|capacity",
  tariff: "тариф|цена|тарифі|баға|бағасы|tariff|price|rate",
  invoice:
    "№ счета-фактуры|номер счета-фактуры|счет-фактура|№ счета|номер счета|шот-фактура|шот-фактура нөмірі|invoice number|invoice no|invoice",
  identifier: "иин/бин|бин/иин|иин|бин|жсн/бсн|бсн/жсн|жсн|бсн|iin/bin|bin/iin|iin|bin",
  amount: "сумма|сумма к оплате|начислено|итого к оплате|к оплате|сома|төлем сомасы|amount|amount due|sum|total",
  currency: "валюта|валютасы|currency",
};

/** The same of bank statements. */
export const STATEMENT_WORDS: Readonly<Record<StatementConcept | "amount" | "currency", string>> = {
  at: "дата|дата операции|дата и время|дата и время операции|дата проводки|дата платежа|күні|операция күні|date|date and time|posting date|value date|booking date",
  document: "№ документа|номер документа|№ док|документ|құжат нөмірі|құжат №|document number|document|reference|doc no",
  debit: "дебет|сумма по дебету|списание|списано|расход|шығыс|дебет айналымы|debit|withdrawal|paid out|money out",
  credit: "кредит|сумма по кредиту|поступление|зачислено|приход|кіріс|кредит айналымы|credit|deposit|paid in|money in",
  balance: "остаток|сальдо|остаток после операции|исходящий остаток|қалдық|balance|running balance",
  ownAccount: "счет|номер счета|иик|счет клиента|шот|шот нөмірі|account|account number|iban",
  otherAccount:
    "счет корреспондента|корреспондент счет|корр счет|иик корреспондента|счет контрагента|иик контрагента|счет получателя/отправителя|корреспондент шоты|counterparty account|counterparty iban|counterpart account|beneficiary account|account of counterparty",
  otherName:
    "наименование корреспондента|корреспондент|контрагент|наименование контрагента|плательщик/получатель|получатель/отправитель|корреспондент атауы|counterparty|counterparty name|counterpart|payee",
  otherIdentifier:
    "иин/бин корреспондента|бин/иин корреспондента|иин/бин контрагента|бин/иин контрагента|бин контрагента|иин/бин|бин/иин|корреспондент жсн/бсн|counterparty iin/bin|counterparty bin|iin/bin|bin/iin",
  otherBank: "банк корреспондента|банк контрагента|бик банка|бик|корреспондент банкі|counterparty bank|bank|bic",
  purpose:
    "назначение платежа|назначение|детали платежа|детали|описание|төлем мақсаты|төлем тағайындауы|details|payment details|purpose|description",
  amount: "сумма|сумма операции|сома|amount|sum",
  currency: "валюта|валютасы|currency",
};

/** What stands above or below the table of a statement, before its value. */
export const LABEL_WORDS = {
  account:
    "выписка по счету|лицевой счет|номер счета|счет|иик|шот бойынша үзінді|шот|account statement|statement of account|account number|account|iban",
  holderName: "владелец счета|наименование клиента|клиент|шот иесі|клиент атауы|account holder|holder|customer",
  holderIdentifier:
    "иин/бин владельца|бин/иин владельца|иин/бин клиента|иин/бин|бин/иин|бин|иин|шот иесінің жсн/бсн|жсн/бсн|holder iin|holder bin|iin/bin|bin",
  opening:
    "входящий остаток|входящее сальдо|остаток на начало|сальдо на начало|бастапқы қалдық|кіріс қалдығы|opening balance|balance brought forward",
  closing:
    "исходящий остаток|исходящее сальдо|остаток на конец|сальдо на конец|соңғы қалдық|шығыс қалдығы|closing balance|balance carried forward",
} as const;

/** How rows begin that sum up a table. */
export const TOTAL_WORDS =
  "итого|всего|обороты|итоги|исходящий остаток|исходящее сальдо|остаток на конец|барлығы|жиыны|total|totals|closing balance";

/** The words of billing systems for the categories of consumers. */
export const CATEGORY_WORDS: Readonly<Record<string, string>> = {
  RESIDENTIAL:
    "население|физические лица|физлица|быт|бытовые|халық|тұрғындар|жеке тұлғалар|residential|household|households",
  SOCIAL:
    "социальные объекты|соцсфера|бюджет|бюджетные организации|бюджетники|школы|больницы|әлеуметтік нысандар|бюджеттік ұйымдар|social|public|budget",
  CRITICAL: "критические объекты|критически важные|жизнеобеспечение|водоканал|маңызды нысандар|critical",
  COMMERCIAL:
    "прочие|коммерческие|коммерция|юридические лица|юрлица|торговля|өзгелер|заңды тұлғалар|commercial|business|other",
  INDUSTRIAL: "промышленность|промышленные|промышленные предприятия|өнеркәсіп|industrial|industry",
  AGRICULTURAL: "сельское хозяйство|сельхозпроизводители|сельхоз|ауыл шаруашылығы|agricultural|agriculture|farming",
  DIGITAL_MINING: "майнинг|цифровой майнинг|цод|дата-центр|цифрлық майнинг|digital mining|mining|data centre",
};
