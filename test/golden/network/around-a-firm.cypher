// cypher/network/facts-of-ties.cypher

// cypher/network/things-shown.cypher

// cypher/network/things-shown.cypher

// cypher/network/ties-of-things.cypher

// cypher/network/ties-of-things.cypher
