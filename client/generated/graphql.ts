/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Currency, Day, Instant, Decimal } from '../scalars.ts';
import type { DocumentTypeDecoration } from '../document.ts';
/** Which job to cancel. */
export type CancelJobInput = {
  /** The id of the job. */
  readonly id: string;
};

/** What to judge by the rules of law. */
export type CheckLawfulnessInput = {
  /** The jurisdiction whose rules to apply, ISO 3166. */
  readonly jurisdiction?: string;
  /** The day on which supplies and miners are judged, and up to which purchases; today when absent. */
  readonly on?: string | null | undefined;
  /** The id of a utility whose supplies, sales and supplied miners to judge; everything when absent. */
  readonly utility?: string | null | undefined;
};

/** What an employee did to a contract. */
export type ContractAct =
  | 'AMENDED'
  | 'APPROVED'
  | 'CREATED'
  | 'POSTED';

/** The part that a party plays in a contract. */
export type ContractRole =
  | 'CUSTOMER'
  | 'GUARANTOR'
  | 'SUPPLIER';

/** A way in which power meant for others reached a mine. */
export type Diversion =
  /** A mining farm takes power before the meter. */
  | 'BYPASS'
  /** A metered supply billed under a protected category serves a mining farm. */
  | 'FALSE_CATEGORY'
  /** Energy bought wholesale for a protected category was sold to a mining farm. */
  | 'REALLOCATION';

/** The kinds of fault, in `userErrors` and in `errors[].extensions.code`. */
export type ErrorCode =
  /** The request is malformed, or a value in it is no good. */
  | 'BAD_USER_INPUT'
  /** It contradicts what has happened meanwhile, or a key was used before. */
  | 'CONFLICT'
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** Powertrail is at fault; its log has the cause. */
  | 'INTERNAL'
  /** It asks for more than a cap allows. */
  | 'LIMIT_EXCEEDED'
  /** There is no such thing that the caller may see. */
  | 'NOT_FOUND'
  /** It took too long and was stopped. */
  | 'TIMEOUT'
  /** No token, or one that is not good. */
  | 'UNAUTHENTICATED'
  /** A service is not there at the moment; the same may succeed later. */
  | 'UNAVAILABLE';

/** What a job does. */
export type JobKind =
  /** Judges supplies, purchases and miners by the rules of law. */
  | 'LAWFULNESS_CHECK';

/** Where a job stands. */
export type JobStatus =
  /** Somebody cancelled it. */
  | 'CANCELLED'
  /** It has its answer. */
  | 'DONE'
  /** It ended without an answer; `userErrors` tells why and what to do. */
  | 'FAILED'
  /** It waits for its turn. */
  | 'QUEUED'
  /** It is at work. */
  | 'RUNNING';

/** A language of people. */
export type Locale =
  /** English. */
  | 'EN'
  /** Kazakh. */
  | 'KK'
  /** Russian. */
  | 'RU';

/** A kind of relationship. */
export type RelationshipKind =
  /** The supplier for whom energy was bought. */
  | 'ALLOCATED_TO'
  /** Amendment of a contract. */
  | 'AMENDED'
  /** An application for a loan. */
  | 'APPLIED_FOR'
  /** Approval of a contract. */
  | 'APPROVED'
  /** The case that an audit entry records. */
  | 'AUDITS'
  /** The asset that a restraint event befell. */
  | 'BEFELL'
  /** The contract that an invoice bills. */
  | 'BILLS'
  /** Purchase by a party. */
  | 'BOUGHT'
  /** What a case, episode, finding, claim or piece of evidence concerns. */
  | 'CONCERNS'
  /** Creation of a contract in the billing system. */
  | 'CREATED'
  /** A delivery point that must obey a curtailment order. */
  | 'CURTAILS'
  /** A declaration made by a person. */
  | 'DECLARED'
  /** A loan paid out to an account. */
  | 'DEPOSITED'
  /** Direction of a company by a person. */
  | 'DIRECTS'
  /** Income earned by a person. */
  | 'EARNED'
  /** Employment of a person by a company. */
  | 'EMPLOYED_BY'
  /** The case of an episode. */
  | 'EPISODE_OF'
  /** The evidence for a case or finding. */
  | 'EVIDENCED_BY'
  /** The registered way of the power: transformer to feeder, feeder to substation, delivery point to any of them. */
  | 'FED_BY'
  /** A levy return filed by a firm. */
  | 'FILED'
  /** The case of a finding. */
  | 'FOUND_IN'
  /** The firm to which a quota was granted. */
  | 'GRANTED_TO'
  /** A guarantee that one party gives for another's debts. */
  | 'GUARANTEES'
  /** The agency that handles a case. */
  | 'HANDLED_BY'
  /** Holding of an asset by a party. */
  | 'HOLDS'
  /** Holding of an account by a party. */
  | 'HOLDS_ACCOUNT'
  /** Installation of a meter. */
  | 'INSTALLED_AT'
  /** A licence held by a firm. */
  | 'LICENSED_BY'
  /** The address of a delivery point. */
  | 'LOCATED_AT'
  /** The region of a substation. */
  | 'LOCATED_IN'
  /** The meter that measured a month. */
  | 'MEASURED_BY'
  /** Membership of an officer in the team of a case. */
  | 'MEMBER_OF'
  /** Holding or acting in another's place. */
  | 'NOMINEE_FOR'
  /** The case that a note is on. */
  | 'NOTED_ON'
  /** A judgement that two parties that look alike are two. Undone, it holds no longer from that day on. */
  | 'NOT_SAME_AS'
  /** Operation of a substation by a utility. */
  | 'OPERATED_BY'
  /** Operation of a farm by a firm. */
  | 'OPERATES'
  /** The company that ordered a curtailment. */
  | 'ORDERED_BY'
  /** The court order that a restraint event rests on. */
  | 'ORDERED_IN'
  /** A share of a company held directly. */
  | 'OWNS'
  /** The pool that a payout came from. */
  | 'PAID_BY'
  /** A payment for an asset. */
  | 'PAID_FOR'
  /** The firm that a payout went to. */
  | 'PAID_TO'
  /** The part that a party plays in a case or episode. */
  | 'PARTICIPATES_IN'
  /** The part that a party plays in a contract. */
  | 'PARTY_TO'
  /** Posting of a meter's month by an employee. */
  | 'POSTED'
  /** The tariff that prices a contract. */
  | 'PRICED_BY'
  /** The meter to which an event happened. */
  | 'RECORDED_ON'
  /** Kinship by blood or marriage; it holds in both directions. */
  | 'RELATED_TO'
  /** A repayment of a loan from an account. */
  | 'REPAID'
  /** The order that restrains an asset. */
  | 'RESTRAINED_BY'
  /** A device run by a farm. */
  | 'RUNS'
  /** The company that operates a platform. */
  | 'RUN_BY'
  /** A judgement that two parties are one; both stay, with their sources. Undone, it holds no longer from that day on. */
  | 'SAME_AS'
  /** The allocation from which a contract's energy was taken. */
  | 'SERVED_FROM'
  /** A sign-in to an account from a device. */
  | 'SIGNED_IN'
  /** The address of an asset. */
  | 'SITUATED_AT'
  /** Sale by a party. */
  | 'SOLD'
  /** A sale of coins by a firm. */
  | 'SOLD_COINS'
  /** The delivery point at which a farm stands. */
  | 'STANDS_AT'
  /** Supply of a delivery point under a contract. */
  | 'SUPPLIES'
  /** The platform of a purchase. */
  | 'TRADED_ON'
  /** One transfer of money; parallel transfers are parallel edges. */
  | 'TRANSFERRED'
  /** Use of an address by a party. */
  | 'USES_ADDRESS'
  /** Use of a device by a party. */
  | 'USES_DEVICE'
  /** Use of a phone by a party. */
  | 'USES_PHONE'
  /** The asset that a valuation values. */
  | 'VALUES'
  /** One withdrawal of money from an account to another of the same holder, such as a card. */
  | 'WITHDRAWN';

/** The states of an asset from suspicion to confiscation. */
export type RestraintState =
  | 'CLOSED'
  | 'CONFISCATED'
  | 'CONFISCATED_FINAL'
  | 'CONFISCATION_REQUESTED'
  | 'DISPOSED'
  | 'IDENTIFIED'
  | 'INTERIM_MANAGED'
  | 'INTERLOCUTORY_SOLD'
  | 'RELEASED'
  | 'RESTRICTION_LAPSED'
  | 'RETURNED_TO_VICTIM'
  | 'SEIZED'
  | 'SEIZURE_REFUSED'
  | 'SEIZURE_REQUESTED'
  | 'TEMP_RESTRICTED'
  | 'UNDER_ANALYSIS'
  | 'UNDER_APPEAL'
  | 'VALUE_SUBSTITUTED';

/** How far a rule or value can be relied on. */
export type RuleConfidence =
  /** Our own analysis. */
  | 'OWN_ANALYSIS'
  /** Read in the press. */
  | 'PRESS'
  /** Read in a summary or commentary. */
  | 'SECONDARY'
  /** Read in the statute. */
  | 'STATUTE';

/** How a text is found in a value. */
export type SearchHow =
  /** The identifier is that of the text, spaces, hyphens and case apart. */
  | 'EXACT'
  /** The name has words that differ by one or two letters. */
  | 'FUZZY'
  /** The name has words, or the identifier characters, that begin so. */
  | 'PREFIX'
  /** The name has the words of the text. */
  | 'WORDS';

/** The category of consumer that decides the tariff. RESIDENTIAL, SOCIAL and CRITICAL are protected. */
export type TariffCategory =
  | 'AGRICULTURAL'
  | 'COMMERCIAL'
  | 'CRITICAL'
  | 'DIGITAL_MINING'
  | 'INDUSTRIAL'
  | 'RESIDENTIAL'
  | 'SOCIAL';

/** A kind of thing. */
export type ThingKind =
  /** An account at a bank, a card account or a wallet of coins. */
  | 'ACCOUNT'
  /** A postal address; a shared one ties parties together. */
  | 'ADDRESS'
  /** An authority. */
  | 'AGENCY'
  /** Energy that a supplier bought wholesale in a month for a category of consumers. */
  | 'ALLOCATION'
  /** A flat. */
  | 'APARTMENT'
  /** Something of value that a party holds and a court can restrain. */
  | 'ASSET'
  /** One read or write of a case, as recorded for the auditor. */
  | 'AUDIT_ENTRY'
  /** An investigation. */
  | 'CASE'
  /** Banknotes found or held. */
  | 'CASH'
  /** A figure or statement that a source reports, kept as told beside what the records show. */
  | 'CLAIM'
  /** A sale of coins by a miner. */
  | 'COIN_SALE'
  /** A legal person, be it a utility, a mining firm or any other. */
  | 'COMPANY'
  /** A contract by which a utility supplies electricity to a delivery point. */
  | 'CONTRACT'
  /** An order of a court. */
  | 'COURT_ORDER'
  /** Coins held in a wallet or at an exchange. */
  | 'CRYPTO_HOLDING'
  /** An order of the system operator to reduce load. */
  | 'CURTAILMENT_ORDER'
  /** What a person declared to the state for a year. */
  | 'DECLARATION'
  /** An hour in which the system operator published a deficit. */
  | 'DEFICIT_HOUR'
  /** A place where power is handed to a consumer. */
  | 'DELIVERY_POINT'
  /** A device from which people sign in or work; a shared one ties parties together. */
  | 'DEVICE'
  /** A person employed by a utility who can create, approve, amend or post. */
  | 'EMPLOYEE'
  /** One offence within a case. */
  | 'EPISODE'
  /** A document or thing that proves something. */
  | 'EVIDENCE_ITEM'
  /** The rate between two currencies, or the price of a coin, on a day; it serves until the next published day. */
  | 'EXCHANGE_RATE'
  /** A place where machines mine coins. */
  | 'FARM'
  /** A medium-voltage line that leaves a substation. */
  | 'FEEDER'
  /** Something suspected, with its reasons. */
  | 'FINDING'
  /** A company that mines coins. */
  | 'FIRM'
  /** What a person earned in a year from one payer. */
  | 'INCOME'
  /** An invoice for the energy of a month under a contract. */
  | 'INVOICE'
  /** A plot of land. */
  | 'LAND'
  /** A miner's return of the levy for a quarter. */
  | 'LEVY_RETURN'
  /** A licence to mine. */
  | 'LICENCE'
  /** A loan. */
  | 'LOAN'
  /** An electricity meter. */
  | 'METER'
  /** Something that happened to a meter. */
  | 'METER_EVENT'
  /** One month of energy of one meter. */
  | 'METER_MONTH'
  /** A mining machine, or a batch of machines of one model registered together. */
  | 'MINING_DEVICE'
  /** A remark on a case. */
  | 'NOTE'
  /** A person who signs in to work on cases. */
  | 'OFFICER'
  /** A person or a company: whoever can own, pay, sign or be charged. */
  | 'PARTY'
  /** Coins paid out by a pool. */
  | 'PAYOUT'
  /** A natural person, be it one that a utility employs or any other. */
  | 'PERSON'
  /** A telephone number; a shared one ties parties together. */
  | 'PHONE'
  /** A purchase of energy on the state trading platform. */
  | 'PLATFORM_PURCHASE'
  /** A pool that shares rewards among miners. */
  | 'POOL'
  /** The power or energy that miners of a zone, or one firm, may buy in a period. */
  | 'QUOTA'
  /** A region of the grid. */
  | 'REGION'
  /** One step of an asset on its way from suspicion to confiscation; append-only. */
  | 'RESTRAINT_EVENT'
  /** Where a telling comes from: a register, a report, a file, a witness. */
  | 'SOURCE'
  /** A substation: where the high voltage is stepped down to feeders. */
  | 'SUBSTATION'
  /** A price a kWh for a category over a period. */
  | 'TARIFF'
  /** A platform on which electricity is traded. */
  | 'TRADING_PLATFORM'
  /** A distribution transformer. */
  | 'TRANSFORMER'
  /** A company that distributes or sells electricity. */
  | 'UTILITY'
  /** What an asset was valued at on a day; never overwritten. */
  | 'VALUATION'
  /** A car or another vehicle. */
  | 'VEHICLE';

/** Why a list of paths ends early. */
export type TraceCutReason =
  /** There are more paths than `first`, or than a trace searches. */
  | 'PATHS'
  /** The next hop would read more transfers than a statement may. */
  | 'TRANSFERS';

/** Which way money is followed. */
export type TraceDirection =
  /** To whence it came: each transfer of a path is earlier than the one before. */
  | 'BACKWARD'
  /** To where it went: each transfer of a path is later than the one before. */
  | 'FORWARD';

/** Where a trace of transfers begins, and how far and how widely it follows them. */
export type TransferTraceInput = {
  /** Transfers of this instant or earlier are no part of a path. */
  readonly after?: string | null | undefined;
  /** Transfers of this instant or later are no part of a path. */
  readonly before?: string | null | undefined;
  /** Whether to follow money out of the accounts or into them. */
  readonly direction?: TraceDirection;
  /** Whether a path passes an account only once, the one where it begins included. */
  readonly distinctAccounts?: boolean;
  /** How many paths to answer at most: 1 to 10,000, fewer with more than 4 hops. What is left out is told in `cut`. */
  readonly first?: number;
  /** The ids of the accounts to begin at, 1 to 50. */
  readonly from: ReadonlyArray<string>;
  /** The most transfers in one path, 1 to 8. Every shorter path is an answer too. */
  readonly maxHops?: number;
  /** Transfers of less are no part of a path; in major units of each transfer's own currency. */
  readonly minAmount?: string | null | undefined;
  /** How many transfers continue a path at one account, the newest: 1 to 10,000. What is left out is told in `truncated`. */
  readonly perHop?: number;
};

/** What a rule says of something. */
export type VerdictKind =
  /** The rule allows it. */
  | 'LAWFUL'
  /** The rule does not speak of it. */
  | 'NOT_APPLICABLE'
  /** The rule is not known for the day, or a parameter or fact is missing, or two readings of the rule differ. */
  | 'UNCERTAIN'
  /** The rule forbids it. */
  | 'UNLAWFUL';

export type ContractsQueryVariables = Exact<{
  categories: ReadonlyArray<TariffCategory> | TariffCategory;
  first: number;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type ContractsQuery = { readonly contracts: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly category: TariffCategory, readonly contractedKw: number | null, readonly signedOn: Day | null, readonly deliveryPoints: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly declaredActivity: string | null }> }, readonly parties: { readonly edges: ReadonlyArray<{ readonly role: ContractRole, readonly node:
            | { readonly __typename: 'Company', readonly id: string, readonly name: string }
            | { readonly __typename: 'MiningFirm', readonly id: string, readonly name: string }
            | { readonly __typename: 'Person', readonly id: string, readonly name: string }
            | { readonly __typename: 'Utility', readonly id: string, readonly name: string }
            | { readonly __typename: 'UtilityEmployee', readonly id: string, readonly name: string }
           }> } }> } };

export type FirmQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type FirmQuery = { readonly firm: { readonly id: string, readonly name: string, readonly bin: string | null, readonly owners: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly share: Decimal | null, readonly validFrom: Day | null, readonly validTo: Day | null, readonly node:
          | { readonly __typename: 'Company', readonly id: string, readonly name: string }
          | { readonly __typename: 'MiningFirm', readonly id: string, readonly name: string }
          | { readonly __typename: 'Person', readonly id: string, readonly name: string }
          | { readonly __typename: 'Utility', readonly id: string, readonly name: string }
          | { readonly __typename: 'UtilityEmployee', readonly id: string, readonly name: string }
         }> }, readonly directors: { readonly edges: ReadonlyArray<{ readonly office: string | null, readonly node:
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
         }> }, readonly farms: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly validFrom: Day | null, readonly validTo: Day | null, readonly node: { readonly id: string, readonly name: string } }> }, readonly licences: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly effectiveFrom: Day, readonly effectiveTo: Day | null }> } } | null };

export type FirmsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type FirmsQuery = { readonly firms: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly bin: string | null }> } };

export type CheckLawfulnessMutationVariables = Exact<{
  input: CheckLawfulnessInput;
}>;


export type CheckLawfulnessMutation = { readonly checkLawfulness: { readonly job: { readonly id: string, readonly kind: JobKind, readonly status: JobStatus, readonly createdAt: Instant, readonly startedAt: Instant | null, readonly finishedAt: Instant | null, readonly progress: { readonly done: number, readonly total: number | null, readonly unit: string, readonly message: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ErrorCode, readonly field: string | null, readonly message: string }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: ErrorCode, readonly field: string | null, readonly message: string }> } };

export type JobQueryVariables = Exact<{
  id: string;
}>;


export type JobQuery = { readonly job: { readonly id: string, readonly kind: JobKind, readonly status: JobStatus, readonly createdAt: Instant, readonly startedAt: Instant | null, readonly finishedAt: Instant | null, readonly result: { readonly __typename: 'LawfulnessCheck', readonly on: Day, readonly jurisdiction: string, readonly unlawfulLeft: number, readonly judged: { readonly supplies: number, readonly purchases: number, readonly miners: number }, readonly counts: ReadonlyArray<{ readonly rule: string, readonly verdict: VerdictKind, readonly count: number }>, readonly unlawful: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly rules: ReadonlyArray<string> }> } } | null, readonly progress: { readonly done: number, readonly total: number | null, readonly unit: string, readonly message: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ErrorCode, readonly field: string | null, readonly message: string }> } | null };

export type JobsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  statuses?: ReadonlyArray<JobStatus> | JobStatus | null | undefined;
}>;


export type JobsQuery = { readonly jobs: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: JobKind, readonly status: JobStatus, readonly createdAt: Instant, readonly startedAt: Instant | null, readonly finishedAt: Instant | null, readonly progress: { readonly done: number, readonly total: number | null, readonly unit: string, readonly message: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ErrorCode, readonly field: string | null, readonly message: string }> }> } };

export type CancelJobMutationVariables = Exact<{
  input: CancelJobInput;
}>;


export type CancelJobMutation = { readonly cancelJob: { readonly job: { readonly id: string, readonly kind: JobKind, readonly status: JobStatus, readonly createdAt: Instant, readonly startedAt: Instant | null, readonly finishedAt: Instant | null, readonly progress: { readonly done: number, readonly total: number | null, readonly unit: string, readonly message: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ErrorCode, readonly field: string | null, readonly message: string }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: ErrorCode, readonly field: string | null, readonly message: string }> } };

export type JobStateFragment = { readonly id: string, readonly kind: JobKind, readonly status: JobStatus, readonly createdAt: Instant, readonly startedAt: Instant | null, readonly finishedAt: Instant | null, readonly progress: { readonly done: number, readonly total: number | null, readonly unit: string, readonly message: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: ErrorCode, readonly field: string | null, readonly message: string }> };

export type RefusalFragment = { readonly code: ErrorCode, readonly field: string | null, readonly message: string };

export type LabelsQueryVariables = Exact<{
  locale: Locale;
  unlessHash?: string | null | undefined;
}>;


export type LabelsQuery = { readonly labels: { readonly locale: Locale, readonly hash: string, readonly kinds: ReadonlyArray<{ readonly name: string, readonly one: string, readonly many: string }>, readonly relationships: ReadonlyArray<{ readonly name: string, readonly label: string }>, readonly enums: ReadonlyArray<{ readonly name: string, readonly label: string, readonly values: ReadonlyArray<{ readonly name: string, readonly label: string }> }>, readonly rules: ReadonlyArray<{ readonly name: string, readonly label: string }>, readonly fields: ReadonlyArray<{ readonly type: string | null, readonly name: string, readonly label: string }> } | null };

export type LawfulnessQueryVariables = Exact<{
  of: string;
  on?: string | null | undefined;
  jurisdiction: string;
}>;


export type LawfulnessQuery = { readonly lawfulness: { readonly on: Day, readonly overall: VerdictKind, readonly notes: ReadonlyArray<string>, readonly verdicts: ReadonlyArray<{ readonly verdict: VerdictKind, readonly sentence: string, readonly missing: ReadonlyArray<string>, readonly weakestGrade: string | null, readonly confidence: RuleConfidence, readonly rule: { readonly code: string, readonly title: string, readonly source: string } }> } };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { readonly me: { readonly id: string, readonly name: string | null, readonly roles: ReadonlyArray<string>, readonly agency: string | null, readonly cases: ReadonlyArray<string> } };

export type SearchQueryVariables = Exact<{
  text: string;
  kinds?: ReadonlyArray<ThingKind> | ThingKind | null | undefined;
  first: number;
}>;


export type SearchQuery = { readonly search: { readonly notes: ReadonlyArray<string>, readonly hits: ReadonlyArray<{ readonly kind: ThingKind, readonly label: string, readonly score: number, readonly node:
        | { readonly __typename: 'Account', readonly id: string }
        | { readonly __typename: 'Address', readonly id: string }
        | { readonly __typename: 'Agency', readonly id: string }
        | { readonly __typename: 'Allocation', readonly id: string }
        | { readonly __typename: 'Apartment', readonly id: string }
        | { readonly __typename: 'AuditEntry', readonly id: string }
        | { readonly __typename: 'Case', readonly id: string }
        | { readonly __typename: 'Cash', readonly id: string }
        | { readonly __typename: 'Claim', readonly id: string }
        | { readonly __typename: 'CoinSale', readonly id: string }
        | { readonly __typename: 'Company', readonly id: string }
        | { readonly __typename: 'CourtOrder', readonly id: string }
        | { readonly __typename: 'CryptoHolding', readonly id: string }
        | { readonly __typename: 'CurtailmentOrder', readonly id: string }
        | { readonly __typename: 'Declaration', readonly id: string }
        | { readonly __typename: 'DeficitHour', readonly id: string }
        | { readonly __typename: 'DeliveryPoint', readonly id: string }
        | { readonly __typename: 'Device', readonly id: string }
        | { readonly __typename: 'Episode', readonly id: string }
        | { readonly __typename: 'Evidence', readonly id: string }
        | { readonly __typename: 'ExchangeRate', readonly id: string }
        | { readonly __typename: 'Feeder', readonly id: string }
        | { readonly __typename: 'Finding', readonly id: string }
        | { readonly __typename: 'Income', readonly id: string }
        | { readonly __typename: 'Invoice', readonly id: string }
        | { readonly __typename: 'Land', readonly id: string }
        | { readonly __typename: 'LevyReturn', readonly id: string }
        | { readonly __typename: 'Loan', readonly id: string }
        | { readonly __typename: 'Meter', readonly id: string }
        | { readonly __typename: 'MeterEvent', readonly id: string }
        | { readonly __typename: 'MeterMonth', readonly id: string }
        | { readonly __typename: 'MiningDevice', readonly id: string }
        | { readonly __typename: 'MiningFarm', readonly id: string }
        | { readonly __typename: 'MiningFirm', readonly id: string }
        | { readonly __typename: 'MiningLicence', readonly id: string }
        | { readonly __typename: 'MiningPool', readonly id: string }
        | { readonly __typename: 'Note', readonly id: string }
        | { readonly __typename: 'Officer', readonly id: string }
        | { readonly __typename: 'Person', readonly id: string }
        | { readonly __typename: 'Phone', readonly id: string }
        | { readonly __typename: 'PlatformPurchase', readonly id: string }
        | { readonly __typename: 'PoolPayout', readonly id: string }
        | { readonly __typename: 'Quota', readonly id: string }
        | { readonly __typename: 'Region', readonly id: string }
        | { readonly __typename: 'RestraintEvent', readonly id: string }
        | { readonly __typename: 'Source', readonly id: string }
        | { readonly __typename: 'Substation', readonly id: string }
        | { readonly __typename: 'SupplyContract', readonly id: string }
        | { readonly __typename: 'Tariff', readonly id: string }
        | { readonly __typename: 'TradingPlatform', readonly id: string }
        | { readonly __typename: 'Transformer', readonly id: string }
        | { readonly __typename: 'Utility', readonly id: string }
        | { readonly __typename: 'UtilityEmployee', readonly id: string }
        | { readonly __typename: 'Valuation', readonly id: string }
        | { readonly __typename: 'Vehicle', readonly id: string }
      , readonly matched: { readonly field: string, readonly value: string, readonly how: SearchHow } }> } };

export type NetworkQueryVariables = Exact<{
  around: ReadonlyArray<string> | string;
  hops: number;
  limit: number;
  kinds?: ReadonlyArray<RelationshipKind> | RelationshipKind | null | undefined;
}>;


export type NetworkQuery = { readonly network: { readonly cut: string | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ThingKind, readonly label: string, readonly hops: number, readonly left: number }>, readonly edges: ReadonlyArray<{ readonly id: string, readonly type: RelationshipKind, readonly from: string, readonly to: string, readonly label: string, readonly count: number }> } };

export type PathsQueryVariables = Exact<{
  from: string;
  to: string;
  maxHops: number;
  first: number;
  kinds?: ReadonlyArray<RelationshipKind> | RelationshipKind | null | undefined;
}>;


export type PathsQuery = { readonly paths: { readonly cut: string | null, readonly paths: ReadonlyArray<{ readonly score: number, readonly length: number, readonly sentence: string, readonly weakestGrade: string | null, readonly things: ReadonlyArray<
        | { readonly __typename: 'Account', readonly id: string }
        | { readonly __typename: 'Address', readonly id: string }
        | { readonly __typename: 'Agency', readonly id: string }
        | { readonly __typename: 'Allocation', readonly id: string }
        | { readonly __typename: 'Apartment', readonly id: string }
        | { readonly __typename: 'AuditEntry', readonly id: string }
        | { readonly __typename: 'Case', readonly id: string }
        | { readonly __typename: 'Cash', readonly id: string }
        | { readonly __typename: 'Claim', readonly id: string }
        | { readonly __typename: 'CoinSale', readonly id: string }
        | { readonly __typename: 'Company', readonly id: string }
        | { readonly __typename: 'CourtOrder', readonly id: string }
        | { readonly __typename: 'CryptoHolding', readonly id: string }
        | { readonly __typename: 'CurtailmentOrder', readonly id: string }
        | { readonly __typename: 'Declaration', readonly id: string }
        | { readonly __typename: 'DeficitHour', readonly id: string }
        | { readonly __typename: 'DeliveryPoint', readonly id: string }
        | { readonly __typename: 'Device', readonly id: string }
        | { readonly __typename: 'Episode', readonly id: string }
        | { readonly __typename: 'Evidence', readonly id: string }
        | { readonly __typename: 'ExchangeRate', readonly id: string }
        | { readonly __typename: 'Feeder', readonly id: string }
        | { readonly __typename: 'Finding', readonly id: string }
        | { readonly __typename: 'Income', readonly id: string }
        | { readonly __typename: 'Invoice', readonly id: string }
        | { readonly __typename: 'Land', readonly id: string }
        | { readonly __typename: 'LevyReturn', readonly id: string }
        | { readonly __typename: 'Loan', readonly id: string }
        | { readonly __typename: 'Meter', readonly id: string }
        | { readonly __typename: 'MeterEvent', readonly id: string }
        | { readonly __typename: 'MeterMonth', readonly id: string }
        | { readonly __typename: 'MiningDevice', readonly id: string }
        | { readonly __typename: 'MiningFarm', readonly id: string }
        | { readonly __typename: 'MiningFirm', readonly id: string }
        | { readonly __typename: 'MiningLicence', readonly id: string }
        | { readonly __typename: 'MiningPool', readonly id: string }
        | { readonly __typename: 'Note', readonly id: string }
        | { readonly __typename: 'Officer', readonly id: string }
        | { readonly __typename: 'Person', readonly id: string }
        | { readonly __typename: 'Phone', readonly id: string }
        | { readonly __typename: 'PlatformPurchase', readonly id: string }
        | { readonly __typename: 'PoolPayout', readonly id: string }
        | { readonly __typename: 'Quota', readonly id: string }
        | { readonly __typename: 'Region', readonly id: string }
        | { readonly __typename: 'RestraintEvent', readonly id: string }
        | { readonly __typename: 'Source', readonly id: string }
        | { readonly __typename: 'Substation', readonly id: string }
        | { readonly __typename: 'SupplyContract', readonly id: string }
        | { readonly __typename: 'Tariff', readonly id: string }
        | { readonly __typename: 'TradingPlatform', readonly id: string }
        | { readonly __typename: 'Transformer', readonly id: string }
        | { readonly __typename: 'Utility', readonly id: string }
        | { readonly __typename: 'UtilityEmployee', readonly id: string }
        | { readonly __typename: 'Valuation', readonly id: string }
        | { readonly __typename: 'Vehicle', readonly id: string }
      > }> } };

export type TrailTotalsQueryVariables = Exact<{
  from: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type TrailTotalsQuery = { readonly powerTrail: { readonly periodFrom: Day, readonly periodTo: Day, readonly weakestGrade: string | null, readonly notes: ReadonlyArray<string>, readonly totals: { readonly energyKwh: number, readonly unbilledKwh: number, readonly peakMonth: Day | null, readonly peakMonthLoadKw: number, readonly billed: { readonly kzt: Decimal, readonly usdAtEvent: Decimal | null, readonly usdAtReport: Decimal | null }, readonly marketValue: { readonly kzt: Decimal, readonly usdAtEvent: Decimal | null, readonly usdAtReport: Decimal | null }, readonly received: { readonly kzt: Decimal, readonly usdAtEvent: Decimal | null, readonly usdAtReport: Decimal | null } }, readonly residents: { readonly atPeakLoad: number, readonly perHeadKwhYear: number, readonly perHeadSource: string }, readonly firms: ReadonlyArray<{ readonly energyKwh: number, readonly firm: { readonly id: string, readonly name: string }, readonly billed: { readonly kzt: Decimal, readonly usdAtEvent: Decimal | null, readonly usdAtReport: Decimal | null } }>, readonly energy: ReadonlyArray<{ readonly month: Day, readonly category: TariffCategory | null, readonly diversion: Diversion, readonly energyKwh: number, readonly meanLoadKw: number, readonly billed: { readonly kzt: Decimal, readonly usdAtEvent: Decimal | null, readonly usdAtReport: Decimal | null } }> } };

export type TrailSuppliesQueryVariables = Exact<{
  from: string;
  first: number;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type TrailSuppliesQuery = { readonly powerTrail: { readonly contracts: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly diversion: Diversion, readonly declaredCategory: TariffCategory | null, readonly energyKwh: number, readonly weakestGrade: string | null, readonly contract: { readonly id: string, readonly number: string } | null, readonly farm: { readonly id: string, readonly name: string }, readonly firm: { readonly id: string, readonly name: string }, readonly utility: { readonly id: string, readonly name: string } | null, readonly path: { readonly sentence: string } }> } } };

export type TrailEmployeesQueryVariables = Exact<{
  from: string;
  first: number;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type TrailEmployeesQuery = { readonly powerTrail: { readonly employees: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly energyKwh: number, readonly employee: { readonly id: string, readonly name: string }, readonly received: { readonly kzt: Decimal, readonly usdAtEvent: Decimal | null, readonly usdAtReport: Decimal | null }, readonly acts: ReadonlyArray<{ readonly act: ContractAct, readonly at: Instant | null, readonly terminals: ReadonlyArray<string>, readonly contract: { readonly id: string, readonly number: string } }> }> } } };

export type TrailPaymentsQueryVariables = Exact<{
  from: string;
  first: number;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type TrailPaymentsQuery = { readonly powerTrail: { readonly payments: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly at: Instant, readonly weakestGrade: string | null, readonly amount: { readonly amount: Decimal, readonly currency: Currency }, readonly firm: { readonly id: string, readonly name: string }, readonly recipient:
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        , readonly path: { readonly sentence: string, readonly nodes: ReadonlyArray<
            | { readonly __typename: 'Account', readonly id: string }
            | { readonly __typename: 'Address', readonly id: string }
            | { readonly __typename: 'Agency', readonly id: string }
            | { readonly __typename: 'Allocation', readonly id: string }
            | { readonly __typename: 'Apartment', readonly id: string }
            | { readonly __typename: 'AuditEntry', readonly id: string }
            | { readonly __typename: 'Case', readonly id: string }
            | { readonly __typename: 'Cash', readonly id: string }
            | { readonly __typename: 'Claim', readonly id: string }
            | { readonly __typename: 'CoinSale', readonly id: string }
            | { readonly __typename: 'Company', readonly id: string }
            | { readonly __typename: 'CourtOrder', readonly id: string }
            | { readonly __typename: 'CryptoHolding', readonly id: string }
            | { readonly __typename: 'CurtailmentOrder', readonly id: string }
            | { readonly __typename: 'Declaration', readonly id: string }
            | { readonly __typename: 'DeficitHour', readonly id: string }
            | { readonly __typename: 'DeliveryPoint', readonly id: string }
            | { readonly __typename: 'Device', readonly id: string }
            | { readonly __typename: 'Episode', readonly id: string }
            | { readonly __typename: 'Evidence', readonly id: string }
            | { readonly __typename: 'ExchangeRate', readonly id: string }
            | { readonly __typename: 'Feeder', readonly id: string }
            | { readonly __typename: 'Finding', readonly id: string }
            | { readonly __typename: 'Income', readonly id: string }
            | { readonly __typename: 'Invoice', readonly id: string }
            | { readonly __typename: 'Land', readonly id: string }
            | { readonly __typename: 'LevyReturn', readonly id: string }
            | { readonly __typename: 'Loan', readonly id: string }
            | { readonly __typename: 'Meter', readonly id: string }
            | { readonly __typename: 'MeterEvent', readonly id: string }
            | { readonly __typename: 'MeterMonth', readonly id: string }
            | { readonly __typename: 'MiningDevice', readonly id: string }
            | { readonly __typename: 'MiningFarm', readonly id: string }
            | { readonly __typename: 'MiningFirm', readonly id: string }
            | { readonly __typename: 'MiningLicence', readonly id: string }
            | { readonly __typename: 'MiningPool', readonly id: string }
            | { readonly __typename: 'Note', readonly id: string }
            | { readonly __typename: 'Officer', readonly id: string }
            | { readonly __typename: 'Person', readonly id: string }
            | { readonly __typename: 'Phone', readonly id: string }
            | { readonly __typename: 'PlatformPurchase', readonly id: string }
            | { readonly __typename: 'PoolPayout', readonly id: string }
            | { readonly __typename: 'Quota', readonly id: string }
            | { readonly __typename: 'Region', readonly id: string }
            | { readonly __typename: 'RestraintEvent', readonly id: string }
            | { readonly __typename: 'Source', readonly id: string }
            | { readonly __typename: 'Substation', readonly id: string }
            | { readonly __typename: 'SupplyContract', readonly id: string }
            | { readonly __typename: 'Tariff', readonly id: string }
            | { readonly __typename: 'TradingPlatform', readonly id: string }
            | { readonly __typename: 'Transformer', readonly id: string }
            | { readonly __typename: 'Utility', readonly id: string }
            | { readonly __typename: 'UtilityEmployee', readonly id: string }
            | { readonly __typename: 'Valuation', readonly id: string }
            | { readonly __typename: 'Vehicle', readonly id: string }
          > } }> } } };

export type TrailAssetsQueryVariables = Exact<{
  from: string;
  first: number;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type TrailAssetsQuery = { readonly powerTrail: { readonly assets: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly state: RestraintState | null, readonly restrainedUntil: Day | null, readonly asset:
          | { readonly __typename: 'Apartment', readonly id: string, readonly name: string }
          | { readonly __typename: 'Cash', readonly id: string, readonly name: string }
          | { readonly __typename: 'CryptoHolding', readonly id: string, readonly name: string }
          | { readonly __typename: 'Land', readonly id: string, readonly name: string }
          | { readonly __typename: 'Vehicle', readonly id: string, readonly name: string }
        , readonly employee: { readonly id: string, readonly name: string }, readonly price: { readonly amount: Decimal, readonly currency: Currency } | null, readonly orders: ReadonlyArray<{ readonly number: string, readonly court: string, readonly judge: string | null, readonly orderedOn: Day, readonly expiresOn: Day | null }> }> } } };

export type ValueFragment = { readonly kzt: Decimal, readonly usdAtEvent: Decimal | null, readonly usdAtReport: Decimal | null };

export type TransferTraceQueryVariables = Exact<{
  input: TransferTraceInput;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type TransferTraceQuery = { readonly transferTrace: { readonly totalPaths: number | null, readonly paths: ReadonlyArray<{ readonly hops: number, readonly lastAt: Instant, readonly transfers: ReadonlyArray<{ readonly id: string, readonly at: Instant, readonly amount: Decimal, readonly currency: Currency, readonly purpose: string | null, readonly from: { readonly id: string, readonly number: string, readonly holders: { readonly nodes: ReadonlyArray<
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
            > } }, readonly to: { readonly id: string, readonly number: string, readonly holders: { readonly nodes: ReadonlyArray<
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
              | { readonly id: string, readonly name: string }
            > } } }> }>, readonly truncated: ReadonlyArray<{ readonly hop: number, readonly kept: number, readonly left: number, readonly account: { readonly id: string } }>, readonly cut: { readonly reason: TraceCutReason, readonly message: string } | null } };

export type AccountAndHoldersFragment = { readonly id: string, readonly number: string, readonly holders: { readonly nodes: ReadonlyArray<
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
    > } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const RefusalFragmentDoc = new TypedDocumentString(`
    fragment Refusal on UserError {
  code
  field
  message
}
    `, {"fragmentName":"Refusal"}) as unknown as TypedDocumentString<RefusalFragment, unknown>;
export const JobStateFragmentDoc = new TypedDocumentString(`
    fragment JobState on Job {
  id
  kind
  status
  createdAt
  startedAt
  finishedAt
  progress {
    done
    total
    unit
    message
  }
  userErrors {
    ...Refusal
  }
}
    fragment Refusal on UserError {
  code
  field
  message
}`, {"fragmentName":"JobState"}) as unknown as TypedDocumentString<JobStateFragment, unknown>;
export const ValueFragmentDoc = new TypedDocumentString(`
    fragment Value on TrailValue {
  kzt
  usdAtEvent
  usdAtReport
}
    `, {"fragmentName":"Value"}) as unknown as TypedDocumentString<ValueFragment, unknown>;
export const AccountAndHoldersFragmentDoc = new TypedDocumentString(`
    fragment AccountAndHolders on Account {
  id
  number
  holders(first: 3) {
    nodes {
      id
      name
    }
  }
}
    `, {"fragmentName":"AccountAndHolders"}) as unknown as TypedDocumentString<AccountAndHoldersFragment, unknown>;
export const ContractsDocument = new TypedDocumentString(`
    query Contracts($categories: [TariffCategory!]!, $first: Int!, $after: String, $asOf: Date, $knownAt: DateTime) {
  contracts(
    first: $first
    after: $after
    filter: {category: {in: $categories}}
    sort: [{by: SIGNED_ON, direction: DESC}]
    asOf: $asOf
    knownAt: $knownAt
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      number
      category
      contractedKw
      signedOn
      deliveryPoints(first: 5) {
        nodes {
          id
          name
          declaredActivity
        }
      }
      parties(first: 5) {
        edges {
          role
          node {
            __typename
            id
            name
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:86481cf174ac1eb8ea468cd441bb84af5c162c7a253f42ba56d7bca5c2ff4d99"}) as unknown as TypedDocumentString<ContractsQuery, ContractsQueryVariables>;
export const FirmDocument = new TypedDocumentString(`
    query Firm($id: ID!, $asOf: Date, $knownAt: DateTime) {
  firm(id: $id, asOf: $asOf, knownAt: $knownAt) {
    id
    name
    bin
    owners(first: 50) {
      totalCount
      edges {
        share
        validFrom
        validTo
        node {
          __typename
          id
          name
        }
      }
    }
    directors(first: 50) {
      edges {
        office
        node {
          id
          name
        }
      }
    }
    farms(first: 50) {
      totalCount
      edges {
        validFrom
        validTo
        node {
          id
          name
        }
      }
    }
    licences(first: 20) {
      nodes {
        id
        number
        effectiveFrom
        effectiveTo
      }
    }
  }
}
    `, {"hash":"sha256:43681fcc45acbbc77afd9b4b52b1f5e392f93099bac3dd4b9a8b302c66ff2869"}) as unknown as TypedDocumentString<FirmQuery, FirmQueryVariables>;
export const FirmsDocument = new TypedDocumentString(`
    query Firms($first: Int!, $after: String) {
  firms(first: $first, after: $after, sort: [{by: NAME, direction: ASC}]) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      bin
    }
  }
}
    `, {"hash":"sha256:2d2c196481227619b5a89724cd0cb45e3d3afeae6aedbb7b6d632767664c7923"}) as unknown as TypedDocumentString<FirmsQuery, FirmsQueryVariables>;
export const CheckLawfulnessDocument = new TypedDocumentString(`
    mutation CheckLawfulness($input: CheckLawfulnessInput!) {
  checkLawfulness(input: $input) {
    job {
      ...JobState
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment JobState on Job {
  id
  kind
  status
  createdAt
  startedAt
  finishedAt
  progress {
    done
    total
    unit
    message
  }
  userErrors {
    ...Refusal
  }
}
fragment Refusal on UserError {
  code
  field
  message
}`, {"hash":"sha256:9051fd67eebd1bcabc61bd2344c6109405391f85017249cfa8fa99d43589977e"}) as unknown as TypedDocumentString<CheckLawfulnessMutation, CheckLawfulnessMutationVariables>;
export const JobDocument = new TypedDocumentString(`
    query Job($id: ID!) {
  job(id: $id) {
    ...JobState
    result {
      __typename
      ... on LawfulnessCheck {
        on
        jurisdiction
        judged {
          supplies
          purchases
          miners
        }
        counts {
          rule
          verdict
          count
        }
        unlawful(first: 200) {
          totalCount
          nodes {
            id
            rules
          }
        }
        unlawfulLeft
      }
    }
  }
}
    fragment JobState on Job {
  id
  kind
  status
  createdAt
  startedAt
  finishedAt
  progress {
    done
    total
    unit
    message
  }
  userErrors {
    ...Refusal
  }
}
fragment Refusal on UserError {
  code
  field
  message
}`, {"hash":"sha256:364b1f3ea30f79427c6c7d153a587bb1f3feb97b2e7582f1b3e6ce4069605a0f"}) as unknown as TypedDocumentString<JobQuery, JobQueryVariables>;
export const JobsDocument = new TypedDocumentString(`
    query Jobs($first: Int!, $after: String, $statuses: [JobStatus!]) {
  jobs(first: $first, after: $after, filter: {status: {in: $statuses}}) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...JobState
    }
  }
}
    fragment JobState on Job {
  id
  kind
  status
  createdAt
  startedAt
  finishedAt
  progress {
    done
    total
    unit
    message
  }
  userErrors {
    ...Refusal
  }
}
fragment Refusal on UserError {
  code
  field
  message
}`, {"hash":"sha256:c1ba1b7418078f9f564168e1f3b9086f799a11a79dc754d0b8bca67934ffaaf7"}) as unknown as TypedDocumentString<JobsQuery, JobsQueryVariables>;
export const CancelJobDocument = new TypedDocumentString(`
    mutation CancelJob($input: CancelJobInput!) {
  cancelJob(input: $input) {
    job {
      ...JobState
    }
    userErrors {
      ...Refusal
    }
  }
}
    fragment JobState on Job {
  id
  kind
  status
  createdAt
  startedAt
  finishedAt
  progress {
    done
    total
    unit
    message
  }
  userErrors {
    ...Refusal
  }
}
fragment Refusal on UserError {
  code
  field
  message
}`, {"hash":"sha256:03b51daed467fcbb18bfacd182056f54d5097795b48b7bc79797146576a8f4cb"}) as unknown as TypedDocumentString<CancelJobMutation, CancelJobMutationVariables>;
export const LabelsDocument = new TypedDocumentString(`
    query Labels($locale: Locale!, $unlessHash: String) {
  labels(locale: $locale, unlessHash: $unlessHash) {
    locale
    hash
    kinds {
      name
      one
      many
    }
    relationships {
      name
      label
    }
    enums {
      name
      label
      values {
        name
        label
      }
    }
    rules {
      name
      label
    }
    fields {
      type
      name
      label
    }
  }
}
    `, {"hash":"sha256:d35892013464f4e7139225285e3b42773bd34345a420e0357a792961c1485916"}) as unknown as TypedDocumentString<LabelsQuery, LabelsQueryVariables>;
export const LawfulnessDocument = new TypedDocumentString(`
    query Lawfulness($of: ID!, $on: Date, $jurisdiction: String!) {
  lawfulness(of: $of, on: $on, jurisdiction: $jurisdiction) {
    on
    overall
    notes
    verdicts {
      verdict
      sentence
      missing
      weakestGrade
      confidence
      rule {
        code
        title
        source
      }
    }
  }
}
    `, {"hash":"sha256:3c6519ee555d66fcab4aa2d4d7e766c8758f63488d4eeab23d18bacb4613e6fc"}) as unknown as TypedDocumentString<LawfulnessQuery, LawfulnessQueryVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    id
    name
    roles
    agency
    cases
  }
}
    `, {"hash":"sha256:513a917c12c5a710d0e1327ea89a2bc634b6a7d7fc3053c2e923ca14dae537b3"}) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!, $kinds: [ThingKind!], $first: Int!) {
  search(text: $text, kinds: $kinds, first: $first) {
    hits {
      node {
        __typename
        id
      }
      kind
      label
      matched {
        field
        value
        how
      }
      score
    }
    notes
  }
}
    `, {"hash":"sha256:200883cdabdd1382239b0a1657043a5d92e1aed706770fc5279c2b458cacd871"}) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const NetworkDocument = new TypedDocumentString(`
    query Network($around: [ID!]!, $hops: Int!, $limit: Int!, $kinds: [RelationshipKind!]) {
  network(around: $around, hops: $hops, limit: $limit, kinds: $kinds) {
    nodes {
      id
      kind
      label
      hops
      left
    }
    edges {
      id
      type
      from
      to
      label
      count
    }
    cut
  }
}
    `, {"hash":"sha256:1b7a3981ca091c2ded609f2ab70f29f6bb64446f81a64b066b2bffe3b748e009"}) as unknown as TypedDocumentString<NetworkQuery, NetworkQueryVariables>;
export const PathsDocument = new TypedDocumentString(`
    query Paths($from: ID!, $to: ID!, $maxHops: Int!, $first: Int!, $kinds: [RelationshipKind!]) {
  paths(from: $from, to: $to, maxHops: $maxHops, first: $first, kinds: $kinds) {
    paths {
      score
      length
      sentence
      weakestGrade
      things {
        __typename
        id
      }
    }
    cut
  }
}
    `, {"hash":"sha256:56d2220ffe882fad763d4e01bbf7b5b75f484bcec9e9537514d2d75091fba07d"}) as unknown as TypedDocumentString<PathsQuery, PathsQueryVariables>;
export const TrailTotalsDocument = new TypedDocumentString(`
    query TrailTotals($from: ID!, $asOf: Date, $knownAt: DateTime) {
  powerTrail(input: {from: $from}, asOf: $asOf, knownAt: $knownAt) {
    periodFrom
    periodTo
    weakestGrade
    notes
    totals {
      energyKwh
      unbilledKwh
      peakMonth
      peakMonthLoadKw
      billed {
        ...Value
      }
      marketValue {
        ...Value
      }
      received {
        ...Value
      }
    }
    residents {
      atPeakLoad
      perHeadKwhYear
      perHeadSource
    }
    firms {
      firm {
        id
        name
      }
      energyKwh
      billed {
        ...Value
      }
    }
    energy {
      month
      category
      diversion
      energyKwh
      meanLoadKw
      billed {
        ...Value
      }
    }
  }
}
    fragment Value on TrailValue {
  kzt
  usdAtEvent
  usdAtReport
}`, {"hash":"sha256:e33c0ccaae3a9b50fd8eb23a572a8207f37a2e7e6ce6a1699b268f6711fadb07"}) as unknown as TypedDocumentString<TrailTotalsQuery, TrailTotalsQueryVariables>;
export const TrailSuppliesDocument = new TypedDocumentString(`
    query TrailSupplies($from: ID!, $first: Int!, $after: String, $asOf: Date, $knownAt: DateTime) {
  powerTrail(input: {from: $from}, asOf: $asOf, knownAt: $knownAt) {
    contracts(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        diversion
        declaredCategory
        energyKwh
        contract {
          id
          number
        }
        farm {
          id
          name
        }
        firm {
          id
          name
        }
        utility {
          id
          name
        }
        path {
          sentence
        }
        weakestGrade
      }
    }
  }
}
    `, {"hash":"sha256:5192a3dd27e4e3bd1c52adc1a9ef9d9f1bcf03d8adb3fcfa5b1e85bdec48fe49"}) as unknown as TypedDocumentString<TrailSuppliesQuery, TrailSuppliesQueryVariables>;
export const TrailEmployeesDocument = new TypedDocumentString(`
    query TrailEmployees($from: ID!, $first: Int!, $after: String, $asOf: Date, $knownAt: DateTime) {
  powerTrail(input: {from: $from}, asOf: $asOf, knownAt: $knownAt) {
    employees(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        employee {
          id
          name
        }
        energyKwh
        received {
          ...Value
        }
        acts {
          act
          at
          terminals
          contract {
            id
            number
          }
        }
      }
    }
  }
}
    fragment Value on TrailValue {
  kzt
  usdAtEvent
  usdAtReport
}`, {"hash":"sha256:9d60cf34be3cb2726d11eb43904188aa6ede7bdb02478db3ed3d199a7a98827b"}) as unknown as TypedDocumentString<TrailEmployeesQuery, TrailEmployeesQueryVariables>;
export const TrailPaymentsDocument = new TypedDocumentString(`
    query TrailPayments($from: ID!, $first: Int!, $after: String, $asOf: Date, $knownAt: DateTime) {
  powerTrail(input: {from: $from}, asOf: $asOf, knownAt: $knownAt) {
    payments(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        at
        amount {
          amount
          currency
        }
        firm {
          id
          name
        }
        recipient {
          id
          name
        }
        path {
          sentence
          nodes {
            __typename
            id
          }
        }
        weakestGrade
      }
    }
  }
}
    `, {"hash":"sha256:bc7ca61b3cda633a22476daeee69dc57ff9d488eaac112996e897a21f03b9f0b"}) as unknown as TypedDocumentString<TrailPaymentsQuery, TrailPaymentsQueryVariables>;
export const TrailAssetsDocument = new TypedDocumentString(`
    query TrailAssets($from: ID!, $first: Int!, $after: String, $asOf: Date, $knownAt: DateTime) {
  powerTrail(input: {from: $from}, asOf: $asOf, knownAt: $knownAt) {
    assets(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        asset {
          __typename
          id
          name
        }
        employee {
          id
          name
        }
        price {
          amount
          currency
        }
        state
        restrainedUntil
        orders {
          number
          court
          judge
          orderedOn
          expiresOn
        }
      }
    }
  }
}
    `, {"hash":"sha256:b3e483c417178ce488d058b38cc901ebaed106a5504eb823fc014cdda7f48914"}) as unknown as TypedDocumentString<TrailAssetsQuery, TrailAssetsQueryVariables>;
export const TransferTraceDocument = new TypedDocumentString(`
    query TransferTrace($input: TransferTraceInput!, $asOf: Date, $knownAt: DateTime) {
  transferTrace(input: $input, asOf: $asOf, knownAt: $knownAt) {
    totalPaths
    paths {
      hops
      lastAt
      transfers {
        id
        at
        amount
        currency
        purpose
        from {
          ...AccountAndHolders
        }
        to {
          ...AccountAndHolders
        }
      }
    }
    truncated {
      hop
      kept
      left
      account {
        id
      }
    }
    cut {
      reason
      message
    }
  }
}
    fragment AccountAndHolders on Account {
  id
  number
  holders(first: 3) {
    nodes {
      id
      name
    }
  }
}`, {"hash":"sha256:0c888baf39b93810100bc7c9cbddc1ffcf8093cd91db59955159b8cc35452b4e"}) as unknown as TypedDocumentString<TransferTraceQuery, TransferTraceQueryVariables>;
