-- The transformers that were numbered, in their order. Columns as transformers-by-index.
select transformer_index, transformer_id, feeder, kva
from transformer
order by transformer_index
