// cypher/record/last-commit.cypher

// cypher/views/firms-owners-insiders.cypher

// cypher/views/firms-owners-insiders.cypher
