-- What a leader had supervised, the newest first.
create index supervision_rectification_whose on supervision_rectification (registered_by, id);
