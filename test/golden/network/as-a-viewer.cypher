// cypher/cases/grades-of-sources.cypher

// cypher/network/facts-of-ties.cypher

// cypher/network/facts-of-ties.cypher

// cypher/network/things-found.cypher

// cypher/network/things-found.cypher

// cypher/network/things-found.cypher

// cypher/network/things-found.cypher

// cypher/network/things-found.cypher

// cypher/network/things-found.cypher

// cypher/network/things-found.cypher

// cypher/network/things-found.cypher

// cypher/network/things-shown.cypher

// cypher/network/things-shown.cypher

// cypher/network/things-shown.cypher

// cypher/network/things-shown.cypher

// cypher/network/things-shown.cypher

// cypher/network/things-shown.cypher

// cypher/network/things-shown.cypher

// cypher/network/ties-of-things.cypher

// cypher/network/ties-of-things.cypher

// cypher/network/ties-of-things.cypher

// cypher/network/ties-of-things.cypher

// cypher/network/ties-of-things.cypher
