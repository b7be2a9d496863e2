// cypher/trail/start-of-trail.cypher
