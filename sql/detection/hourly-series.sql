-- The readings of each meter as a series.
-- Columns: meter_index INTEGER, hour_indexes INTEGER[], kwh REAL[], in the same order.
select meter_index, array_agg(hour_index) as hour_indexes, array_agg(kwh) as kwh
from reading
group by meter_index
