-- The meters that were numbered, in their order. Columns as meters-by-index.
select meter_index, activity_index, meter_id, transformer_id, category, activity, occupants, contract_kw, lines
from meter
order by meter_index
