// Mining firms, their owners and the insiders among them
// ---
// id: firms-owners-insiders
// description: >-
//   Mining firms with their direct and indirect owners over at most six holdings, the share along each chain, and the employees of
//   utilities who are such an owner or kin of one. A share is the product of the holdings on its chain, computed in floating point
//   for orientation; exact shares, cycles and control are the work of the ownership analysis.
// params:
//   - {name: firmId, type: ID, default: null, description: Only the owners of this firm; of every firm when empty.}
//   - {name: kinDegree, type: Int, default: 2, min: 0, max: 4, description: The farthest degree of kinship that counts; a spouse is of degree 0.}
//   - {name: insidersOnly, type: Boolean, default: false, description: Only chains that end at an insider or kin of one.}
// columns:
//   - {name: firmId, type: ID, description: The mining firm.}
//   - {name: firmName, type: String, description: The name of the firm.}
//   - {name: ownerId, type: ID, description: "The owner, direct or indirect."}
//   - {name: ownerName, type: String, description: The name of the owner.}
//   - {name: hops, type: Int, description: How many holdings lie between the owner and the firm; 1 is direct.}
//   - {name: share, type: Float, description: The share along this chain; empty where a holding on it is not known exactly.}
//   - {name: shareAtLeast, type: Float, description: The lowest share that the sources allow.}
//   - {name: shareAtMost, type: Float, description: The highest share that the sources allow.}
//   - {name: chain, type: ID, list: true, description: "The parties from the owner to the firm, both included."}
//   - {name: holdings, type: ID, list: true, description: The holdings between them.}
//   - {name: insiderId, type: ID, description: The employee of a utility who is the owner or kin; empty where there is none.}
//   - {name: insiderName, type: String, description: The name of the insider.}
//   - {name: relation, type: String, description: "SELF where the insider is the owner, else the kinship: spouse, sibling, parent."}
// ---
MATCH (owner:Party) ((holder:Party)-[owning:OWNS]->(held:Company)
  WHERE all(x IN [holder, owning, held] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
    AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf))){1,6} (firm:MiningFirm)
WHERE ($firmId IS NULL OR firm.id = $firmId)
  AND all(x IN [owner, firm] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
    AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
    AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf))
OPTIONAL CALL (owner) {
  WITH owner
  WHERE owner:UtilityEmployee
  RETURN owner AS insider, 'SELF' AS relation
  UNION
  MATCH (owner)-[kinship:RELATED_TO]-(relative:UtilityEmployee)
  WHERE kinship.degree <= $kinDegree
    AND all(x IN [kinship, relative] WHERE x.recordedAt <= $knownAt AND (x.retractedAt IS NULL OR x.retractedAt > $knownAt)
      AND (x.restrictedTo IS NULL OR any(c IN x.restrictedTo WHERE c IN $cases))
      AND (x.validFrom IS NULL OR x.validFrom <= $asOf) AND (x.validTo IS NULL OR x.validTo > $asOf))
  RETURN relative AS insider, kinship.kin AS relation
}
WITH owner, owning, held, firm, insider, relation
WHERE insider IS NOT NULL OR NOT $insidersOnly
RETURN firm.id AS firmId, firm.name AS firmName, owner.id AS ownerId, owner.name AS ownerName, size(owning) AS hops,
  round(reduce(share = 1.0, one IN owning | share * toFloat(one.share)), 9) AS share,
  round(reduce(share = 1.0, one IN owning | share * toFloat(coalesce(one.share, one.shareMin, '0'))), 9) AS shareAtLeast,
  round(reduce(share = 1.0, one IN owning | share * toFloat(coalesce(one.share, one.shareMax, '1'))), 9) AS shareAtMost,
  [owner.id] + [one IN held | one.id] AS chain, [one IN owning | one.id] AS holdings,
  insider.id AS insiderId, insider.name AS insiderName, relation
ORDER BY firmId, hops, ownerId, holdings, insiderId, relation
LIMIT 5000
