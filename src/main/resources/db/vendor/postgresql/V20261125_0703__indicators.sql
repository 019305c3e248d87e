-- What leaders' figures read: overdue work by its due time, what was closed since a moment, a day's reports below a unit,
-- and the few matters that somebody is shut out of. The columns behind them spare the rows themselves.
create index work_item_late on work_item (due) include (unit_path, opened_at)
    where closed_at is null and not confidential and not guarded and engine;
create index work_item_closed on work_item (closed_at) include (due, unit_path, opened_at)
    where closed_at is not null and not confidential and not guarded and engine;
create index reporting_expected_below on reporting_expected (report_day, unit_path collate "C")
    include (id, status, filed_at, due_at, check_due_at, accepted_at, late, corrected, answer, zero_days, unreached);
create index matter_guarded on matter (id) where guarded;
