import { answered, asking, type HostileRequest, malformed, tooMuch } from "./hostile-request.ts";

type Filter = Record<string, unknown>;

const CONTRACTS = "query ($filter: SupplyContractFilter) { contracts(first: 1, filter: $filter) { totalCount } }";

function nested(levels: number, around: (inner: Filter) => Filter): Filter {
  let filter: Filter = { number: { eq: "none" } };
  for (let level = 0; level < levels; level += 1) filter = around(filter);
  return filter;
}

/** Filters and orders that are deep, wide, of other types, or name what is no field. */
export const filters: readonly HostileRequest[] = [
  asking(
    "conditions of null, which are as if left out",
    CONTRACTS,
    { filter: { number: null, parties: null, and: null, or: null, not: null } },
    answered('"totalCount":'),
  ),
  asking(
    "a filter of 21 levels of and",
    CONTRACTS,
    { filter: nested(21, (inner) => ({ and: [inner] })) },
    tooMuch("20 levels deep", 200),
  ),
  asking(
    "a filter of 40 levels of not",
    CONTRACTS,
    { filter: nested(40, (inner) => ({ not: inner })) },
    tooMuch("20 levels deep", 200),
  ),
  asking(
    "a filter of 500 levels",
    CONTRACTS,
    { filter: nested(500, (inner) => ({ or: [inner] })) },
    tooMuch("100 levels deep"),
  ),
  asking(
    "a filter of 5,000 alternatives",
    CONTRACTS,
    { filter: { or: Array<Filter>(5_000).fill({ number: { contains: "x" } }) } },
    tooMuch("100 conditions", 200),
  ),
  asking(
    "a list of 10,000 values in a filter",
    CONTRACTS,
    { filter: { number: { in: Array<string>(10_000).fill("x") } } },
    answered('"totalCount":0'),
  ),
  asking("a filter that is a list", CONTRACTS, { filter: [[{}]] }, malformed("Expected type")),
  asking(
    "a filter by the field constructor",
    CONTRACTS,
    { filter: { constructor: {} } },
    malformed('"constructor" is not defined'),
  ),
  asking(
    "a filter by the operator toString",
    CONTRACTS,
    { filter: { number: { toString: "x" } } },
    malformed('"toString" is not defined'),
  ),
  asking(
    "a null byte in a filter",
    CONTRACTS,
    { filter: { number: { contains: "\u0000" } } },
    answered('"totalCount":0'),
  ),
  asking(
    "half a surrogate pair in a filter",
    CONTRACTS,
    { filter: { number: { contains: "\uDFFF" } } },
    answered('"totalCount":0'),
  ),
  asking(
    "200,000 characters in a filter",
    CONTRACTS,
    { filter: { number: { contains: "x".repeat(200_000) } } },
    answered('"totalCount":0'),
  ),
  asking(
    "a currency of a prototype",
    CONTRACTS,
    { filter: { price: { currency: "__proto__", gt: "1" } } },
    malformed("Currency cannot be"),
  ),
  asking(
    "an amount with an exponent",
    CONTRACTS,
    { filter: { price: { currency: "KZT", gt: "1e999" } } },
    malformed("Decimal cannot be"),
  ),
  asking(
    "an order by 1,000 keys",
    "query ($sort: [SupplyContractSort!]) { contracts(first: 1, sort: $sort) { nodes { id } } }",
    { sort: Array<object>(1_000).fill({ by: "NUMBER" }) },
    tooMuch("the cap is 10", 200),
  ),
  asking(
    "an order by what is no key",
    "query ($sort: [SupplyContractSort!]) { contracts(first: 1, sort: $sort) { nodes { id } } }",
    { sort: [{ by: "__proto__" }] },
    malformed("SupplyContractSortField"),
  ),
];
