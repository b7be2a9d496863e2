// The ties of things by kind and direction: how many others each kind leads to, and of these those wanted, and the strongest
// and newest of the rest. Parallel relationships of one kind and direction to one other are one tie.
// Parameters: $given, a map of ids (list of ids), kinds, outward, inward (lists of relationship types: followed both ways, only in and only against their direction), wanted (list of ids of others to have whatever their rank), perKind (INTEGER, how many of the rest), historical (BOOLEAN: a day or instant was named), asOf (DATE text), knownAt (DATETIME text), cases (list of case ids that the caller may see).
// Columns: thingId, kind (STRING), outgoing (BOOLEAN), others (INTEGER), ties (list of maps of otherId, count, share, degree).
UNWIND $given.ids AS thingId
MATCH (thing:Entity {id: thingId})
CALL (thing) {
  MATCH (thing)-[tie]-(other:Entity)
  WHERE other <> thing AND NOT other:AuditEntry AND ($given.historical OR other.dormant IS NULL)
    AND (type(tie) IN $given.kinds OR (startNode(tie) = thing AND type(tie) IN $given.outward) OR (endNode(tie) = thing AND type(tie) IN $given.inward))
    AND all(x IN [tie, other] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
      AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
      AND (x.validFrom IS NULL OR x.validFrom <= date($given.asOf)) AND (x.validTo IS NULL OR x.validTo > date($given.asOf)))
    AND (NOT $given.historical OR other.versioned IS NULL OR EXISTS {
      MATCH (other)<-[:DESCRIBES]-(telling:Record)
      WHERE all(x IN [telling] WHERE x.recordedAt <= datetime($given.knownAt) AND (x.retractedAt IS NULL OR x.retractedAt > datetime($given.knownAt))
        AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $given.cases))
        AND (x.validFrom IS NULL OR x.validFrom <= date($given.asOf)) AND (x.validTo IS NULL OR x.validTo > date($given.asOf))) })
  WITH type(tie) AS kind, startNode(tie) = thing AS outgoing, other, count(tie) AS count,
    max(toFloat(coalesce(tie.share, tie.shareMin))) AS share, min(tie.degree) AS degree, max(coalesce(tie.at, tie.recordedAt)) AS newest
  WITH kind, outgoing, other.id AS otherId, count, share, degree, newest
  ORDER BY coalesce(share, 0.0) DESC, newest DESC, otherId
  WITH kind, outgoing, count(*) AS others, collect({otherId: otherId, count: count, share: share, degree: degree}) AS found
  RETURN kind, outgoing, others,
    [tie IN found WHERE tie.otherId IN $given.wanted] + [tie IN found WHERE NOT tie.otherId IN $given.wanted][..$given.perKind] AS ties
}
RETURN thingId, kind, outgoing, others, ties
ORDER BY thingId, kind, outgoing LIMIT 50000
