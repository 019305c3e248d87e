create index work_item_standing on work_item (process, node, due);
create index matter_closed on matter (closed_at);
create index matter_confidential on matter (confidential, process, opened_at);
create index monitoring_spell_time on monitoring_spell (process, closed_at);
create index monitoring_ended_time on monitoring_ended (process, closed_at, matter_id);
