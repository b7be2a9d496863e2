"""What Schemathesis generates for the scalars of Powertrail's API, and what it takes for a fault."""

import schemathesis
from hypothesis import strategies as st
from schemathesis.graphql import nodes

days = st.dates()
instants = st.datetimes().map(lambda at: at.isoformat(timespec="milliseconds") + "Z")
decimals = st.decimals(min_value=-(10**15), max_value=10**15, places=2, allow_nan=False, allow_infinity=False)

schemathesis.graphql.scalar("Currency", st.sampled_from(["KZT", "USD", "EUR", "RUB", "XXX"]).map(nodes.String))
schemathesis.graphql.scalar("Date", days.map(lambda day: nodes.String(day.isoformat())))
schemathesis.graphql.scalar("DateTime", instants.map(nodes.String))
schemathesis.graphql.scalar("Decimal", decimals.map(lambda value: nodes.String(format(value, "f"))))
schemathesis.graphql.scalar("BigInt", st.integers(-(2**63), 2**63 - 1).map(lambda value: nodes.String(str(value))))

# A name that is not there is an answer (NOT_FOUND), which Schemathesis takes for a fault of the server. These are faults:
ANSWERS = {"BAD_USER_INPUT", "NOT_FOUND", "FORBIDDEN", "CONFLICT", "LIMIT_EXCEEDED"}


@schemathesis.check
def refuses_by_a_code_of_the_caller(ctx, response, case):
    assert response.status_code < 500, f"The server answered {response.status_code}."
    for error in response.json().get("errors", []):
        code = error.get("extensions", {}).get("code")
        assert code in ANSWERS, f"An error came with the code {code}: {error['message']}"
