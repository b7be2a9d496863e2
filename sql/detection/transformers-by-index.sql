-- The transformers of a register, numbered in the order of their ids.
-- Columns: transformer_index INTEGER, transformer_id, feeder VARCHAR, kva DOUBLE.
with numbered as (
  select
    cast(transformer_id as varchar) as transformer_id,
    cast(feeder as varchar) as feeder,
    try_cast(kva as double) as kva,
    row_number() over (partition by cast(transformer_id as varchar) order by cast(feeder as varchar)) as line
  from ROWS(transformers)
  where transformer_id is not null
)
select cast(row_number() over (order by transformer_id) - 1 as integer) as transformer_index, transformer_id, feeder, kva
from numbered
where line = 1
