/** One question as each server is asked it: a path under its address, a document (none for the driver's), variables. */
export interface Asked {
  readonly path: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export const SERVERS = ["driver", "powertrail", "@neo4j/graphql"] as const;
export type ServerName = (typeof SERVERS)[number];

export interface Question {
  readonly name: string;
  readonly title: string;
  /** The most that our p50 may be as a multiple of the driver server's. */
  readonly target: number;
  /** The `serial`-th request; the same thing asked of every server. */
  asked(server: ServerName, serial: number): Asked;
}

/** What the questions are asked about: contracts to ask for by turns, the day, and the cases that the caller may see. */
export interface Ground {
  readonly contractIds: readonly string[];
  readonly asOf: string;
  readonly cases: readonly string[];
}

const categories = ["RESIDENTIAL", "SOCIAL", "CRITICAL"];
const leastKw = 5;

const ours = {
  contract: `query Contract($id: ID!) { contract(id: $id) {
    id sourceKey number category contractedKw signedOn endedOn price { amount currency } recordedAt sourceIds } }`,
  firms: `query Firms { companies(first: 20) { nodes { id name legalForm contracts(first: 20) { nodes { id number category
    deliveryPoints(first: 5) { nodes { id name capacityKw meters(first: 5) { nodes { id serial meterKind } } } } } } } } }`,
  page: `query Page($categories: [TariffCategory!], $leastKw: Float) {
    contracts(first: 50, filter: { category: { in: $categories }, contractedKw: { gte: $leastKw } },
      sort: [{ by: SIGNED_ON, direction: DESC }]) { totalCount nodes { id number category contractedKw signedOn } } }`,
};

const theirs = {
  contract: `query Contract($where: SupplyContractWhere) { supplyContracts(where: $where) {
    id sourceKey number category contractedKw signedOn endedOn priceMinor priceCurrency sourceIds } }`,
  firms: `query Firms($firm: CompanyWhere, $contract: CompanyContractsConnectionWhere,
    $point: SupplyContractDeliveryPointsConnectionWhere, $meter: DeliveryPointMetersConnectionWhere) {
    companies(where: $firm, limit: 20, sort: [{ id: ASC }]) { id name legalForm
      contractsConnection(where: $contract, first: 20, sort: [{ node: { id: ASC } }, { edge: { id: ASC } }]) { edges { node { id number category
        deliveryPointsConnection(where: $point, first: 5, sort: [{ node: { id: ASC } }, { edge: { id: ASC } }]) { edges { node { id name capacityKw
          metersConnection(where: $meter, first: 5, sort: [{ node: { id: ASC } }, { edge: { id: ASC } }]) { edges { node { id serial meterKind } } } } } } } } } } }`,
  page: `query Page($where: SupplyContractWhere) {
    supplyContractsConnection(where: $where, first: 50, sort: [{ signedOn: DESC }, { id: ASC }]) {
      totalCount edges { node { id number category contractedKw signedOn } } } }`,
};

/** The three questions of issue 4. */
export function questionsOn({ contractIds, asOf, cases }: Ground): readonly Question[] {
  const visible = { OR: [{ restrictedTo: { eq: null } }, ...cases.map((id) => ({ restrictedTo: { includes: id } }))] };
  const stands = { retractedAt: { eq: null } };
  const node = { AND: [stands, { dormant: { eq: null } }, visible] };
  const edge = {
    AND: [
      stands,
      { OR: [{ validFrom: { eq: null } }, { validFrom: { lte: asOf } }] },
      { OR: [{ validTo: { eq: null } }, { validTo: { gt: asOf } }] },
      visible,
    ],
  };
  const tie = { node, edge };
  const chosen = { AND: [...node.AND, { category: { in: categories } }, { contractedKw: { gte: leastKw } }] };

  const question = (
    name: keyof typeof ours,
    title: string,
    target: number,
    variables: (serial: number) => { readonly ours: Asked["variables"]; readonly theirs: Asked["variables"] },
  ): Question => ({
    name,
    title,
    target,
    asked(server, serial) {
      const given = variables(serial);
      if (server === "driver") return { path: `/${name}`, document: "", variables: given.ours };
      const us = server === "powertrail";
      return { path: "", document: us ? ours[name] : theirs[name], variables: us ? given.ours : given.theirs };
    },
  });

  return [
    question("contract", "(a) one contract by id", 1.5, (serial) => {
      const id = contractIds[serial % contractIds.length];
      return { ours: { id }, theirs: { where: { AND: [{ id: { eq: id } }, ...node.AND] } } };
    }),
    question("firms", "(b) 20 firms, three nested levels", 1.6, () => ({
      ours: {},
      theirs: { firm: node, contract: tie, point: tie, meter: tie },
    })),
    question("page", "(c) a page of 50 with totalCount", 1.3, () => ({
      ours: { categories, leastKw },
      theirs: { where: chosen },
    })),
  ];
}
