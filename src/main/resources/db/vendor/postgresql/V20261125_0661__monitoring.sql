-- How much stands at each step of a process, below a unit, from the index alone; and which, soonest due first.
create index work_item_standing on work_item (process, unit_path collate "C") include (node, step, label, due)
    where closed_at is null and not confidential and not guarded and engine;
create index work_item_standing_due on work_item (process, node, due, id) include (unit_path)
    where closed_at is null and not confidential and not guarded and engine;
-- What ended since a moment; and how old the confidential matters of a kind were at one.
create index matter_closed on matter (closed_at) where closed_at is not null and not guarded;
create index matter_confidential on matter (process, opened_at) where confidential;
-- The times of a month: of the whole house by day, of a unit by its path.
create index monitoring_spell_time on monitoring_spell (process, closed_at) include (unit_path, node, waiting, handling, again, paused, spent);
create index monitoring_spell_below on monitoring_spell (process, unit_path collate "C", closed_at);
create index monitoring_ended_time on monitoring_ended (process, closed_at, matter_id) include (unit_path, spent);
create index monitoring_ended_below on monitoring_ended (process, unit_path collate "C", closed_at);
