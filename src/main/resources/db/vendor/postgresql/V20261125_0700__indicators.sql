-- What leaders' figures read: overdue work by its due time, what was closed since a moment, a day's reports below a unit,
-- and the few matters that somebody is shut out of.
create index work_item_late on work_item (due) include (unit_path) where closed_at is null;
create index work_item_closed on work_item (closed_at) where closed_at is not null;
create index reporting_expected_below on reporting_expected (report_day, unit_path collate "C");
create index matter_guarded on matter (id) where guarded;
