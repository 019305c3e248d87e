-- What leaders' figures read: overdue work by its due time, what was closed since a moment, the few matters that somebody
-- is shut out of.
create index work_item_late on work_item (due, closed_at);
create index work_item_closed on work_item (closed_at);
create index matter_guarded on matter (guarded, id);
