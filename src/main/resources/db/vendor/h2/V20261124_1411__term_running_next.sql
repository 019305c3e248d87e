create index term_running_next on term_running (next_at, item_id);
create index term_running_counted on term_running (counted_with, ended_at);
