create index term_running_next on term_running (next_at, item_id) where ended_at is null;
create index term_running_counted on term_running (counted_with) where ended_at is null;
