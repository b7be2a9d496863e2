-- The meters that interval readings name, as they name them, with their numbers in the register (null: not in it).
-- Columns: source_key (as in the readings), meter_id VARCHAR, meter_index INTEGER.
with named as (select distinct meter_id as source_key from ROWS(readings) where meter_id is not null)
select n.source_key, cast(n.source_key as varchar) as meter_id, m.meter_index
from named as n
left join meter as m on m.meter_id = cast(n.source_key as varchar)
