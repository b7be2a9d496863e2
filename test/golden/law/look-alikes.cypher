// cypher/cases/grades-of-sources.cypher

// cypher/cases/grades-of-sources.cypher

// cypher/cases/grades-of-sources.cypher

// cypher/cases/grades-of-sources.cypher

// cypher/law/draws-of-contracts.cypher

// cypher/law/draws-of-contracts.cypher

// cypher/law/draws-of-contracts.cypher

// cypher/law/licences-of-miners.cypher

// cypher/law/licences-of-miners.cypher

// cypher/law/points-of-things.cypher

// cypher/law/points-of-things.cypher

// cypher/law/points-of-things.cypher

// cypher/law/points-of-things.cypher

// cypher/law/purchases-of-firms.cypher

// cypher/law/purchases-of-firms.cypher

// cypher/law/supplies-at-points.cypher

// cypher/law/supplies-at-points.cypher

// cypher/law/supplies-at-points.cypher

// cypher/law/things-to-judge.cypher

// cypher/law/things-to-judge.cypher

// cypher/law/things-to-judge.cypher

// cypher/law/things-to-judge.cypher
