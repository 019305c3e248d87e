-- The steps of all processes that were finished in some days, from the index alone.
create index monitoring_spell_closed on monitoring_spell (closed_at) include (unit_path, step, label, spent, matter_id);
