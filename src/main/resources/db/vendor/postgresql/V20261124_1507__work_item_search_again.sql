-- The inbox looks for a text among open tasks by it, when one seat is offered very many.
create index work_item_search on work_item using gin (search gin_trgm_ops) where closed_at is null;
