// Written by `npm run codegen` from schema/*.graphql. A node type stands for its id.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from "graphql";
import type { RequestContext } from "./context.ts";
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string };
  String: { input: string; output: string };
  Boolean: { input: boolean; output: boolean };
  Int: { input: number; output: number };
  Float: { input: number; output: number };
  Account: { input: string; output: string };
  Asset: { input: string; output: string };
  BigInt: { input: string; output: string };
  CourtOrder: { input: string; output: string };
  Currency: { input: string; output: string };
  Date: { input: string; output: string };
  DateTime: { input: string; output: string };
  Decimal: { input: string; output: string };
  DeliveryPoint: { input: string; output: string };
  MiningFarm: { input: string; output: string };
  MiningFirm: { input: string; output: string };
  Node: { input: string; output: string };
  Party: { input: string; output: string };
  Source: { input: string; output: string };
  SupplyContract: { input: string; output: string };
  Utility: { input: string; output: string };
  UtilityEmployee: { input: string; output: string };
};

export type AssumedOpening = {
  readonly account: Scalars["Account"]["output"];
  readonly amount: Money;
};

export type CancelJobInput = {
  readonly id: Scalars["ID"]["input"];
};

export type CancelJobPayload = {
  readonly job?: Maybe<Job>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type CheckLawfulnessInput = {
  readonly jurisdiction: Scalars["String"]["input"];
  readonly on?: InputMaybe<Scalars["Date"]["input"]>;
  readonly utility?: InputMaybe<Scalars["ID"]["input"]>;
};

export type CheckLawfulnessPayload = {
  readonly job?: Maybe<Job>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type ContractAct = "AMENDED" | "APPROVED" | "CREATED" | "POSTED";

export type Diversion = "BYPASS" | "FALSE_CATEGORY" | "REALLOCATION";

export type EnumLabels = {
  readonly label: Scalars["String"]["output"];
  readonly name: Scalars["String"]["output"];
  readonly values: ReadonlyArray<Label>;
};

export type ErrorCode =
  | "BAD_USER_INPUT"
  | "CONFLICT"
  | "FORBIDDEN"
  | "INTERNAL"
  | "LIMIT_EXCEEDED"
  | "NOT_FOUND"
  | "TIMEOUT"
  | "UNAUTHENTICATED"
  | "UNAVAILABLE";

export type FieldLabel = {
  readonly label: Scalars["String"]["output"];
  readonly name: Scalars["String"]["output"];
  readonly type?: Maybe<Scalars["String"]["output"]>;
};

export type HoldingCapacity = "NOMINEE" | "REGISTERED" | "SPOUSE" | "SUSPECTED_REAL";

export type Job = {
  readonly createdAt: Scalars["DateTime"]["output"];
  readonly finishedAt?: Maybe<Scalars["DateTime"]["output"]>;
  readonly id: Scalars["ID"]["output"];
  readonly kind: JobKind;
  readonly progress?: Maybe<JobProgress>;
  readonly result?: Maybe<JobResult>;
  readonly startedAt?: Maybe<Scalars["DateTime"]["output"]>;
  readonly status: JobStatus;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type JobConnection = {
  readonly edges: ReadonlyArray<JobEdge>;
  readonly nodes: ReadonlyArray<Job>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars["Int"]["output"];
};

export type JobEdge = {
  readonly cursor: Scalars["String"]["output"];
  readonly node: Job;
};

export type JobFilter = {
  readonly kind?: InputMaybe<JobKindFilter>;
  readonly status?: InputMaybe<JobStatusFilter>;
};

export type JobKind = "LAWFULNESS_CHECK";

export type JobKindFilter = {
  readonly eq?: InputMaybe<JobKind>;
  readonly in?: InputMaybe<ReadonlyArray<JobKind>>;
};

export type JobProgress = {
  readonly done: Scalars["Int"]["output"];
  readonly message?: Maybe<Scalars["String"]["output"]>;
  readonly total?: Maybe<Scalars["Int"]["output"]>;
  readonly unit: Scalars["String"]["output"];
};

export type JobResult = LawfulnessCheck;

export type JobStatus = "CANCELLED" | "DONE" | "FAILED" | "QUEUED" | "RUNNING";

export type JobStatusFilter = {
  readonly eq?: InputMaybe<JobStatus>;
  readonly in?: InputMaybe<ReadonlyArray<JobStatus>>;
};

export type JudgeMatchInput = {
  readonly a: Scalars["ID"]["input"];
  readonly b: Scalars["ID"]["input"];
  readonly reason: Scalars["String"]["input"];
};

export type KindLabel = {
  readonly many: Scalars["String"]["output"];
  readonly name: Scalars["String"]["output"];
  readonly one: Scalars["String"]["output"];
};

export type Label = {
  readonly label: Scalars["String"]["output"];
  readonly name: Scalars["String"]["output"];
};

export type Labels = {
  readonly enums: ReadonlyArray<EnumLabels>;
  readonly fields: ReadonlyArray<FieldLabel>;
  readonly hash: Scalars["String"]["output"];
  readonly kinds: ReadonlyArray<KindLabel>;
  readonly locale: Locale;
  readonly relationships: ReadonlyArray<Label>;
  readonly rules: ReadonlyArray<Label>;
};

export type LawInput = {
  readonly name: Scalars["String"]["output"];
  readonly sources: ReadonlyArray<Scalars["Source"]["output"]>;
  readonly unit?: Maybe<Scalars["String"]["output"]>;
  readonly value: Scalars["String"]["output"];
};

export type LawParameter = {
  readonly confidence: RuleConfidence;
  readonly description: Scalars["String"]["output"];
  readonly name: Scalars["String"]["output"];
  readonly source: Scalars["String"]["output"];
  readonly unit: Scalars["String"]["output"];
  readonly validFrom?: Maybe<Scalars["Date"]["output"]>;
  readonly validTo?: Maybe<Scalars["Date"]["output"]>;
  readonly value: Scalars["String"]["output"];
};

export type LawReading = {
  readonly reading: Scalars["String"]["output"];
  readonly sentence: Scalars["String"]["output"];
  readonly verdict: VerdictKind;
};

export type LawRule = {
  readonly code: Scalars["String"]["output"];
  readonly confidence: RuleConfidence;
  readonly jurisdiction: Scalars["String"]["output"];
  readonly note?: Maybe<Scalars["String"]["output"]>;
  readonly parameters: ReadonlyArray<LawParameter>;
  readonly source: Scalars["String"]["output"];
  readonly text: Scalars["String"]["output"];
  readonly title: Scalars["String"]["output"];
  readonly validFrom?: Maybe<Scalars["Date"]["output"]>;
  readonly validTo?: Maybe<Scalars["Date"]["output"]>;
  readonly version: Scalars["String"]["output"];
};

export type LawVerdict = {
  readonly confidence: RuleConfidence;
  readonly edgeIds: ReadonlyArray<Scalars["ID"]["output"]>;
  readonly inputs: ReadonlyArray<LawInput>;
  readonly missing: ReadonlyArray<Scalars["String"]["output"]>;
  readonly nodes: ReadonlyArray<Maybe<Scalars["Node"]["output"]>>;
  readonly of?: Maybe<Scalars["Node"]["output"]>;
  readonly ofId: Scalars["ID"]["output"];
  readonly on: Scalars["Date"]["output"];
  readonly readings: ReadonlyArray<LawReading>;
  readonly rule: LawRule;
  readonly sentence: Scalars["String"]["output"];
  readonly sources: ReadonlyArray<Scalars["Source"]["output"]>;
  readonly verdict: VerdictKind;
  readonly weakestGrade?: Maybe<Scalars["String"]["output"]>;
};

export type Lawfulness = {
  readonly jurisdiction: Scalars["String"]["output"];
  readonly notes: ReadonlyArray<Scalars["String"]["output"]>;
  readonly on: Scalars["Date"]["output"];
  readonly overall: VerdictKind;
  readonly verdicts: ReadonlyArray<LawVerdict>;
};

export type LawfulnessCheck = {
  readonly counts: ReadonlyArray<LawfulnessCount>;
  readonly judged: LawfulnessJudged;
  readonly jurisdiction: Scalars["String"]["output"];
  readonly on: Scalars["Date"]["output"];
  readonly unlawful: UnlawfulThingConnection;
  readonly unlawfulLeft: Scalars["Int"]["output"];
};

export type LawfulnessCheckUnlawfulArgs = {
  after?: InputMaybe<Scalars["String"]["input"]>;
  first: Scalars["Int"]["input"];
};

export type LawfulnessCount = {
  readonly count: Scalars["Int"]["output"];
  readonly rule: Scalars["String"]["output"];
  readonly verdict: VerdictKind;
};

export type LawfulnessJudged = {
  readonly miners: Scalars["Int"]["output"];
  readonly purchases: Scalars["Int"]["output"];
  readonly supplies: Scalars["Int"]["output"];
};

export type Locale = "EN" | "KK" | "RU";

export type MatchCandidate = {
  readonly a?: Maybe<Scalars["Party"]["output"]>;
  readonly b?: Maybe<Scalars["Party"]["output"]>;
  readonly id: Scalars["ID"]["output"];
  readonly score: Scalars["Float"]["output"];
  readonly terms: ReadonlyArray<MatchTerm>;
  readonly verdict: MatchVerdict;
  readonly warnings: ReadonlyArray<Scalars["String"]["output"]>;
};

export type MatchCandidateConnection = {
  readonly edges: ReadonlyArray<MatchCandidateEdge>;
  readonly nodes: ReadonlyArray<MatchCandidate>;
  readonly notes: ReadonlyArray<Scalars["String"]["output"]>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars["Int"]["output"];
};

export type MatchCandidateEdge = {
  readonly cursor: Scalars["String"]["output"];
  readonly node: MatchCandidate;
};

export type MatchJudgement = {
  readonly a?: Maybe<Scalars["Party"]["output"]>;
  readonly b?: Maybe<Scalars["Party"]["output"]>;
  readonly by: Scalars["String"]["output"];
  readonly decidedAt: Scalars["DateTime"]["output"];
  readonly id: Scalars["ID"]["output"];
  readonly reason: Scalars["String"]["output"];
  readonly same: Scalars["Boolean"]["output"];
};

export type MatchJudgementPayload = {
  readonly judgement?: Maybe<MatchJudgement>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type MatchTerm = {
  readonly sentence: Scalars["String"]["output"];
  readonly value: Scalars["Float"]["output"];
  readonly weight?: Maybe<Scalars["Float"]["output"]>;
  readonly what: Scalars["String"]["output"];
};

export type MatchVerdict = "LIKELY" | "POSSIBLE" | "SAME" | "UNLIKELY";

export type Me = {
  readonly agency?: Maybe<Scalars["String"]["output"]>;
  readonly cases: ReadonlyArray<Scalars["ID"]["output"]>;
  readonly id: Scalars["ID"]["output"];
  readonly name?: Maybe<Scalars["String"]["output"]>;
  readonly roles: ReadonlyArray<Scalars["String"]["output"]>;
};

export type MissingFunds = "ASSUME_CLEAN" | "ERROR";

export type Money = {
  readonly amount: Scalars["Decimal"]["output"];
  readonly currency: Scalars["Currency"]["output"];
};

export type Mutation = {
  readonly cancelJob: CancelJobPayload;
  readonly checkLawfulness: CheckLawfulnessPayload;
  readonly confirmMatch: MatchJudgementPayload;
  readonly rejectMatch: MatchJudgementPayload;
  readonly undoMatch: MatchJudgementPayload;
};

export type MutationCancelJobArgs = {
  input: CancelJobInput;
};

export type MutationCheckLawfulnessArgs = {
  input: CheckLawfulnessInput;
};

export type MutationConfirmMatchArgs = {
  input: JudgeMatchInput;
};

export type MutationRejectMatchArgs = {
  input: JudgeMatchInput;
};

export type MutationUndoMatchArgs = {
  input: JudgeMatchInput;
};

export type Network = {
  readonly cut?: Maybe<Scalars["String"]["output"]>;
  readonly edges: ReadonlyArray<NetworkEdge>;
  readonly followed: ReadonlyArray<RelationshipKind>;
  readonly followedFromEnds: ReadonlyArray<RelationshipKind>;
  readonly nodes: ReadonlyArray<NetworkNode>;
  readonly truncated: ReadonlyArray<TieTruncation>;
};

export type NetworkEdge = {
  readonly count: Scalars["Int"]["output"];
  readonly edgeIds: ReadonlyArray<Scalars["ID"]["output"]>;
  readonly from: Scalars["ID"]["output"];
  readonly id: Scalars["ID"]["output"];
  readonly label: Scalars["String"]["output"];
  readonly to: Scalars["ID"]["output"];
  readonly type: RelationshipKind;
};

export type NetworkNode = {
  readonly hops: Scalars["Int"]["output"];
  readonly id: Scalars["ID"]["output"];
  readonly kind: ThingKind;
  readonly label: Scalars["String"]["output"];
  readonly left: Scalars["Int"]["output"];
  readonly node: Scalars["Node"]["output"];
};

export type PageInfo = {
  readonly endCursor?: Maybe<Scalars["String"]["output"]>;
  readonly hasNextPage: Scalars["Boolean"]["output"];
  readonly hasPreviousPage: Scalars["Boolean"]["output"];
  readonly startCursor?: Maybe<Scalars["String"]["output"]>;
};

export type PathAnswer = {
  readonly cut?: Maybe<Scalars["String"]["output"]>;
  readonly followed: ReadonlyArray<RelationshipKind>;
  readonly followedFromEnds: ReadonlyArray<RelationshipKind>;
  readonly paths: ReadonlyArray<RankedPath>;
  readonly truncated: ReadonlyArray<TieTruncation>;
};

export type PathFactor = "CROWD" | "TIES";

export type PathHop = {
  readonly from: Scalars["Node"]["output"];
  readonly ties: ReadonlyArray<Tie>;
  readonly to: Scalars["Node"]["output"];
};

export type PathTerm = {
  readonly count: Scalars["Int"]["output"];
  readonly factor: PathFactor;
  readonly hop: Scalars["Int"]["output"];
  readonly thing?: Maybe<Scalars["Node"]["output"]>;
  readonly value: Scalars["Float"]["output"];
};

export type PowerTrail = {
  readonly assets: TrailAssetConnection;
  readonly contracts: TrailSupplyConnection;
  readonly employees: TrailEmployeeConnection;
  readonly energy: ReadonlyArray<TrailEnergyLine>;
  readonly firms: ReadonlyArray<TrailFirm>;
  readonly from: Scalars["Node"]["output"];
  readonly notes: ReadonlyArray<Scalars["String"]["output"]>;
  readonly payments: TrailPaymentConnection;
  readonly periodFrom: Scalars["Date"]["output"];
  readonly periodTo: Scalars["Date"]["output"];
  readonly residents: TrailResidents;
  readonly statements: ReadonlyArray<Scalars["String"]["output"]>;
  readonly ties: TrailTieConnection;
  readonly totals: TrailTotals;
  readonly weakestGrade?: Maybe<Scalars["String"]["output"]>;
  readonly weakestSource?: Maybe<Scalars["Source"]["output"]>;
};

export type PowerTrailAssetsArgs = {
  after?: InputMaybe<Scalars["String"]["input"]>;
  first: Scalars["Int"]["input"];
};

export type PowerTrailContractsArgs = {
  after?: InputMaybe<Scalars["String"]["input"]>;
  first: Scalars["Int"]["input"];
};

export type PowerTrailEmployeesArgs = {
  after?: InputMaybe<Scalars["String"]["input"]>;
  first: Scalars["Int"]["input"];
};

export type PowerTrailPaymentsArgs = {
  after?: InputMaybe<Scalars["String"]["input"]>;
  first: Scalars["Int"]["input"];
};

export type PowerTrailTiesArgs = {
  after?: InputMaybe<Scalars["String"]["input"]>;
  first: Scalars["Int"]["input"];
};

export type PowerTrailInput = {
  readonly from: Scalars["ID"]["input"];
  readonly perHeadKwhYear?: InputMaybe<Scalars["Float"]["input"]>;
  readonly periodFrom?: InputMaybe<Scalars["Date"]["input"]>;
  readonly periodTo?: InputMaybe<Scalars["Date"]["input"]>;
  readonly reportDay?: InputMaybe<Scalars["Date"]["input"]>;
  readonly technicalLossShare: Scalars["Float"]["input"];
};

export type ProceedsByMethod = {
  readonly accounts: ReadonlyArray<ProceedsInAccount>;
  readonly assets: ReadonlyArray<ProceedsInAsset>;
  readonly flows: ReadonlyArray<ProceedsFlow>;
  readonly method: TracingMethod;
  readonly parties: ReadonlyArray<ProceedsOfParty>;
};

export type ProceedsCut = {
  readonly account: Scalars["Account"]["output"];
  readonly reason: ProceedsCutReason;
};

export type ProceedsCutReason = "HOPS" | "HUB" | "SIZE";

export type ProceedsFlow = {
  readonly amount: Money;
  readonly from: Scalars["ID"]["output"];
  readonly to: Scalars["ID"]["output"];
  readonly traced: Money;
};

export type ProceedsHop = {
  readonly amount: Money;
  readonly at: Scalars["DateTime"]["output"];
  readonly from: Scalars["ID"]["output"];
  readonly to: Scalars["ID"]["output"];
  readonly traced: Money;
  readonly transferId: Scalars["ID"]["output"];
};

export type ProceedsInAccount = {
  readonly account: Scalars["Account"]["output"];
  readonly balance: Money;
  readonly followed: Scalars["Boolean"]["output"];
  readonly traced: Money;
};

export type ProceedsInAsset = {
  readonly asset: Scalars["Asset"]["output"];
  readonly path: ReadonlyArray<ProceedsHop>;
  readonly price: Money;
  readonly share: Scalars["Decimal"]["output"];
  readonly traced: Money;
  readonly untraced: Money;
};

export type ProceedsOfParty = {
  readonly currency: Scalars["Currency"]["output"];
  readonly inAccounts: Money;
  readonly inAssets: Money;
  readonly party: Scalars["Party"]["output"];
};

export type ProceedsOrigin = {
  readonly at: Scalars["DateTime"]["output"];
  readonly from: Scalars["Account"]["output"];
  readonly reason?: Maybe<Scalars["String"]["output"]>;
  readonly tainted: Money;
  readonly to: Scalars["Account"]["output"];
  readonly transferId: Scalars["ID"]["output"];
};

export type ProceedsTrace = {
  readonly accountCount: Scalars["Int"]["output"];
  readonly assumedOpenings: ReadonlyArray<AssumedOpening>;
  readonly byMethod: ReadonlyArray<ProceedsByMethod>;
  readonly cut: ReadonlyArray<ProceedsCut>;
  readonly eventCount: Scalars["Int"]["output"];
  readonly ledgerHash: Scalars["String"]["output"];
  readonly methodVersion: Scalars["String"]["output"];
  readonly orderRule: Scalars["String"]["output"];
  readonly origins: ReadonlyArray<ProceedsOrigin>;
  readonly simultaneousCount: Scalars["Int"]["output"];
};

export type Query = {
  readonly job?: Maybe<Job>;
  readonly jobs: JobConnection;
  readonly labels?: Maybe<Labels>;
  readonly lawfulness: Lawfulness;
  readonly matchCandidates: MatchCandidateConnection;
  readonly me: Me;
  readonly network: Network;
  readonly paths: PathAnswer;
  readonly powerTrail: PowerTrail;
  readonly rules: ReadonlyArray<LawRule>;
  readonly runView: ViewResult;
  readonly search: SearchAnswer;
  readonly traceProceeds: ProceedsTrace;
  readonly transferTrace: TransferTrace;
  readonly view?: Maybe<View>;
  readonly views: ViewConnection;
};

export type QueryJobArgs = {
  id: Scalars["ID"]["input"];
};

export type QueryJobsArgs = {
  after?: InputMaybe<Scalars["String"]["input"]>;
  filter?: InputMaybe<JobFilter>;
  first: Scalars["Int"]["input"];
};

export type QueryLabelsArgs = {
  locale: Locale;
  unlessHash?: InputMaybe<Scalars["String"]["input"]>;
};

export type QueryLawfulnessArgs = {
  asOf?: InputMaybe<Scalars["Date"]["input"]>;
  jurisdiction: Scalars["String"]["input"];
  knownAt?: InputMaybe<Scalars["DateTime"]["input"]>;
  of: Scalars["ID"]["input"];
  on?: InputMaybe<Scalars["Date"]["input"]>;
};

export type QueryMatchCandidatesArgs = {
  after?: InputMaybe<Scalars["String"]["input"]>;
  first: Scalars["Int"]["input"];
  kinds?: InputMaybe<ReadonlyArray<ThingKind>>;
  minScore: Scalars["Float"]["input"];
  of?: InputMaybe<ReadonlyArray<Scalars["ID"]["input"]>>;
};

export type QueryNetworkArgs = {
  around: ReadonlyArray<Scalars["ID"]["input"]>;
  asOf?: InputMaybe<Scalars["Date"]["input"]>;
  hops: Scalars["Int"]["input"];
  kinds?: InputMaybe<ReadonlyArray<RelationshipKind>>;
  knownAt?: InputMaybe<Scalars["DateTime"]["input"]>;
  limit: Scalars["Int"]["input"];
};

export type QueryPathsArgs = {
  asOf?: InputMaybe<Scalars["Date"]["input"]>;
  first: Scalars["Int"]["input"];
  from: Scalars["ID"]["input"];
  kinds?: InputMaybe<ReadonlyArray<RelationshipKind>>;
  knownAt?: InputMaybe<Scalars["DateTime"]["input"]>;
  maxHops: Scalars["Int"]["input"];
  to: Scalars["ID"]["input"];
};

export type QueryPowerTrailArgs = {
  asOf?: InputMaybe<Scalars["Date"]["input"]>;
  input: PowerTrailInput;
  knownAt?: InputMaybe<Scalars["DateTime"]["input"]>;
};

export type QueryRulesArgs = {
  jurisdiction: Scalars["String"]["input"];
  on?: InputMaybe<Scalars["Date"]["input"]>;
};

export type QueryRunViewArgs = {
  asOf?: InputMaybe<Scalars["Date"]["input"]>;
  first: Scalars["Int"]["input"];
  id: Scalars["ID"]["input"];
  knownAt?: InputMaybe<Scalars["DateTime"]["input"]>;
  params: ReadonlyArray<ViewParameterInput>;
};

export type QuerySearchArgs = {
  asOf?: InputMaybe<Scalars["Date"]["input"]>;
  first: Scalars["Int"]["input"];
  kinds?: InputMaybe<ReadonlyArray<ThingKind>>;
  knownAt?: InputMaybe<Scalars["DateTime"]["input"]>;
  text: Scalars["String"]["input"];
};

export type QueryTraceProceedsArgs = {
  asOf?: InputMaybe<Scalars["Date"]["input"]>;
  input: TraceProceedsInput;
  knownAt?: InputMaybe<Scalars["DateTime"]["input"]>;
};

export type QueryTransferTraceArgs = {
  asOf?: InputMaybe<Scalars["Date"]["input"]>;
  input: TransferTraceInput;
  knownAt?: InputMaybe<Scalars["DateTime"]["input"]>;
};

export type QueryViewArgs = {
  id: Scalars["ID"]["input"];
};

export type QueryViewsArgs = {
  after?: InputMaybe<Scalars["String"]["input"]>;
  first: Scalars["Int"]["input"];
};

export type RankedPath = {
  readonly hops: ReadonlyArray<PathHop>;
  readonly length: Scalars["Int"]["output"];
  readonly score: Scalars["Float"]["output"];
  readonly sentence: Scalars["String"]["output"];
  readonly sources: ReadonlyArray<Scalars["Source"]["output"]>;
  readonly terms: ReadonlyArray<PathTerm>;
  readonly things: ReadonlyArray<Scalars["Node"]["output"]>;
  readonly weakestGrade?: Maybe<Scalars["String"]["output"]>;
  readonly weakestSource?: Maybe<Scalars["Source"]["output"]>;
};

export type RelationshipKind =
  | "ALLOCATED_TO"
  | "AMENDED"
  | "APPLIED_FOR"
  | "APPROVED"
  | "AUDITS"
  | "BEFELL"
  | "BILLS"
  | "BOUGHT"
  | "CONCERNS"
  | "CREATED"
  | "CURTAILS"
  | "DECLARED"
  | "DEPOSITED"
  | "DIRECTS"
  | "EARNED"
  | "EMPLOYED_BY"
  | "EPISODE_OF"
  | "EVIDENCED_BY"
  | "FED_BY"
  | "FILED"
  | "FOUND_IN"
  | "GRANTED_TO"
  | "GUARANTEES"
  | "HANDLED_BY"
  | "HOLDS"
  | "HOLDS_ACCOUNT"
  | "INSTALLED_AT"
  | "LICENSED_BY"
  | "LOCATED_AT"
  | "LOCATED_IN"
  | "MEASURED_BY"
  | "MEMBER_OF"
  | "NOMINEE_FOR"
  | "NOTED_ON"
  | "NOT_SAME_AS"
  | "OPERATED_BY"
  | "OPERATES"
  | "ORDERED_BY"
  | "ORDERED_IN"
  | "OWNS"
  | "PAID_BY"
  | "PAID_FOR"
  | "PAID_TO"
  | "PARTICIPATES_IN"
  | "PARTY_TO"
  | "POSTED"
  | "PRICED_BY"
  | "RECORDED_ON"
  | "RELATED_TO"
  | "REPAID"
  | "RESTRAINED_BY"
  | "RUNS"
  | "RUN_BY"
  | "SAME_AS"
  | "SERVED_FROM"
  | "SIGNED_IN"
  | "SITUATED_AT"
  | "SOLD"
  | "SOLD_COINS"
  | "STANDS_AT"
  | "SUPPLIES"
  | "TRADED_ON"
  | "TRANSFERRED"
  | "USES_ADDRESS"
  | "USES_DEVICE"
  | "USES_PHONE"
  | "VALUES"
  | "WITHDRAWN";

export type RestraintState =
  | "CLOSED"
  | "CONFISCATED"
  | "CONFISCATED_FINAL"
  | "CONFISCATION_REQUESTED"
  | "DISPOSED"
  | "IDENTIFIED"
  | "INTERIM_MANAGED"
  | "INTERLOCUTORY_SOLD"
  | "RELEASED"
  | "RESTRICTION_LAPSED"
  | "RETURNED_TO_VICTIM"
  | "SEIZED"
  | "SEIZURE_REFUSED"
  | "SEIZURE_REQUESTED"
  | "TEMP_RESTRICTED"
  | "UNDER_ANALYSIS"
  | "UNDER_APPEAL"
  | "VALUE_SUBSTITUTED";

export type RuleConfidence = "OWN_ANALYSIS" | "PRESS" | "SECONDARY" | "STATUTE";

export type SearchAnswer = {
  readonly hits: ReadonlyArray<SearchHit>;
  readonly notes: ReadonlyArray<Scalars["String"]["output"]>;
};

export type SearchHit = {
  readonly kind: ThingKind;
  readonly label: Scalars["String"]["output"];
  readonly matched: SearchMatch;
  readonly node: Scalars["Node"]["output"];
  readonly score: Scalars["Float"]["output"];
};

export type SearchHow = "EXACT" | "FUZZY" | "PREFIX" | "WORDS";

export type SearchMatch = {
  readonly field: Scalars["String"]["output"];
  readonly how: SearchHow;
  readonly value: Scalars["String"]["output"];
};

export type TaintedAccountInput = {
  readonly accountId: Scalars["ID"]["input"];
  readonly before?: InputMaybe<Scalars["DateTime"]["input"]>;
  readonly flow: TaintedFlow;
  readonly from?: InputMaybe<Scalars["DateTime"]["input"]>;
};

export type TaintedFlow = "PAID" | "RECEIVED";

export type TaintedPaymentInput = {
  readonly amount?: InputMaybe<Scalars["Decimal"]["input"]>;
  readonly reason?: InputMaybe<Scalars["String"]["input"]>;
  readonly transferId: Scalars["ID"]["input"];
};

export type TariffCategory =
  | "AGRICULTURAL"
  | "COMMERCIAL"
  | "CRITICAL"
  | "DIGITAL_MINING"
  | "INDUSTRIAL"
  | "RESIDENTIAL"
  | "SOCIAL";

export type ThingKind =
  | "ACCOUNT"
  | "ADDRESS"
  | "AGENCY"
  | "ALLOCATION"
  | "APARTMENT"
  | "ASSET"
  | "AUDIT_ENTRY"
  | "CASE"
  | "CASH"
  | "CLAIM"
  | "COIN_SALE"
  | "COMPANY"
  | "CONTRACT"
  | "COURT_ORDER"
  | "CRYPTO_HOLDING"
  | "CURTAILMENT_ORDER"
  | "DECLARATION"
  | "DEFICIT_HOUR"
  | "DELIVERY_POINT"
  | "DEVICE"
  | "EMPLOYEE"
  | "EPISODE"
  | "EVIDENCE_ITEM"
  | "EXCHANGE_RATE"
  | "FARM"
  | "FEEDER"
  | "FINDING"
  | "FIRM"
  | "INCOME"
  | "INVOICE"
  | "LAND"
  | "LEVY_RETURN"
  | "LICENCE"
  | "LOAN"
  | "METER"
  | "METER_EVENT"
  | "METER_MONTH"
  | "MINING_DEVICE"
  | "NOTE"
  | "OFFICER"
  | "PARTY"
  | "PAYOUT"
  | "PERSON"
  | "PHONE"
  | "PLATFORM_PURCHASE"
  | "POOL"
  | "QUOTA"
  | "REGION"
  | "RESTRAINT_EVENT"
  | "SOURCE"
  | "SUBSTATION"
  | "TARIFF"
  | "TRADING_PLATFORM"
  | "TRANSFORMER"
  | "UTILITY"
  | "VALUATION"
  | "VEHICLE";

export type Tie = {
  readonly count: Scalars["Int"]["output"];
  readonly edgeIds: ReadonlyArray<Scalars["ID"]["output"]>;
  readonly facts: ReadonlyArray<TieFact>;
  readonly firstAt?: Maybe<Scalars["DateTime"]["output"]>;
  readonly forward: Scalars["Boolean"]["output"];
  readonly from: Scalars["Node"]["output"];
  readonly kind: RelationshipKind;
  readonly lastAt?: Maybe<Scalars["DateTime"]["output"]>;
  readonly to: Scalars["Node"]["output"];
  readonly totals: ReadonlyArray<Money>;
  readonly words: Scalars["String"]["output"];
};

export type TieFact = {
  readonly name: Scalars["String"]["output"];
  readonly value: Scalars["String"]["output"];
};

export type TieKind =
  | "DIRECTORSHIP"
  | "HOLDING"
  | "KINSHIP"
  | "NOMINEE"
  | "PAYMENT"
  | "SHARED_ADDRESS"
  | "SHARED_DEVICE"
  | "SHARED_PHONE";

export type TieTruncation = {
  readonly followed: Scalars["Int"]["output"];
  readonly hop: Scalars["Int"]["output"];
  readonly id: Scalars["ID"]["output"];
  readonly kind: RelationshipKind;
  readonly left: Scalars["Int"]["output"];
};

export type TraceCutReason = "PATHS" | "TRANSFERS";

export type TraceDirection = "BACKWARD" | "FORWARD";

export type TraceProceedsInput = {
  readonly accounts: ReadonlyArray<TaintedAccountInput>;
  readonly assetsRetained: Scalars["Boolean"]["input"];
  readonly before?: InputMaybe<Scalars["DateTime"]["input"]>;
  readonly hubSize: Scalars["Int"]["input"];
  readonly maxHops: Scalars["Int"]["input"];
  readonly methods: ReadonlyArray<TracingMethod>;
  readonly missingFunds: MissingFunds;
  readonly payments: ReadonlyArray<TaintedPaymentInput>;
};

export type TraceTransfer = {
  readonly amount: Scalars["Decimal"]["output"];
  readonly at: Scalars["DateTime"]["output"];
  readonly creditedAmount?: Maybe<Scalars["Decimal"]["output"]>;
  readonly creditedCurrency?: Maybe<Scalars["Currency"]["output"]>;
  readonly currency: Scalars["Currency"]["output"];
  readonly from: Scalars["Account"]["output"];
  readonly id: Scalars["ID"]["output"];
  readonly purpose?: Maybe<Scalars["String"]["output"]>;
  readonly sourceIds: ReadonlyArray<Scalars["ID"]["output"]>;
  readonly to: Scalars["Account"]["output"];
};

export type TracingMethod = "FIFO" | "LIBR" | "LIFO" | "OATWAY" | "POISON" | "PRORATA";

export type TrailAct = {
  readonly act: ContractAct;
  readonly at?: Maybe<Scalars["DateTime"]["output"]>;
  readonly contract: Scalars["SupplyContract"]["output"];
  readonly count: Scalars["Int"]["output"];
  readonly path: TrailPath;
  readonly postedLessMeteredKwh?: Maybe<Scalars["Float"]["output"]>;
  readonly terminals: ReadonlyArray<Scalars["String"]["output"]>;
  readonly weakestGrade?: Maybe<Scalars["String"]["output"]>;
};

export type TrailAsset = {
  readonly asset: Scalars["Asset"]["output"];
  readonly employee: Scalars["UtilityEmployee"]["output"];
  readonly holders: ReadonlyArray<TrailHolder>;
  readonly orders: ReadonlyArray<Scalars["CourtOrder"]["output"]>;
  readonly paidFrom: ReadonlyArray<Scalars["Account"]["output"]>;
  readonly path: TrailPath;
  readonly price?: Maybe<Money>;
  readonly restrainedUntil?: Maybe<Scalars["Date"]["output"]>;
  readonly sources: ReadonlyArray<Scalars["Source"]["output"]>;
  readonly state?: Maybe<RestraintState>;
  readonly weakestGrade?: Maybe<Scalars["String"]["output"]>;
};

export type TrailAssetConnection = {
  readonly edges: ReadonlyArray<TrailAssetEdge>;
  readonly nodes: ReadonlyArray<TrailAsset>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars["Int"]["output"];
};

export type TrailAssetEdge = {
  readonly cursor: Scalars["String"]["output"];
  readonly node: TrailAsset;
};

export type TrailEmployee = {
  readonly acts: ReadonlyArray<TrailAct>;
  readonly employee: Scalars["UtilityEmployee"]["output"];
  readonly energyKwh: Scalars["Float"]["output"];
  readonly received: TrailValue;
};

export type TrailEmployeeConnection = {
  readonly edges: ReadonlyArray<TrailEmployeeEdge>;
  readonly nodes: ReadonlyArray<TrailEmployee>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars["Int"]["output"];
};

export type TrailEmployeeEdge = {
  readonly cursor: Scalars["String"]["output"];
  readonly node: TrailEmployee;
};

export type TrailEnergyLine = {
  readonly billed: TrailValue;
  readonly category?: Maybe<TariffCategory>;
  readonly diversion: Diversion;
  readonly energyKwh: Scalars["Float"]["output"];
  readonly levy?: Maybe<TrailValue>;
  readonly marketValue?: Maybe<TrailValue>;
  readonly meanLoadKw: Scalars["Float"]["output"];
  readonly month: Scalars["Date"]["output"];
  readonly protectedCategory?: Maybe<TariffCategory>;
};

export type TrailFirm = {
  readonly billed: TrailValue;
  readonly energyKwh: Scalars["Float"]["output"];
  readonly firm: Scalars["MiningFirm"]["output"];
  readonly lawfulness: Lawfulness;
};

export type TrailFirmLawfulnessArgs = {
  jurisdiction: Scalars["String"]["input"];
};

export type TrailHolder = {
  readonly capacity: HoldingCapacity;
  readonly party: Scalars["Party"]["output"];
};

export type TrailPath = {
  readonly edgeIds: ReadonlyArray<Scalars["ID"]["output"]>;
  readonly nodes: ReadonlyArray<Scalars["Node"]["output"]>;
  readonly sentence: Scalars["String"]["output"];
};

export type TrailPayment = {
  readonly amount: Money;
  readonly at: Scalars["DateTime"]["output"];
  readonly employee: Scalars["UtilityEmployee"]["output"];
  readonly firm: Scalars["MiningFirm"]["output"];
  readonly path: TrailPath;
  readonly purpose?: Maybe<Scalars["String"]["output"]>;
  readonly recipient: Scalars["Party"]["output"];
  readonly sources: ReadonlyArray<Scalars["Source"]["output"]>;
  readonly weakestGrade?: Maybe<Scalars["String"]["output"]>;
};

export type TrailPaymentConnection = {
  readonly edges: ReadonlyArray<TrailPaymentEdge>;
  readonly nodes: ReadonlyArray<TrailPayment>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars["Int"]["output"];
};

export type TrailPaymentEdge = {
  readonly cursor: Scalars["String"]["output"];
  readonly node: TrailPayment;
};

export type TrailResidents = {
  readonly atPeakLoad: Scalars["Int"]["output"];
  readonly atPeakLoadNational: Scalars["Int"]["output"];
  readonly overPeriod: Scalars["Int"]["output"];
  readonly perHeadKwhYear: Scalars["Float"]["output"];
  readonly perHeadSource: Scalars["String"]["output"];
};

export type TrailSupply = {
  readonly billed: TrailValue;
  readonly contract?: Maybe<Scalars["SupplyContract"]["output"]>;
  readonly declaredActivity?: Maybe<Scalars["String"]["output"]>;
  readonly declaredCategory?: Maybe<TariffCategory>;
  readonly deliveryPoint: Scalars["DeliveryPoint"]["output"];
  readonly diversion: Diversion;
  readonly energyKwh: Scalars["Float"]["output"];
  readonly farm: Scalars["MiningFarm"]["output"];
  readonly firm: Scalars["MiningFirm"]["output"];
  readonly lawfulness: Lawfulness;
  readonly path: TrailPath;
  readonly protectedCategory?: Maybe<TariffCategory>;
  readonly sources: ReadonlyArray<Scalars["Source"]["output"]>;
  readonly utility?: Maybe<Scalars["Utility"]["output"]>;
  readonly weakestGrade?: Maybe<Scalars["String"]["output"]>;
};

export type TrailSupplyLawfulnessArgs = {
  jurisdiction: Scalars["String"]["input"];
};

export type TrailSupplyConnection = {
  readonly edges: ReadonlyArray<TrailSupplyEdge>;
  readonly nodes: ReadonlyArray<TrailSupply>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars["Int"]["output"];
};

export type TrailSupplyEdge = {
  readonly cursor: Scalars["String"]["output"];
  readonly node: TrailSupply;
};

export type TrailTie = {
  readonly employee: Scalars["UtilityEmployee"]["output"];
  readonly firm: Scalars["MiningFirm"]["output"];
  readonly kind: TieKind;
  readonly path: TrailPath;
  readonly sources: ReadonlyArray<Scalars["Source"]["output"]>;
  readonly weakestGrade?: Maybe<Scalars["String"]["output"]>;
};

export type TrailTieConnection = {
  readonly edges: ReadonlyArray<TrailTieEdge>;
  readonly nodes: ReadonlyArray<TrailTie>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars["Int"]["output"];
};

export type TrailTieEdge = {
  readonly cursor: Scalars["String"]["output"];
  readonly node: TrailTie;
};

export type TrailTotals = {
  readonly billed: TrailValue;
  readonly energyKwh: Scalars["Float"]["output"];
  readonly lawfulness: VerdictCounts;
  readonly levy: TrailValue;
  readonly linesWithoutMarketPrice: Scalars["Int"]["output"];
  readonly marketValue: TrailValue;
  readonly peakMonth?: Maybe<Scalars["Date"]["output"]>;
  readonly peakMonthLoadKw: Scalars["Float"]["output"];
  readonly received: TrailValue;
  readonly reportRate?: Maybe<Scalars["Decimal"]["output"]>;
  readonly reportRateDay?: Maybe<Scalars["Date"]["output"]>;
  readonly unbilledKwh: Scalars["Float"]["output"];
};

export type TrailTotalsLawfulnessArgs = {
  jurisdiction: Scalars["String"]["input"];
};

export type TrailValue = {
  readonly kzt: Scalars["Decimal"]["output"];
  readonly usdAtEvent?: Maybe<Scalars["Decimal"]["output"]>;
  readonly usdAtReport?: Maybe<Scalars["Decimal"]["output"]>;
};

export type TransferPath = {
  readonly accounts: ReadonlyArray<Scalars["Account"]["output"]>;
  readonly firstAt: Scalars["DateTime"]["output"];
  readonly hops: Scalars["Int"]["output"];
  readonly lastAt: Scalars["DateTime"]["output"];
  readonly transfers: ReadonlyArray<TraceTransfer>;
};

export type TransferTrace = {
  readonly cut?: Maybe<TransferTraceCut>;
  readonly paths: ReadonlyArray<TransferPath>;
  readonly totalPaths?: Maybe<Scalars["Int"]["output"]>;
  readonly truncated: ReadonlyArray<TransferTruncation>;
};

export type TransferTraceCut = {
  readonly found: Scalars["Int"]["output"];
  readonly hop: Scalars["Int"]["output"];
  readonly message: Scalars["String"]["output"];
  readonly reason: TraceCutReason;
  readonly shown: Scalars["Int"]["output"];
};

export type TransferTraceInput = {
  readonly after?: InputMaybe<Scalars["DateTime"]["input"]>;
  readonly before?: InputMaybe<Scalars["DateTime"]["input"]>;
  readonly direction: TraceDirection;
  readonly distinctAccounts: Scalars["Boolean"]["input"];
  readonly first: Scalars["Int"]["input"];
  readonly from: ReadonlyArray<Scalars["ID"]["input"]>;
  readonly maxHops: Scalars["Int"]["input"];
  readonly minAmount?: InputMaybe<Scalars["Decimal"]["input"]>;
  readonly perHop: Scalars["Int"]["input"];
};

export type TransferTruncation = {
  readonly account: Scalars["Account"]["output"];
  readonly hop: Scalars["Int"]["output"];
  readonly kept: Scalars["Int"]["output"];
  readonly left: Scalars["Int"]["output"];
};

export type UnlawfulThing = {
  readonly id: Scalars["ID"]["output"];
  readonly of?: Maybe<Scalars["Node"]["output"]>;
  readonly rules: ReadonlyArray<Scalars["String"]["output"]>;
};

export type UnlawfulThingConnection = {
  readonly edges: ReadonlyArray<UnlawfulThingEdge>;
  readonly nodes: ReadonlyArray<UnlawfulThing>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars["Int"]["output"];
};

export type UnlawfulThingEdge = {
  readonly cursor: Scalars["String"]["output"];
  readonly node: UnlawfulThing;
};

export type UserError = {
  readonly code: ErrorCode;
  readonly field?: Maybe<Scalars["String"]["output"]>;
  readonly message: Scalars["String"]["output"];
};

export type VerdictCounts = {
  readonly lawful: Scalars["Int"]["output"];
  readonly notApplicable: Scalars["Int"]["output"];
  readonly uncertain: Scalars["Int"]["output"];
  readonly unlawful: Scalars["Int"]["output"];
};

export type VerdictKind = "LAWFUL" | "NOT_APPLICABLE" | "UNCERTAIN" | "UNLAWFUL";

export type View = {
  readonly columns: ReadonlyArray<ViewColumn>;
  readonly description: Scalars["String"]["output"];
  readonly hash: Scalars["String"]["output"];
  readonly id: Scalars["ID"]["output"];
  readonly parameters: ReadonlyArray<ViewParameter>;
  readonly statement: Scalars["String"]["output"];
  readonly title: Scalars["String"]["output"];
};

export type ViewBoundParameter = {
  readonly name: Scalars["String"]["output"];
  readonly supplied: Scalars["Boolean"]["output"];
  readonly value?: Maybe<Scalars["String"]["output"]>;
  readonly values?: Maybe<ReadonlyArray<Scalars["String"]["output"]>>;
};

export type ViewColumn = {
  readonly currencyFrom?: Maybe<Scalars["String"]["output"]>;
  readonly description: Scalars["String"]["output"];
  readonly list: Scalars["Boolean"]["output"];
  readonly masked: Scalars["Boolean"]["output"];
  readonly name: Scalars["String"]["output"];
  readonly type: Scalars["String"]["output"];
};

export type ViewConnection = {
  readonly edges: ReadonlyArray<ViewEdge>;
  readonly nodes: ReadonlyArray<View>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars["Int"]["output"];
};

export type ViewEdge = {
  readonly cursor: Scalars["String"]["output"];
  readonly node: View;
};

export type ViewParameter = {
  readonly defaultValue?: Maybe<Scalars["String"]["output"]>;
  readonly defaultValues?: Maybe<ReadonlyArray<Scalars["String"]["output"]>>;
  readonly description: Scalars["String"]["output"];
  readonly list: Scalars["Boolean"]["output"];
  readonly max?: Maybe<Scalars["Float"]["output"]>;
  readonly min?: Maybe<Scalars["Float"]["output"]>;
  readonly name: Scalars["String"]["output"];
  readonly required: Scalars["Boolean"]["output"];
  readonly type: Scalars["String"]["output"];
};

export type ViewParameterInput = {
  readonly name: Scalars["String"]["input"];
  readonly value?: InputMaybe<Scalars["String"]["input"]>;
  readonly values?: InputMaybe<ReadonlyArray<Scalars["String"]["input"]>>;
};

export type ViewResult = {
  readonly columns: ReadonlyArray<ViewColumn>;
  readonly commit?: Maybe<Scalars["BigInt"]["output"]>;
  readonly parameters: ReadonlyArray<ViewBoundParameter>;
  readonly rowCount: Scalars["Int"]["output"];
  readonly rows: ReadonlyArray<ReadonlyArray<Maybe<Scalars["String"]["output"]>>>;
  readonly statement: Scalars["String"]["output"];
  readonly truncated: Scalars["Boolean"]["output"];
  readonly view: View;
  readonly viewHash: Scalars["String"]["output"];
};

export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<
  TResult,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<
  TResult,
  TKey extends string,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo,
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  obj: T,
  context: TContext,
  info: GraphQLResolveInfo,
) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<
  TResult = Record<PropertyKey, never>,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  JobResult: LawfulnessCheck;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Account: ResolverTypeWrapper<Scalars["Account"]["output"]>;
  Asset: ResolverTypeWrapper<Scalars["Asset"]["output"]>;
  AssumedOpening: ResolverTypeWrapper<AssumedOpening>;
  BigInt: ResolverTypeWrapper<Scalars["BigInt"]["output"]>;
  Boolean: ResolverTypeWrapper<Scalars["Boolean"]["output"]>;
  CancelJobInput: CancelJobInput;
  CancelJobPayload: ResolverTypeWrapper<Omit<CancelJobPayload, "job"> & { job?: Maybe<ResolversTypes["Job"]> }>;
  CheckLawfulnessInput: CheckLawfulnessInput;
  CheckLawfulnessPayload: ResolverTypeWrapper<
    Omit<CheckLawfulnessPayload, "job"> & { job?: Maybe<ResolversTypes["Job"]> }
  >;
  ContractAct: ContractAct;
  CourtOrder: ResolverTypeWrapper<Scalars["CourtOrder"]["output"]>;
  Currency: ResolverTypeWrapper<Scalars["Currency"]["output"]>;
  Date: ResolverTypeWrapper<Scalars["Date"]["output"]>;
  DateTime: ResolverTypeWrapper<Scalars["DateTime"]["output"]>;
  Decimal: ResolverTypeWrapper<Scalars["Decimal"]["output"]>;
  DeliveryPoint: ResolverTypeWrapper<Scalars["DeliveryPoint"]["output"]>;
  Diversion: Diversion;
  EnumLabels: ResolverTypeWrapper<EnumLabels>;
  ErrorCode: ErrorCode;
  FieldLabel: ResolverTypeWrapper<FieldLabel>;
  Float: ResolverTypeWrapper<Scalars["Float"]["output"]>;
  HoldingCapacity: HoldingCapacity;
  ID: ResolverTypeWrapper<Scalars["ID"]["output"]>;
  Int: ResolverTypeWrapper<Scalars["Int"]["output"]>;
  Job: ResolverTypeWrapper<
    Omit<Job, "progress" | "result"> & {
      progress?: Maybe<ResolversTypes["JobProgress"]>;
      result?: Maybe<ResolversTypes["JobResult"]>;
    }
  >;
  JobConnection: ResolverTypeWrapper<
    Omit<JobConnection, "edges" | "nodes"> & {
      edges: ReadonlyArray<ResolversTypes["JobEdge"]>;
      nodes: ReadonlyArray<ResolversTypes["Job"]>;
    }
  >;
  JobEdge: ResolverTypeWrapper<Omit<JobEdge, "node"> & { node: ResolversTypes["Job"] }>;
  JobFilter: JobFilter;
  JobKind: JobKind;
  JobKindFilter: JobKindFilter;
  JobProgress: ResolverTypeWrapper<JobProgress>;
  JobResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>["JobResult"]>;
  JobStatus: JobStatus;
  JobStatusFilter: JobStatusFilter;
  JudgeMatchInput: JudgeMatchInput;
  KindLabel: ResolverTypeWrapper<KindLabel>;
  Label: ResolverTypeWrapper<Label>;
  Labels: ResolverTypeWrapper<Labels>;
  LawInput: ResolverTypeWrapper<LawInput>;
  LawParameter: ResolverTypeWrapper<LawParameter>;
  LawReading: ResolverTypeWrapper<LawReading>;
  LawRule: ResolverTypeWrapper<LawRule>;
  LawVerdict: ResolverTypeWrapper<LawVerdict>;
  Lawfulness: ResolverTypeWrapper<Lawfulness>;
  LawfulnessCheck: ResolverTypeWrapper<LawfulnessCheck>;
  LawfulnessCount: ResolverTypeWrapper<LawfulnessCount>;
  LawfulnessJudged: ResolverTypeWrapper<LawfulnessJudged>;
  Locale: Locale;
  MatchCandidate: ResolverTypeWrapper<MatchCandidate>;
  MatchCandidateConnection: ResolverTypeWrapper<MatchCandidateConnection>;
  MatchCandidateEdge: ResolverTypeWrapper<MatchCandidateEdge>;
  MatchJudgement: ResolverTypeWrapper<MatchJudgement>;
  MatchJudgementPayload: ResolverTypeWrapper<MatchJudgementPayload>;
  MatchTerm: ResolverTypeWrapper<MatchTerm>;
  MatchVerdict: MatchVerdict;
  Me: ResolverTypeWrapper<Me>;
  MiningFarm: ResolverTypeWrapper<Scalars["MiningFarm"]["output"]>;
  MiningFirm: ResolverTypeWrapper<Scalars["MiningFirm"]["output"]>;
  MissingFunds: MissingFunds;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Network: ResolverTypeWrapper<Network>;
  NetworkEdge: ResolverTypeWrapper<NetworkEdge>;
  NetworkNode: ResolverTypeWrapper<NetworkNode>;
  Node: ResolverTypeWrapper<Scalars["Node"]["output"]>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Party: ResolverTypeWrapper<Scalars["Party"]["output"]>;
  PathAnswer: ResolverTypeWrapper<PathAnswer>;
  PathFactor: PathFactor;
  PathHop: ResolverTypeWrapper<PathHop>;
  PathTerm: ResolverTypeWrapper<PathTerm>;
  PowerTrail: ResolverTypeWrapper<PowerTrail>;
  PowerTrailInput: PowerTrailInput;
  ProceedsByMethod: ResolverTypeWrapper<ProceedsByMethod>;
  ProceedsCut: ResolverTypeWrapper<ProceedsCut>;
  ProceedsCutReason: ProceedsCutReason;
  ProceedsFlow: ResolverTypeWrapper<ProceedsFlow>;
  ProceedsHop: ResolverTypeWrapper<ProceedsHop>;
  ProceedsInAccount: ResolverTypeWrapper<ProceedsInAccount>;
  ProceedsInAsset: ResolverTypeWrapper<ProceedsInAsset>;
  ProceedsOfParty: ResolverTypeWrapper<ProceedsOfParty>;
  ProceedsOrigin: ResolverTypeWrapper<ProceedsOrigin>;
  ProceedsTrace: ResolverTypeWrapper<ProceedsTrace>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RankedPath: ResolverTypeWrapper<RankedPath>;
  RelationshipKind: RelationshipKind;
  RestraintState: RestraintState;
  RuleConfidence: RuleConfidence;
  SearchAnswer: ResolverTypeWrapper<SearchAnswer>;
  SearchHit: ResolverTypeWrapper<SearchHit>;
  SearchHow: SearchHow;
  SearchMatch: ResolverTypeWrapper<SearchMatch>;
  Source: ResolverTypeWrapper<Scalars["Source"]["output"]>;
  String: ResolverTypeWrapper<Scalars["String"]["output"]>;
  SupplyContract: ResolverTypeWrapper<Scalars["SupplyContract"]["output"]>;
  TaintedAccountInput: TaintedAccountInput;
  TaintedFlow: TaintedFlow;
  TaintedPaymentInput: TaintedPaymentInput;
  TariffCategory: TariffCategory;
  ThingKind: ThingKind;
  Tie: ResolverTypeWrapper<Tie>;
  TieFact: ResolverTypeWrapper<TieFact>;
  TieKind: TieKind;
  TieTruncation: ResolverTypeWrapper<TieTruncation>;
  TraceCutReason: TraceCutReason;
  TraceDirection: TraceDirection;
  TraceProceedsInput: TraceProceedsInput;
  TraceTransfer: ResolverTypeWrapper<TraceTransfer>;
  TracingMethod: TracingMethod;
  TrailAct: ResolverTypeWrapper<TrailAct>;
  TrailAsset: ResolverTypeWrapper<TrailAsset>;
  TrailAssetConnection: ResolverTypeWrapper<TrailAssetConnection>;
  TrailAssetEdge: ResolverTypeWrapper<TrailAssetEdge>;
  TrailEmployee: ResolverTypeWrapper<TrailEmployee>;
  TrailEmployeeConnection: ResolverTypeWrapper<TrailEmployeeConnection>;
  TrailEmployeeEdge: ResolverTypeWrapper<TrailEmployeeEdge>;
  TrailEnergyLine: ResolverTypeWrapper<TrailEnergyLine>;
  TrailFirm: ResolverTypeWrapper<TrailFirm>;
  TrailHolder: ResolverTypeWrapper<TrailHolder>;
  TrailPath: ResolverTypeWrapper<TrailPath>;
  TrailPayment: ResolverTypeWrapper<TrailPayment>;
  TrailPaymentConnection: ResolverTypeWrapper<TrailPaymentConnection>;
  TrailPaymentEdge: ResolverTypeWrapper<TrailPaymentEdge>;
  TrailResidents: ResolverTypeWrapper<TrailResidents>;
  TrailSupply: ResolverTypeWrapper<TrailSupply>;
  TrailSupplyConnection: ResolverTypeWrapper<TrailSupplyConnection>;
  TrailSupplyEdge: ResolverTypeWrapper<TrailSupplyEdge>;
  TrailTie: ResolverTypeWrapper<TrailTie>;
  TrailTieConnection: ResolverTypeWrapper<TrailTieConnection>;
  TrailTieEdge: ResolverTypeWrapper<TrailTieEdge>;
  TrailTotals: ResolverTypeWrapper<TrailTotals>;
  TrailValue: ResolverTypeWrapper<TrailValue>;
  TransferPath: ResolverTypeWrapper<TransferPath>;
  TransferTrace: ResolverTypeWrapper<TransferTrace>;
  TransferTraceCut: ResolverTypeWrapper<TransferTraceCut>;
  TransferTraceInput: TransferTraceInput;
  TransferTruncation: ResolverTypeWrapper<TransferTruncation>;
  UnlawfulThing: ResolverTypeWrapper<UnlawfulThing>;
  UnlawfulThingConnection: ResolverTypeWrapper<UnlawfulThingConnection>;
  UnlawfulThingEdge: ResolverTypeWrapper<UnlawfulThingEdge>;
  UserError: ResolverTypeWrapper<UserError>;
  Utility: ResolverTypeWrapper<Scalars["Utility"]["output"]>;
  UtilityEmployee: ResolverTypeWrapper<Scalars["UtilityEmployee"]["output"]>;
  VerdictCounts: ResolverTypeWrapper<VerdictCounts>;
  VerdictKind: VerdictKind;
  View: ResolverTypeWrapper<View>;
  ViewBoundParameter: ResolverTypeWrapper<ViewBoundParameter>;
  ViewColumn: ResolverTypeWrapper<ViewColumn>;
  ViewConnection: ResolverTypeWrapper<ViewConnection>;
  ViewEdge: ResolverTypeWrapper<ViewEdge>;
  ViewParameter: ResolverTypeWrapper<ViewParameter>;
  ViewParameterInput: ViewParameterInput;
  ViewResult: ResolverTypeWrapper<ViewResult>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Account: Scalars["Account"]["output"];
  Asset: Scalars["Asset"]["output"];
  AssumedOpening: AssumedOpening;
  BigInt: Scalars["BigInt"]["output"];
  Boolean: Scalars["Boolean"]["output"];
  CancelJobInput: CancelJobInput;
  CancelJobPayload: Omit<CancelJobPayload, "job"> & { job?: Maybe<ResolversParentTypes["Job"]> };
  CheckLawfulnessInput: CheckLawfulnessInput;
  CheckLawfulnessPayload: Omit<CheckLawfulnessPayload, "job"> & { job?: Maybe<ResolversParentTypes["Job"]> };
  CourtOrder: Scalars["CourtOrder"]["output"];
  Currency: Scalars["Currency"]["output"];
  Date: Scalars["Date"]["output"];
  DateTime: Scalars["DateTime"]["output"];
  Decimal: Scalars["Decimal"]["output"];
  DeliveryPoint: Scalars["DeliveryPoint"]["output"];
  EnumLabels: EnumLabels;
  FieldLabel: FieldLabel;
  Float: Scalars["Float"]["output"];
  ID: Scalars["ID"]["output"];
  Int: Scalars["Int"]["output"];
  Job: Omit<Job, "progress" | "result"> & {
    progress?: Maybe<ResolversParentTypes["JobProgress"]>;
    result?: Maybe<ResolversParentTypes["JobResult"]>;
  };
  JobConnection: Omit<JobConnection, "edges" | "nodes"> & {
    edges: ReadonlyArray<ResolversParentTypes["JobEdge"]>;
    nodes: ReadonlyArray<ResolversParentTypes["Job"]>;
  };
  JobEdge: Omit<JobEdge, "node"> & { node: ResolversParentTypes["Job"] };
  JobFilter: JobFilter;
  JobKindFilter: JobKindFilter;
  JobProgress: JobProgress;
  JobResult: ResolversUnionTypes<ResolversParentTypes>["JobResult"];
  JobStatusFilter: JobStatusFilter;
  JudgeMatchInput: JudgeMatchInput;
  KindLabel: KindLabel;
  Label: Label;
  Labels: Labels;
  LawInput: LawInput;
  LawParameter: LawParameter;
  LawReading: LawReading;
  LawRule: LawRule;
  LawVerdict: LawVerdict;
  Lawfulness: Lawfulness;
  LawfulnessCheck: LawfulnessCheck;
  LawfulnessCount: LawfulnessCount;
  LawfulnessJudged: LawfulnessJudged;
  MatchCandidate: MatchCandidate;
  MatchCandidateConnection: MatchCandidateConnection;
  MatchCandidateEdge: MatchCandidateEdge;
  MatchJudgement: MatchJudgement;
  MatchJudgementPayload: MatchJudgementPayload;
  MatchTerm: MatchTerm;
  Me: Me;
  MiningFarm: Scalars["MiningFarm"]["output"];
  MiningFirm: Scalars["MiningFirm"]["output"];
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  Network: Network;
  NetworkEdge: NetworkEdge;
  NetworkNode: NetworkNode;
  Node: Scalars["Node"]["output"];
  PageInfo: PageInfo;
  Party: Scalars["Party"]["output"];
  PathAnswer: PathAnswer;
  PathHop: PathHop;
  PathTerm: PathTerm;
  PowerTrail: PowerTrail;
  PowerTrailInput: PowerTrailInput;
  ProceedsByMethod: ProceedsByMethod;
  ProceedsCut: ProceedsCut;
  ProceedsFlow: ProceedsFlow;
  ProceedsHop: ProceedsHop;
  ProceedsInAccount: ProceedsInAccount;
  ProceedsInAsset: ProceedsInAsset;
  ProceedsOfParty: ProceedsOfParty;
  ProceedsOrigin: ProceedsOrigin;
  ProceedsTrace: ProceedsTrace;
  Query: Record<PropertyKey, never>;
  RankedPath: RankedPath;
  SearchAnswer: SearchAnswer;
  SearchHit: SearchHit;
  SearchMatch: SearchMatch;
  Source: Scalars["Source"]["output"];
  String: Scalars["String"]["output"];
  SupplyContract: Scalars["SupplyContract"]["output"];
  TaintedAccountInput: TaintedAccountInput;
  TaintedPaymentInput: TaintedPaymentInput;
  Tie: Tie;
  TieFact: TieFact;
  TieTruncation: TieTruncation;
  TraceProceedsInput: TraceProceedsInput;
  TraceTransfer: TraceTransfer;
  TrailAct: TrailAct;
  TrailAsset: TrailAsset;
  TrailAssetConnection: TrailAssetConnection;
  TrailAssetEdge: TrailAssetEdge;
  TrailEmployee: TrailEmployee;
  TrailEmployeeConnection: TrailEmployeeConnection;
  TrailEmployeeEdge: TrailEmployeeEdge;
  TrailEnergyLine: TrailEnergyLine;
  TrailFirm: TrailFirm;
  TrailHolder: TrailHolder;
  TrailPath: TrailPath;
  TrailPayment: TrailPayment;
  TrailPaymentConnection: TrailPaymentConnection;
  TrailPaymentEdge: TrailPaymentEdge;
  TrailResidents: TrailResidents;
  TrailSupply: TrailSupply;
  TrailSupplyConnection: TrailSupplyConnection;
  TrailSupplyEdge: TrailSupplyEdge;
  TrailTie: TrailTie;
  TrailTieConnection: TrailTieConnection;
  TrailTieEdge: TrailTieEdge;
  TrailTotals: TrailTotals;
  TrailValue: TrailValue;
  TransferPath: TransferPath;
  TransferTrace: TransferTrace;
  TransferTraceCut: TransferTraceCut;
  TransferTraceInput: TransferTraceInput;
  TransferTruncation: TransferTruncation;
  UnlawfulThing: UnlawfulThing;
  UnlawfulThingConnection: UnlawfulThingConnection;
  UnlawfulThingEdge: UnlawfulThingEdge;
  UserError: UserError;
  Utility: Scalars["Utility"]["output"];
  UtilityEmployee: Scalars["UtilityEmployee"]["output"];
  VerdictCounts: VerdictCounts;
  View: View;
  ViewBoundParameter: ViewBoundParameter;
  ViewColumn: ViewColumn;
  ViewConnection: ViewConnection;
  ViewEdge: ViewEdge;
  ViewParameter: ViewParameter;
  ViewParameterInput: ViewParameterInput;
  ViewResult: ViewResult;
};

export interface AccountScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes["Account"], any> {
  name: "Account";
}

export interface AssetScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes["Asset"], any> {
  name: "Asset";
}

export type AssumedOpeningResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["AssumedOpening"] = ResolversParentTypes["AssumedOpening"],
> = {
  account?: Resolver<ResolversTypes["Account"], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes["Money"], ParentType, ContextType>;
};

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes["BigInt"], any> {
  name: "BigInt";
}

export type CancelJobPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["CancelJobPayload"] = ResolversParentTypes["CancelJobPayload"],
> = {
  job?: Resolver<Maybe<ResolversTypes["Job"]>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes["UserError"]>, ParentType, ContextType>;
};

export type CheckLawfulnessPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["CheckLawfulnessPayload"] = ResolversParentTypes["CheckLawfulnessPayload"],
> = {
  job?: Resolver<Maybe<ResolversTypes["Job"]>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes["UserError"]>, ParentType, ContextType>;
};

export interface CourtOrderScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes["CourtOrder"], any> {
  name: "CourtOrder";
}

export interface CurrencyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes["Currency"], any> {
  name: "Currency";
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes["Date"], any> {
  name: "Date";
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes["DateTime"], any> {
  name: "DateTime";
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes["Decimal"], any> {
  name: "Decimal";
}

export interface DeliveryPointScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes["DeliveryPoint"], any> {
  name: "DeliveryPoint";
}

export type EnumLabelsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["EnumLabels"] = ResolversParentTypes["EnumLabels"],
> = {
  label?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  name?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes["Label"]>, ParentType, ContextType>;
};

export type FieldLabelResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["FieldLabel"] = ResolversParentTypes["FieldLabel"],
> = {
  label?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  name?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
};

export type JobResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["Job"] = ResolversParentTypes["Job"],
> = {
  createdAt?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes["JobKind"], ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes["JobProgress"]>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes["JobResult"]>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes["JobStatus"], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes["UserError"]>, ParentType, ContextType>;
};

export type JobConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["JobConnection"] = ResolversParentTypes["JobConnection"],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes["JobEdge"]>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes["Job"]>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes["PageInfo"], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
};

export type JobEdgeResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["JobEdge"] = ResolversParentTypes["JobEdge"],
> = {
  cursor?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  node?: Resolver<ResolversTypes["Job"], ParentType, ContextType>;
};

export type JobProgressResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["JobProgress"] = ResolversParentTypes["JobProgress"],
> = {
  done?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes["Int"]>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
};

export type JobResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["JobResult"] = ResolversParentTypes["JobResult"],
> = {
  __resolveType: TypeResolveFn<"LawfulnessCheck", ParentType, ContextType>;
};

export type KindLabelResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["KindLabel"] = ResolversParentTypes["KindLabel"],
> = {
  many?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  name?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  one?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
};

export type LabelResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["Label"] = ResolversParentTypes["Label"],
> = {
  label?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  name?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
};

export type LabelsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["Labels"] = ResolversParentTypes["Labels"],
> = {
  enums?: Resolver<ReadonlyArray<ResolversTypes["EnumLabels"]>, ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes["FieldLabel"]>, ParentType, ContextType>;
  hash?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  kinds?: Resolver<ReadonlyArray<ResolversTypes["KindLabel"]>, ParentType, ContextType>;
  locale?: Resolver<ResolversTypes["Locale"], ParentType, ContextType>;
  relationships?: Resolver<ReadonlyArray<ResolversTypes["Label"]>, ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes["Label"]>, ParentType, ContextType>;
};

export type LawInputResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["LawInput"] = ResolversParentTypes["LawInput"],
> = {
  name?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes["Source"]>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
};

export type LawParameterResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["LawParameter"] = ResolversParentTypes["LawParameter"],
> = {
  confidence?: Resolver<ResolversTypes["RuleConfidence"], ParentType, ContextType>;
  description?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  name?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  source?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes["Date"]>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes["Date"]>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
};

export type LawReadingResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["LawReading"] = ResolversParentTypes["LawReading"],
> = {
  reading?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes["VerdictKind"], ParentType, ContextType>;
};

export type LawRuleResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["LawRule"] = ResolversParentTypes["LawRule"],
> = {
  code?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes["RuleConfidence"], ParentType, ContextType>;
  jurisdiction?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  parameters?: Resolver<ReadonlyArray<ResolversTypes["LawParameter"]>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  text?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  title?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes["Date"]>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes["Date"]>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
};

export type LawVerdictResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["LawVerdict"] = ResolversParentTypes["LawVerdict"],
> = {
  confidence?: Resolver<ResolversTypes["RuleConfidence"], ParentType, ContextType>;
  edgeIds?: Resolver<ReadonlyArray<ResolversTypes["ID"]>, ParentType, ContextType>;
  inputs?: Resolver<ReadonlyArray<ResolversTypes["LawInput"]>, ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes["String"]>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes["Node"]>>, ParentType, ContextType>;
  of?: Resolver<Maybe<ResolversTypes["Node"]>, ParentType, ContextType>;
  ofId?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  on?: Resolver<ResolversTypes["Date"], ParentType, ContextType>;
  readings?: Resolver<ReadonlyArray<ResolversTypes["LawReading"]>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes["LawRule"], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes["Source"]>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes["VerdictKind"], ParentType, ContextType>;
  weakestGrade?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
};

export type LawfulnessResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["Lawfulness"] = ResolversParentTypes["Lawfulness"],
> = {
  jurisdiction?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  notes?: Resolver<ReadonlyArray<ResolversTypes["String"]>, ParentType, ContextType>;
  on?: Resolver<ResolversTypes["Date"], ParentType, ContextType>;
  overall?: Resolver<ResolversTypes["VerdictKind"], ParentType, ContextType>;
  verdicts?: Resolver<ReadonlyArray<ResolversTypes["LawVerdict"]>, ParentType, ContextType>;
};

export type LawfulnessCheckResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["LawfulnessCheck"] = ResolversParentTypes["LawfulnessCheck"],
> = {
  counts?: Resolver<ReadonlyArray<ResolversTypes["LawfulnessCount"]>, ParentType, ContextType>;
  judged?: Resolver<ResolversTypes["LawfulnessJudged"], ParentType, ContextType>;
  jurisdiction?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  on?: Resolver<ResolversTypes["Date"], ParentType, ContextType>;
  unlawful?: Resolver<
    ResolversTypes["UnlawfulThingConnection"],
    ParentType,
    ContextType,
    RequireFields<LawfulnessCheckUnlawfulArgs, "first">
  >;
  unlawfulLeft?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LawfulnessCountResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["LawfulnessCount"] = ResolversParentTypes["LawfulnessCount"],
> = {
  count?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes["VerdictKind"], ParentType, ContextType>;
};

export type LawfulnessJudgedResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["LawfulnessJudged"] = ResolversParentTypes["LawfulnessJudged"],
> = {
  miners?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  purchases?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  supplies?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
};

export type MatchCandidateResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["MatchCandidate"] = ResolversParentTypes["MatchCandidate"],
> = {
  a?: Resolver<Maybe<ResolversTypes["Party"]>, ParentType, ContextType>;
  b?: Resolver<Maybe<ResolversTypes["Party"]>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  score?: Resolver<ResolversTypes["Float"], ParentType, ContextType>;
  terms?: Resolver<ReadonlyArray<ResolversTypes["MatchTerm"]>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes["MatchVerdict"], ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes["String"]>, ParentType, ContextType>;
};

export type MatchCandidateConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["MatchCandidateConnection"] =
    ResolversParentTypes["MatchCandidateConnection"],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes["MatchCandidateEdge"]>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes["MatchCandidate"]>, ParentType, ContextType>;
  notes?: Resolver<ReadonlyArray<ResolversTypes["String"]>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes["PageInfo"], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
};

export type MatchCandidateEdgeResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["MatchCandidateEdge"] = ResolversParentTypes["MatchCandidateEdge"],
> = {
  cursor?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  node?: Resolver<ResolversTypes["MatchCandidate"], ParentType, ContextType>;
};

export type MatchJudgementResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["MatchJudgement"] = ResolversParentTypes["MatchJudgement"],
> = {
  a?: Resolver<Maybe<ResolversTypes["Party"]>, ParentType, ContextType>;
  b?: Resolver<Maybe<ResolversTypes["Party"]>, ParentType, ContextType>;
  by?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  same?: Resolver<ResolversTypes["Boolean"], ParentType, ContextType>;
};

export type MatchJudgementPayloadResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["MatchJudgementPayload"] = ResolversParentTypes["MatchJudgementPayload"],
> = {
  judgement?: Resolver<Maybe<ResolversTypes["MatchJudgement"]>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes["UserError"]>, ParentType, ContextType>;
};

export type MatchTermResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["MatchTerm"] = ResolversParentTypes["MatchTerm"],
> = {
  sentence?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  value?: Resolver<ResolversTypes["Float"], ParentType, ContextType>;
  weight?: Resolver<Maybe<ResolversTypes["Float"]>, ParentType, ContextType>;
  what?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
};

export type MeResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["Me"] = ResolversParentTypes["Me"],
> = {
  agency?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  cases?: Resolver<ReadonlyArray<ResolversTypes["ID"]>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes["String"]>, ParentType, ContextType>;
};

export interface MiningFarmScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes["MiningFarm"], any> {
  name: "MiningFarm";
}

export interface MiningFirmScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes["MiningFirm"], any> {
  name: "MiningFirm";
}

export type MoneyResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["Money"] = ResolversParentTypes["Money"],
> = {
  amount?: Resolver<ResolversTypes["Decimal"], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes["Currency"], ParentType, ContextType>;
};

export type MutationResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["Mutation"] = ResolversParentTypes["Mutation"],
> = {
  cancelJob?: Resolver<
    ResolversTypes["CancelJobPayload"],
    ParentType,
    ContextType,
    RequireFields<MutationCancelJobArgs, "input">
  >;
  checkLawfulness?: Resolver<
    ResolversTypes["CheckLawfulnessPayload"],
    ParentType,
    ContextType,
    RequireFields<MutationCheckLawfulnessArgs, "input">
  >;
  confirmMatch?: Resolver<
    ResolversTypes["MatchJudgementPayload"],
    ParentType,
    ContextType,
    RequireFields<MutationConfirmMatchArgs, "input">
  >;
  rejectMatch?: Resolver<
    ResolversTypes["MatchJudgementPayload"],
    ParentType,
    ContextType,
    RequireFields<MutationRejectMatchArgs, "input">
  >;
  undoMatch?: Resolver<
    ResolversTypes["MatchJudgementPayload"],
    ParentType,
    ContextType,
    RequireFields<MutationUndoMatchArgs, "input">
  >;
};

export type NetworkResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["Network"] = ResolversParentTypes["Network"],
> = {
  cut?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes["NetworkEdge"]>, ParentType, ContextType>;
  followed?: Resolver<ReadonlyArray<ResolversTypes["RelationshipKind"]>, ParentType, ContextType>;
  followedFromEnds?: Resolver<ReadonlyArray<ResolversTypes["RelationshipKind"]>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes["NetworkNode"]>, ParentType, ContextType>;
  truncated?: Resolver<ReadonlyArray<ResolversTypes["TieTruncation"]>, ParentType, ContextType>;
};

export type NetworkEdgeResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["NetworkEdge"] = ResolversParentTypes["NetworkEdge"],
> = {
  count?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  edgeIds?: Resolver<ReadonlyArray<ResolversTypes["ID"]>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  label?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  to?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  type?: Resolver<ResolversTypes["RelationshipKind"], ParentType, ContextType>;
};

export type NetworkNodeResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["NetworkNode"] = ResolversParentTypes["NetworkNode"],
> = {
  hops?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes["ThingKind"], ParentType, ContextType>;
  label?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  left?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  node?: Resolver<ResolversTypes["Node"], ParentType, ContextType>;
};

export interface NodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes["Node"], any> {
  name: "Node";
}

export type PageInfoResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["PageInfo"] = ResolversParentTypes["PageInfo"],
> = {
  endCursor?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes["Boolean"], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes["Boolean"], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
};

export interface PartyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes["Party"], any> {
  name: "Party";
}

export type PathAnswerResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["PathAnswer"] = ResolversParentTypes["PathAnswer"],
> = {
  cut?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  followed?: Resolver<ReadonlyArray<ResolversTypes["RelationshipKind"]>, ParentType, ContextType>;
  followedFromEnds?: Resolver<ReadonlyArray<ResolversTypes["RelationshipKind"]>, ParentType, ContextType>;
  paths?: Resolver<ReadonlyArray<ResolversTypes["RankedPath"]>, ParentType, ContextType>;
  truncated?: Resolver<ReadonlyArray<ResolversTypes["TieTruncation"]>, ParentType, ContextType>;
};

export type PathHopResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["PathHop"] = ResolversParentTypes["PathHop"],
> = {
  from?: Resolver<ResolversTypes["Node"], ParentType, ContextType>;
  ties?: Resolver<ReadonlyArray<ResolversTypes["Tie"]>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes["Node"], ParentType, ContextType>;
};

export type PathTermResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["PathTerm"] = ResolversParentTypes["PathTerm"],
> = {
  count?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  factor?: Resolver<ResolversTypes["PathFactor"], ParentType, ContextType>;
  hop?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  thing?: Resolver<Maybe<ResolversTypes["Node"]>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes["Float"], ParentType, ContextType>;
};

export type PowerTrailResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["PowerTrail"] = ResolversParentTypes["PowerTrail"],
> = {
  assets?: Resolver<
    ResolversTypes["TrailAssetConnection"],
    ParentType,
    ContextType,
    RequireFields<PowerTrailAssetsArgs, "first">
  >;
  contracts?: Resolver<
    ResolversTypes["TrailSupplyConnection"],
    ParentType,
    ContextType,
    RequireFields<PowerTrailContractsArgs, "first">
  >;
  employees?: Resolver<
    ResolversTypes["TrailEmployeeConnection"],
    ParentType,
    ContextType,
    RequireFields<PowerTrailEmployeesArgs, "first">
  >;
  energy?: Resolver<ReadonlyArray<ResolversTypes["TrailEnergyLine"]>, ParentType, ContextType>;
  firms?: Resolver<ReadonlyArray<ResolversTypes["TrailFirm"]>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes["Node"], ParentType, ContextType>;
  notes?: Resolver<ReadonlyArray<ResolversTypes["String"]>, ParentType, ContextType>;
  payments?: Resolver<
    ResolversTypes["TrailPaymentConnection"],
    ParentType,
    ContextType,
    RequireFields<PowerTrailPaymentsArgs, "first">
  >;
  periodFrom?: Resolver<ResolversTypes["Date"], ParentType, ContextType>;
  periodTo?: Resolver<ResolversTypes["Date"], ParentType, ContextType>;
  residents?: Resolver<ResolversTypes["TrailResidents"], ParentType, ContextType>;
  statements?: Resolver<ReadonlyArray<ResolversTypes["String"]>, ParentType, ContextType>;
  ties?: Resolver<
    ResolversTypes["TrailTieConnection"],
    ParentType,
    ContextType,
    RequireFields<PowerTrailTiesArgs, "first">
  >;
  totals?: Resolver<ResolversTypes["TrailTotals"], ParentType, ContextType>;
  weakestGrade?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  weakestSource?: Resolver<Maybe<ResolversTypes["Source"]>, ParentType, ContextType>;
};

export type ProceedsByMethodResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ProceedsByMethod"] = ResolversParentTypes["ProceedsByMethod"],
> = {
  accounts?: Resolver<ReadonlyArray<ResolversTypes["ProceedsInAccount"]>, ParentType, ContextType>;
  assets?: Resolver<ReadonlyArray<ResolversTypes["ProceedsInAsset"]>, ParentType, ContextType>;
  flows?: Resolver<ReadonlyArray<ResolversTypes["ProceedsFlow"]>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes["TracingMethod"], ParentType, ContextType>;
  parties?: Resolver<ReadonlyArray<ResolversTypes["ProceedsOfParty"]>, ParentType, ContextType>;
};

export type ProceedsCutResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ProceedsCut"] = ResolversParentTypes["ProceedsCut"],
> = {
  account?: Resolver<ResolversTypes["Account"], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes["ProceedsCutReason"], ParentType, ContextType>;
};

export type ProceedsFlowResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ProceedsFlow"] = ResolversParentTypes["ProceedsFlow"],
> = {
  amount?: Resolver<ResolversTypes["Money"], ParentType, ContextType>;
  from?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  to?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  traced?: Resolver<ResolversTypes["Money"], ParentType, ContextType>;
};

export type ProceedsHopResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ProceedsHop"] = ResolversParentTypes["ProceedsHop"],
> = {
  amount?: Resolver<ResolversTypes["Money"], ParentType, ContextType>;
  at?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  from?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  to?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  traced?: Resolver<ResolversTypes["Money"], ParentType, ContextType>;
  transferId?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
};

export type ProceedsInAccountResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ProceedsInAccount"] = ResolversParentTypes["ProceedsInAccount"],
> = {
  account?: Resolver<ResolversTypes["Account"], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes["Money"], ParentType, ContextType>;
  followed?: Resolver<ResolversTypes["Boolean"], ParentType, ContextType>;
  traced?: Resolver<ResolversTypes["Money"], ParentType, ContextType>;
};

export type ProceedsInAssetResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ProceedsInAsset"] = ResolversParentTypes["ProceedsInAsset"],
> = {
  asset?: Resolver<ResolversTypes["Asset"], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes["ProceedsHop"]>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes["Money"], ParentType, ContextType>;
  share?: Resolver<ResolversTypes["Decimal"], ParentType, ContextType>;
  traced?: Resolver<ResolversTypes["Money"], ParentType, ContextType>;
  untraced?: Resolver<ResolversTypes["Money"], ParentType, ContextType>;
};

export type ProceedsOfPartyResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ProceedsOfParty"] = ResolversParentTypes["ProceedsOfParty"],
> = {
  currency?: Resolver<ResolversTypes["Currency"], ParentType, ContextType>;
  inAccounts?: Resolver<ResolversTypes["Money"], ParentType, ContextType>;
  inAssets?: Resolver<ResolversTypes["Money"], ParentType, ContextType>;
  party?: Resolver<ResolversTypes["Party"], ParentType, ContextType>;
};

export type ProceedsOriginResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ProceedsOrigin"] = ResolversParentTypes["ProceedsOrigin"],
> = {
  at?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  from?: Resolver<ResolversTypes["Account"], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  tainted?: Resolver<ResolversTypes["Money"], ParentType, ContextType>;
  to?: Resolver<ResolversTypes["Account"], ParentType, ContextType>;
  transferId?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
};

export type ProceedsTraceResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ProceedsTrace"] = ResolversParentTypes["ProceedsTrace"],
> = {
  accountCount?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  assumedOpenings?: Resolver<ReadonlyArray<ResolversTypes["AssumedOpening"]>, ParentType, ContextType>;
  byMethod?: Resolver<ReadonlyArray<ResolversTypes["ProceedsByMethod"]>, ParentType, ContextType>;
  cut?: Resolver<ReadonlyArray<ResolversTypes["ProceedsCut"]>, ParentType, ContextType>;
  eventCount?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  ledgerHash?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  methodVersion?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  orderRule?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  origins?: Resolver<ReadonlyArray<ResolversTypes["ProceedsOrigin"]>, ParentType, ContextType>;
  simultaneousCount?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
};

export type QueryResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["Query"] = ResolversParentTypes["Query"],
> = {
  job?: Resolver<Maybe<ResolversTypes["Job"]>, ParentType, ContextType, RequireFields<QueryJobArgs, "id">>;
  jobs?: Resolver<ResolversTypes["JobConnection"], ParentType, ContextType, RequireFields<QueryJobsArgs, "first">>;
  labels?: Resolver<Maybe<ResolversTypes["Labels"]>, ParentType, ContextType, RequireFields<QueryLabelsArgs, "locale">>;
  lawfulness?: Resolver<
    ResolversTypes["Lawfulness"],
    ParentType,
    ContextType,
    RequireFields<QueryLawfulnessArgs, "jurisdiction" | "of">
  >;
  matchCandidates?: Resolver<
    ResolversTypes["MatchCandidateConnection"],
    ParentType,
    ContextType,
    RequireFields<QueryMatchCandidatesArgs, "first" | "minScore">
  >;
  me?: Resolver<ResolversTypes["Me"], ParentType, ContextType>;
  network?: Resolver<
    ResolversTypes["Network"],
    ParentType,
    ContextType,
    RequireFields<QueryNetworkArgs, "around" | "hops" | "limit">
  >;
  paths?: Resolver<
    ResolversTypes["PathAnswer"],
    ParentType,
    ContextType,
    RequireFields<QueryPathsArgs, "first" | "from" | "maxHops" | "to">
  >;
  powerTrail?: Resolver<
    ResolversTypes["PowerTrail"],
    ParentType,
    ContextType,
    RequireFields<QueryPowerTrailArgs, "input">
  >;
  rules?: Resolver<
    ReadonlyArray<ResolversTypes["LawRule"]>,
    ParentType,
    ContextType,
    RequireFields<QueryRulesArgs, "jurisdiction">
  >;
  runView?: Resolver<
    ResolversTypes["ViewResult"],
    ParentType,
    ContextType,
    RequireFields<QueryRunViewArgs, "first" | "id" | "params">
  >;
  search?: Resolver<
    ResolversTypes["SearchAnswer"],
    ParentType,
    ContextType,
    RequireFields<QuerySearchArgs, "first" | "text">
  >;
  traceProceeds?: Resolver<
    ResolversTypes["ProceedsTrace"],
    ParentType,
    ContextType,
    RequireFields<QueryTraceProceedsArgs, "input">
  >;
  transferTrace?: Resolver<
    ResolversTypes["TransferTrace"],
    ParentType,
    ContextType,
    RequireFields<QueryTransferTraceArgs, "input">
  >;
  view?: Resolver<Maybe<ResolversTypes["View"]>, ParentType, ContextType, RequireFields<QueryViewArgs, "id">>;
  views?: Resolver<ResolversTypes["ViewConnection"], ParentType, ContextType, RequireFields<QueryViewsArgs, "first">>;
};

export type RankedPathResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["RankedPath"] = ResolversParentTypes["RankedPath"],
> = {
  hops?: Resolver<ReadonlyArray<ResolversTypes["PathHop"]>, ParentType, ContextType>;
  length?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  score?: Resolver<ResolversTypes["Float"], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes["Source"]>, ParentType, ContextType>;
  terms?: Resolver<ReadonlyArray<ResolversTypes["PathTerm"]>, ParentType, ContextType>;
  things?: Resolver<ReadonlyArray<ResolversTypes["Node"]>, ParentType, ContextType>;
  weakestGrade?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  weakestSource?: Resolver<Maybe<ResolversTypes["Source"]>, ParentType, ContextType>;
};

export type SearchAnswerResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["SearchAnswer"] = ResolversParentTypes["SearchAnswer"],
> = {
  hits?: Resolver<ReadonlyArray<ResolversTypes["SearchHit"]>, ParentType, ContextType>;
  notes?: Resolver<ReadonlyArray<ResolversTypes["String"]>, ParentType, ContextType>;
};

export type SearchHitResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["SearchHit"] = ResolversParentTypes["SearchHit"],
> = {
  kind?: Resolver<ResolversTypes["ThingKind"], ParentType, ContextType>;
  label?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  matched?: Resolver<ResolversTypes["SearchMatch"], ParentType, ContextType>;
  node?: Resolver<ResolversTypes["Node"], ParentType, ContextType>;
  score?: Resolver<ResolversTypes["Float"], ParentType, ContextType>;
};

export type SearchMatchResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["SearchMatch"] = ResolversParentTypes["SearchMatch"],
> = {
  field?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  how?: Resolver<ResolversTypes["SearchHow"], ParentType, ContextType>;
  value?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
};

export interface SourceScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes["Source"], any> {
  name: "Source";
}

export interface SupplyContractScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes["SupplyContract"], any> {
  name: "SupplyContract";
}

export type TieResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["Tie"] = ResolversParentTypes["Tie"],
> = {
  count?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  edgeIds?: Resolver<ReadonlyArray<ResolversTypes["ID"]>, ParentType, ContextType>;
  facts?: Resolver<ReadonlyArray<ResolversTypes["TieFact"]>, ParentType, ContextType>;
  firstAt?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  forward?: Resolver<ResolversTypes["Boolean"], ParentType, ContextType>;
  from?: Resolver<ResolversTypes["Node"], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes["RelationshipKind"], ParentType, ContextType>;
  lastAt?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes["Node"], ParentType, ContextType>;
  totals?: Resolver<ReadonlyArray<ResolversTypes["Money"]>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
};

export type TieFactResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TieFact"] = ResolversParentTypes["TieFact"],
> = {
  name?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  value?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
};

export type TieTruncationResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TieTruncation"] = ResolversParentTypes["TieTruncation"],
> = {
  followed?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  hop?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes["RelationshipKind"], ParentType, ContextType>;
  left?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
};

export type TraceTransferResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TraceTransfer"] = ResolversParentTypes["TraceTransfer"],
> = {
  amount?: Resolver<ResolversTypes["Decimal"], ParentType, ContextType>;
  at?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  creditedAmount?: Resolver<Maybe<ResolversTypes["Decimal"]>, ParentType, ContextType>;
  creditedCurrency?: Resolver<Maybe<ResolversTypes["Currency"]>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes["Currency"], ParentType, ContextType>;
  from?: Resolver<ResolversTypes["Account"], ParentType, ContextType>;
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  sourceIds?: Resolver<ReadonlyArray<ResolversTypes["ID"]>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes["Account"], ParentType, ContextType>;
};

export type TrailActResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TrailAct"] = ResolversParentTypes["TrailAct"],
> = {
  act?: Resolver<ResolversTypes["ContractAct"], ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes["DateTime"]>, ParentType, ContextType>;
  contract?: Resolver<ResolversTypes["SupplyContract"], ParentType, ContextType>;
  count?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  path?: Resolver<ResolversTypes["TrailPath"], ParentType, ContextType>;
  postedLessMeteredKwh?: Resolver<Maybe<ResolversTypes["Float"]>, ParentType, ContextType>;
  terminals?: Resolver<ReadonlyArray<ResolversTypes["String"]>, ParentType, ContextType>;
  weakestGrade?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
};

export type TrailAssetResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TrailAsset"] = ResolversParentTypes["TrailAsset"],
> = {
  asset?: Resolver<ResolversTypes["Asset"], ParentType, ContextType>;
  employee?: Resolver<ResolversTypes["UtilityEmployee"], ParentType, ContextType>;
  holders?: Resolver<ReadonlyArray<ResolversTypes["TrailHolder"]>, ParentType, ContextType>;
  orders?: Resolver<ReadonlyArray<ResolversTypes["CourtOrder"]>, ParentType, ContextType>;
  paidFrom?: Resolver<ReadonlyArray<ResolversTypes["Account"]>, ParentType, ContextType>;
  path?: Resolver<ResolversTypes["TrailPath"], ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes["Money"]>, ParentType, ContextType>;
  restrainedUntil?: Resolver<Maybe<ResolversTypes["Date"]>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes["Source"]>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes["RestraintState"]>, ParentType, ContextType>;
  weakestGrade?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
};

export type TrailAssetConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TrailAssetConnection"] = ResolversParentTypes["TrailAssetConnection"],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes["TrailAssetEdge"]>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes["TrailAsset"]>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes["PageInfo"], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
};

export type TrailAssetEdgeResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TrailAssetEdge"] = ResolversParentTypes["TrailAssetEdge"],
> = {
  cursor?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  node?: Resolver<ResolversTypes["TrailAsset"], ParentType, ContextType>;
};

export type TrailEmployeeResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TrailEmployee"] = ResolversParentTypes["TrailEmployee"],
> = {
  acts?: Resolver<ReadonlyArray<ResolversTypes["TrailAct"]>, ParentType, ContextType>;
  employee?: Resolver<ResolversTypes["UtilityEmployee"], ParentType, ContextType>;
  energyKwh?: Resolver<ResolversTypes["Float"], ParentType, ContextType>;
  received?: Resolver<ResolversTypes["TrailValue"], ParentType, ContextType>;
};

export type TrailEmployeeConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TrailEmployeeConnection"] = ResolversParentTypes["TrailEmployeeConnection"],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes["TrailEmployeeEdge"]>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes["TrailEmployee"]>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes["PageInfo"], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
};

export type TrailEmployeeEdgeResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TrailEmployeeEdge"] = ResolversParentTypes["TrailEmployeeEdge"],
> = {
  cursor?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  node?: Resolver<ResolversTypes["TrailEmployee"], ParentType, ContextType>;
};

export type TrailEnergyLineResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TrailEnergyLine"] = ResolversParentTypes["TrailEnergyLine"],
> = {
  billed?: Resolver<ResolversTypes["TrailValue"], ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes["TariffCategory"]>, ParentType, ContextType>;
  diversion?: Resolver<ResolversTypes["Diversion"], ParentType, ContextType>;
  energyKwh?: Resolver<ResolversTypes["Float"], ParentType, ContextType>;
  levy?: Resolver<Maybe<ResolversTypes["TrailValue"]>, ParentType, ContextType>;
  marketValue?: Resolver<Maybe<ResolversTypes["TrailValue"]>, ParentType, ContextType>;
  meanLoadKw?: Resolver<ResolversTypes["Float"], ParentType, ContextType>;
  month?: Resolver<ResolversTypes["Date"], ParentType, ContextType>;
  protectedCategory?: Resolver<Maybe<ResolversTypes["TariffCategory"]>, ParentType, ContextType>;
};

export type TrailFirmResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TrailFirm"] = ResolversParentTypes["TrailFirm"],
> = {
  billed?: Resolver<ResolversTypes["TrailValue"], ParentType, ContextType>;
  energyKwh?: Resolver<ResolversTypes["Float"], ParentType, ContextType>;
  firm?: Resolver<ResolversTypes["MiningFirm"], ParentType, ContextType>;
  lawfulness?: Resolver<
    ResolversTypes["Lawfulness"],
    ParentType,
    ContextType,
    RequireFields<TrailFirmLawfulnessArgs, "jurisdiction">
  >;
};

export type TrailHolderResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TrailHolder"] = ResolversParentTypes["TrailHolder"],
> = {
  capacity?: Resolver<ResolversTypes["HoldingCapacity"], ParentType, ContextType>;
  party?: Resolver<ResolversTypes["Party"], ParentType, ContextType>;
};

export type TrailPathResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TrailPath"] = ResolversParentTypes["TrailPath"],
> = {
  edgeIds?: Resolver<ReadonlyArray<ResolversTypes["ID"]>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes["Node"]>, ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
};

export type TrailPaymentResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TrailPayment"] = ResolversParentTypes["TrailPayment"],
> = {
  amount?: Resolver<ResolversTypes["Money"], ParentType, ContextType>;
  at?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  employee?: Resolver<ResolversTypes["UtilityEmployee"], ParentType, ContextType>;
  firm?: Resolver<ResolversTypes["MiningFirm"], ParentType, ContextType>;
  path?: Resolver<ResolversTypes["TrailPath"], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes["Party"], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes["Source"]>, ParentType, ContextType>;
  weakestGrade?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
};

export type TrailPaymentConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TrailPaymentConnection"] = ResolversParentTypes["TrailPaymentConnection"],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes["TrailPaymentEdge"]>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes["TrailPayment"]>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes["PageInfo"], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
};

export type TrailPaymentEdgeResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TrailPaymentEdge"] = ResolversParentTypes["TrailPaymentEdge"],
> = {
  cursor?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  node?: Resolver<ResolversTypes["TrailPayment"], ParentType, ContextType>;
};

export type TrailResidentsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TrailResidents"] = ResolversParentTypes["TrailResidents"],
> = {
  atPeakLoad?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  atPeakLoadNational?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  overPeriod?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  perHeadKwhYear?: Resolver<ResolversTypes["Float"], ParentType, ContextType>;
  perHeadSource?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
};

export type TrailSupplyResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TrailSupply"] = ResolversParentTypes["TrailSupply"],
> = {
  billed?: Resolver<ResolversTypes["TrailValue"], ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes["SupplyContract"]>, ParentType, ContextType>;
  declaredActivity?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  declaredCategory?: Resolver<Maybe<ResolversTypes["TariffCategory"]>, ParentType, ContextType>;
  deliveryPoint?: Resolver<ResolversTypes["DeliveryPoint"], ParentType, ContextType>;
  diversion?: Resolver<ResolversTypes["Diversion"], ParentType, ContextType>;
  energyKwh?: Resolver<ResolversTypes["Float"], ParentType, ContextType>;
  farm?: Resolver<ResolversTypes["MiningFarm"], ParentType, ContextType>;
  firm?: Resolver<ResolversTypes["MiningFirm"], ParentType, ContextType>;
  lawfulness?: Resolver<
    ResolversTypes["Lawfulness"],
    ParentType,
    ContextType,
    RequireFields<TrailSupplyLawfulnessArgs, "jurisdiction">
  >;
  path?: Resolver<ResolversTypes["TrailPath"], ParentType, ContextType>;
  protectedCategory?: Resolver<Maybe<ResolversTypes["TariffCategory"]>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes["Source"]>, ParentType, ContextType>;
  utility?: Resolver<Maybe<ResolversTypes["Utility"]>, ParentType, ContextType>;
  weakestGrade?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
};

export type TrailSupplyConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TrailSupplyConnection"] = ResolversParentTypes["TrailSupplyConnection"],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes["TrailSupplyEdge"]>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes["TrailSupply"]>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes["PageInfo"], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
};

export type TrailSupplyEdgeResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TrailSupplyEdge"] = ResolversParentTypes["TrailSupplyEdge"],
> = {
  cursor?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  node?: Resolver<ResolversTypes["TrailSupply"], ParentType, ContextType>;
};

export type TrailTieResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TrailTie"] = ResolversParentTypes["TrailTie"],
> = {
  employee?: Resolver<ResolversTypes["UtilityEmployee"], ParentType, ContextType>;
  firm?: Resolver<ResolversTypes["MiningFirm"], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes["TieKind"], ParentType, ContextType>;
  path?: Resolver<ResolversTypes["TrailPath"], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes["Source"]>, ParentType, ContextType>;
  weakestGrade?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
};

export type TrailTieConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TrailTieConnection"] = ResolversParentTypes["TrailTieConnection"],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes["TrailTieEdge"]>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes["TrailTie"]>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes["PageInfo"], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
};

export type TrailTieEdgeResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TrailTieEdge"] = ResolversParentTypes["TrailTieEdge"],
> = {
  cursor?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  node?: Resolver<ResolversTypes["TrailTie"], ParentType, ContextType>;
};

export type TrailTotalsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TrailTotals"] = ResolversParentTypes["TrailTotals"],
> = {
  billed?: Resolver<ResolversTypes["TrailValue"], ParentType, ContextType>;
  energyKwh?: Resolver<ResolversTypes["Float"], ParentType, ContextType>;
  lawfulness?: Resolver<
    ResolversTypes["VerdictCounts"],
    ParentType,
    ContextType,
    RequireFields<TrailTotalsLawfulnessArgs, "jurisdiction">
  >;
  levy?: Resolver<ResolversTypes["TrailValue"], ParentType, ContextType>;
  linesWithoutMarketPrice?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  marketValue?: Resolver<ResolversTypes["TrailValue"], ParentType, ContextType>;
  peakMonth?: Resolver<Maybe<ResolversTypes["Date"]>, ParentType, ContextType>;
  peakMonthLoadKw?: Resolver<ResolversTypes["Float"], ParentType, ContextType>;
  received?: Resolver<ResolversTypes["TrailValue"], ParentType, ContextType>;
  reportRate?: Resolver<Maybe<ResolversTypes["Decimal"]>, ParentType, ContextType>;
  reportRateDay?: Resolver<Maybe<ResolversTypes["Date"]>, ParentType, ContextType>;
  unbilledKwh?: Resolver<ResolversTypes["Float"], ParentType, ContextType>;
};

export type TrailValueResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TrailValue"] = ResolversParentTypes["TrailValue"],
> = {
  kzt?: Resolver<ResolversTypes["Decimal"], ParentType, ContextType>;
  usdAtEvent?: Resolver<Maybe<ResolversTypes["Decimal"]>, ParentType, ContextType>;
  usdAtReport?: Resolver<Maybe<ResolversTypes["Decimal"]>, ParentType, ContextType>;
};

export type TransferPathResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TransferPath"] = ResolversParentTypes["TransferPath"],
> = {
  accounts?: Resolver<ReadonlyArray<ResolversTypes["Account"]>, ParentType, ContextType>;
  firstAt?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  hops?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  lastAt?: Resolver<ResolversTypes["DateTime"], ParentType, ContextType>;
  transfers?: Resolver<ReadonlyArray<ResolversTypes["TraceTransfer"]>, ParentType, ContextType>;
};

export type TransferTraceResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TransferTrace"] = ResolversParentTypes["TransferTrace"],
> = {
  cut?: Resolver<Maybe<ResolversTypes["TransferTraceCut"]>, ParentType, ContextType>;
  paths?: Resolver<ReadonlyArray<ResolversTypes["TransferPath"]>, ParentType, ContextType>;
  totalPaths?: Resolver<Maybe<ResolversTypes["Int"]>, ParentType, ContextType>;
  truncated?: Resolver<ReadonlyArray<ResolversTypes["TransferTruncation"]>, ParentType, ContextType>;
};

export type TransferTraceCutResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TransferTraceCut"] = ResolversParentTypes["TransferTraceCut"],
> = {
  found?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  hop?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes["TraceCutReason"], ParentType, ContextType>;
  shown?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
};

export type TransferTruncationResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["TransferTruncation"] = ResolversParentTypes["TransferTruncation"],
> = {
  account?: Resolver<ResolversTypes["Account"], ParentType, ContextType>;
  hop?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  kept?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  left?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
};

export type UnlawfulThingResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["UnlawfulThing"] = ResolversParentTypes["UnlawfulThing"],
> = {
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  of?: Resolver<Maybe<ResolversTypes["Node"]>, ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes["String"]>, ParentType, ContextType>;
};

export type UnlawfulThingConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["UnlawfulThingConnection"] = ResolversParentTypes["UnlawfulThingConnection"],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes["UnlawfulThingEdge"]>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes["UnlawfulThing"]>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes["PageInfo"], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
};

export type UnlawfulThingEdgeResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["UnlawfulThingEdge"] = ResolversParentTypes["UnlawfulThingEdge"],
> = {
  cursor?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  node?: Resolver<ResolversTypes["UnlawfulThing"], ParentType, ContextType>;
};

export type UserErrorResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["UserError"] = ResolversParentTypes["UserError"],
> = {
  code?: Resolver<ResolversTypes["ErrorCode"], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
};

export interface UtilityScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes["Utility"], any> {
  name: "Utility";
}

export interface UtilityEmployeeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes["UtilityEmployee"], any> {
  name: "UtilityEmployee";
}

export type VerdictCountsResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["VerdictCounts"] = ResolversParentTypes["VerdictCounts"],
> = {
  lawful?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  notApplicable?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  uncertain?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  unlawful?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
};

export type ViewResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["View"] = ResolversParentTypes["View"],
> = {
  columns?: Resolver<ReadonlyArray<ResolversTypes["ViewColumn"]>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  id?: Resolver<ResolversTypes["ID"], ParentType, ContextType>;
  parameters?: Resolver<ReadonlyArray<ResolversTypes["ViewParameter"]>, ParentType, ContextType>;
  statement?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  title?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
};

export type ViewBoundParameterResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ViewBoundParameter"] = ResolversParentTypes["ViewBoundParameter"],
> = {
  name?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  supplied?: Resolver<ResolversTypes["Boolean"], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  values?: Resolver<Maybe<ReadonlyArray<ResolversTypes["String"]>>, ParentType, ContextType>;
};

export type ViewColumnResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ViewColumn"] = ResolversParentTypes["ViewColumn"],
> = {
  currencyFrom?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  list?: Resolver<ResolversTypes["Boolean"], ParentType, ContextType>;
  masked?: Resolver<ResolversTypes["Boolean"], ParentType, ContextType>;
  name?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  type?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
};

export type ViewConnectionResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ViewConnection"] = ResolversParentTypes["ViewConnection"],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes["ViewEdge"]>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes["View"]>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes["PageInfo"], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
};

export type ViewEdgeResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ViewEdge"] = ResolversParentTypes["ViewEdge"],
> = {
  cursor?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  node?: Resolver<ResolversTypes["View"], ParentType, ContextType>;
};

export type ViewParameterResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ViewParameter"] = ResolversParentTypes["ViewParameter"],
> = {
  defaultValue?: Resolver<Maybe<ResolversTypes["String"]>, ParentType, ContextType>;
  defaultValues?: Resolver<Maybe<ReadonlyArray<ResolversTypes["String"]>>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  list?: Resolver<ResolversTypes["Boolean"], ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes["Float"]>, ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes["Float"]>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  required?: Resolver<ResolversTypes["Boolean"], ParentType, ContextType>;
  type?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
};

export type ViewResultResolvers<
  ContextType = RequestContext,
  ParentType extends ResolversParentTypes["ViewResult"] = ResolversParentTypes["ViewResult"],
> = {
  columns?: Resolver<ReadonlyArray<ResolversTypes["ViewColumn"]>, ParentType, ContextType>;
  commit?: Resolver<Maybe<ResolversTypes["BigInt"]>, ParentType, ContextType>;
  parameters?: Resolver<ReadonlyArray<ResolversTypes["ViewBoundParameter"]>, ParentType, ContextType>;
  rowCount?: Resolver<ResolversTypes["Int"], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ReadonlyArray<Maybe<ResolversTypes["String"]>>>, ParentType, ContextType>;
  statement?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes["Boolean"], ParentType, ContextType>;
  view?: Resolver<ResolversTypes["View"], ParentType, ContextType>;
  viewHash?: Resolver<ResolversTypes["String"], ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  Account?: GraphQLScalarType;
  Asset?: GraphQLScalarType;
  AssumedOpening?: AssumedOpeningResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  CancelJobPayload?: CancelJobPayloadResolvers<ContextType>;
  CheckLawfulnessPayload?: CheckLawfulnessPayloadResolvers<ContextType>;
  CourtOrder?: GraphQLScalarType;
  Currency?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  DeliveryPoint?: GraphQLScalarType;
  EnumLabels?: EnumLabelsResolvers<ContextType>;
  FieldLabel?: FieldLabelResolvers<ContextType>;
  Job?: JobResolvers<ContextType>;
  JobConnection?: JobConnectionResolvers<ContextType>;
  JobEdge?: JobEdgeResolvers<ContextType>;
  JobProgress?: JobProgressResolvers<ContextType>;
  JobResult?: JobResultResolvers<ContextType>;
  KindLabel?: KindLabelResolvers<ContextType>;
  Label?: LabelResolvers<ContextType>;
  Labels?: LabelsResolvers<ContextType>;
  LawInput?: LawInputResolvers<ContextType>;
  LawParameter?: LawParameterResolvers<ContextType>;
  LawReading?: LawReadingResolvers<ContextType>;
  LawRule?: LawRuleResolvers<ContextType>;
  LawVerdict?: LawVerdictResolvers<ContextType>;
  Lawfulness?: LawfulnessResolvers<ContextType>;
  LawfulnessCheck?: LawfulnessCheckResolvers<ContextType>;
  LawfulnessCount?: LawfulnessCountResolvers<ContextType>;
  LawfulnessJudged?: LawfulnessJudgedResolvers<ContextType>;
  MatchCandidate?: MatchCandidateResolvers<ContextType>;
  MatchCandidateConnection?: MatchCandidateConnectionResolvers<ContextType>;
  MatchCandidateEdge?: MatchCandidateEdgeResolvers<ContextType>;
  MatchJudgement?: MatchJudgementResolvers<ContextType>;
  MatchJudgementPayload?: MatchJudgementPayloadResolvers<ContextType>;
  MatchTerm?: MatchTermResolvers<ContextType>;
  Me?: MeResolvers<ContextType>;
  MiningFarm?: GraphQLScalarType;
  MiningFirm?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Network?: NetworkResolvers<ContextType>;
  NetworkEdge?: NetworkEdgeResolvers<ContextType>;
  NetworkNode?: NetworkNodeResolvers<ContextType>;
  Node?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  Party?: GraphQLScalarType;
  PathAnswer?: PathAnswerResolvers<ContextType>;
  PathHop?: PathHopResolvers<ContextType>;
  PathTerm?: PathTermResolvers<ContextType>;
  PowerTrail?: PowerTrailResolvers<ContextType>;
  ProceedsByMethod?: ProceedsByMethodResolvers<ContextType>;
  ProceedsCut?: ProceedsCutResolvers<ContextType>;
  ProceedsFlow?: ProceedsFlowResolvers<ContextType>;
  ProceedsHop?: ProceedsHopResolvers<ContextType>;
  ProceedsInAccount?: ProceedsInAccountResolvers<ContextType>;
  ProceedsInAsset?: ProceedsInAssetResolvers<ContextType>;
  ProceedsOfParty?: ProceedsOfPartyResolvers<ContextType>;
  ProceedsOrigin?: ProceedsOriginResolvers<ContextType>;
  ProceedsTrace?: ProceedsTraceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RankedPath?: RankedPathResolvers<ContextType>;
  SearchAnswer?: SearchAnswerResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  SearchMatch?: SearchMatchResolvers<ContextType>;
  Source?: GraphQLScalarType;
  SupplyContract?: GraphQLScalarType;
  Tie?: TieResolvers<ContextType>;
  TieFact?: TieFactResolvers<ContextType>;
  TieTruncation?: TieTruncationResolvers<ContextType>;
  TraceTransfer?: TraceTransferResolvers<ContextType>;
  TrailAct?: TrailActResolvers<ContextType>;
  TrailAsset?: TrailAssetResolvers<ContextType>;
  TrailAssetConnection?: TrailAssetConnectionResolvers<ContextType>;
  TrailAssetEdge?: TrailAssetEdgeResolvers<ContextType>;
  TrailEmployee?: TrailEmployeeResolvers<ContextType>;
  TrailEmployeeConnection?: TrailEmployeeConnectionResolvers<ContextType>;
  TrailEmployeeEdge?: TrailEmployeeEdgeResolvers<ContextType>;
  TrailEnergyLine?: TrailEnergyLineResolvers<ContextType>;
  TrailFirm?: TrailFirmResolvers<ContextType>;
  TrailHolder?: TrailHolderResolvers<ContextType>;
  TrailPath?: TrailPathResolvers<ContextType>;
  TrailPayment?: TrailPaymentResolvers<ContextType>;
  TrailPaymentConnection?: TrailPaymentConnectionResolvers<ContextType>;
  TrailPaymentEdge?: TrailPaymentEdgeResolvers<ContextType>;
  TrailResidents?: TrailResidentsResolvers<ContextType>;
  TrailSupply?: TrailSupplyResolvers<ContextType>;
  TrailSupplyConnection?: TrailSupplyConnectionResolvers<ContextType>;
  TrailSupplyEdge?: TrailSupplyEdgeResolvers<ContextType>;
  TrailTie?: TrailTieResolvers<ContextType>;
  TrailTieConnection?: TrailTieConnectionResolvers<ContextType>;
  TrailTieEdge?: TrailTieEdgeResolvers<ContextType>;
  TrailTotals?: TrailTotalsResolvers<ContextType>;
  TrailValue?: TrailValueResolvers<ContextType>;
  TransferPath?: TransferPathResolvers<ContextType>;
  TransferTrace?: TransferTraceResolvers<ContextType>;
  TransferTraceCut?: TransferTraceCutResolvers<ContextType>;
  TransferTruncation?: TransferTruncationResolvers<ContextType>;
  UnlawfulThing?: UnlawfulThingResolvers<ContextType>;
  UnlawfulThingConnection?: UnlawfulThingConnectionResolvers<ContextType>;
  UnlawfulThingEdge?: UnlawfulThingEdgeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Utility?: GraphQLScalarType;
  UtilityEmployee?: GraphQLScalarType;
  VerdictCounts?: VerdictCountsResolvers<ContextType>;
  View?: ViewResolvers<ContextType>;
  ViewBoundParameter?: ViewBoundParameterResolvers<ContextType>;
  ViewColumn?: ViewColumnResolvers<ContextType>;
  ViewConnection?: ViewConnectionResolvers<ContextType>;
  ViewEdge?: ViewEdgeResolvers<ContextType>;
  ViewParameter?: ViewParameterResolvers<ContextType>;
  ViewResult?: ViewResultResolvers<ContextType>;
};
