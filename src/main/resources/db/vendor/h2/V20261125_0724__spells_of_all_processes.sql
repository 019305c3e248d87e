create index monitoring_spell_closed on monitoring_spell (closed_at);
